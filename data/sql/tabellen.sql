-- Wat bewaren we over elke levering, en welke delen ervan tellen?
-- Alleen gewone tabellen en typen: dezelfde tekst werkt op DuckLake.

create table if not exists leveringen (
    coalitie varchar,
    levering bigint,
    inzending bigint,
    dataset varchar,
    bestand varchar,
    sha256 varchar,
    door varchar,
    op timestamp,
    blad varchar,
    gelezen bigint,
    geaccepteerd bigint,
    afgekeurd bigint,
    genegeerd bigint,
    voorbeeld boolean
);

create table if not exists delen (
    coalitie varchar,
    dataset varchar,
    levering bigint,
    deel integer,
    sleutel varchar
);

create table if not exists gebeurtenissen (
    coalitie varchar,
    volgnummer bigint,
    levering bigint,
    wat varchar,
    door varchar,
    op timestamp
);

create table if not exists koppelingen (
    coalitie varchar,
    kenmerk varchar,
    dataset varchar,
    inhoud varchar,
    door varchar,
    op timestamp
);

create table if not exists scenarios (
    coalitie varchar,
    scenario bigint,
    naam varchar,
    peildatum date,
    op timestamp
);

create table if not exists scenariostappen (
    coalitie varchar,
    scenario bigint,
    stap bigint,
    soort varchar,
    inhoud varchar,
    op timestamp
);

create or replace view staten as
select
    l.coalitie,
    l.levering,
    l.inzending,
    arg_max(g.wat, g.volgnummer) as staat
from leveringen as l
join gebeurtenissen as g on g.levering = l.levering and g.coalitie = l.coalitie
group by l.coalitie, l.levering, l.inzending;

-- Van alle delen met dezelfde sleutel die van de nieuwste levering die in gebruik is.
create or replace view geldige_delen as
select
    d.coalitie,
    d.dataset,
    d.levering,
    d.deel,
    d.sleutel
from delen as d
join staten as s on s.levering = d.levering and s.coalitie = d.coalitie
where s.staat <> 'teruggedraaid'
qualify s.inzending = max(s.inzending) over (partition by d.coalitie, d.dataset, d.sleutel);
