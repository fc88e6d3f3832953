-- What several questions share; made when the store is opened.

-- One row per period there can be: its first day, and the first day after it.
create or replace view perioden as
select
    case maanden
        when 12 then jaar::varchar
        when 6 then jaar || '-H' || nummer
        when 3 then jaar || '-K' || nummer
        else jaar || '-' || lpad(nummer::varchar, 2, '0')
    end as periode,
    make_date(jaar, (nummer - 1) * maanden + 1, 1) as begin,
    (make_date(jaar, (nummer - 1) * maanden + 1, 1) + to_months(maanden::int))::date as einde
from (select unnest(range(1900, 2101)) as jaar)
cross join (select unnest([12, 6, 3, 1]) as maanden)
cross join (select unnest(range(1, 13)) as nummer)
where nummer * maanden <= 12;

-- One row per statement and version; versions that may stand side by side (one scale, no break) share a reeks.
create or replace view stellingen_in_reeksen as
select
    coalitie,
    stelling,
    versie,
    tekst,
    thema,
    schaal_van,
    schaal_tot,
    omgekeerd,
    concat_ws('-', schaal_van, schaal_tot, sum((not vergelijkbaar_met_vorige)::int) over (
        partition by coalitie, stelling order by versie
    )) as reeks
from geldige_stellingen;

-- One row per answer: the score is rescaled to 0-100, reversed where the statement is. Whoever does not say
-- of which kind or role he is, counts as a group: otherwise he would be missing from what is left beside a group.
create or replace view oordelen as
select
    a.coalitie,
    a.ronde,
    a.respondent,
    coalesce(a.soort, 'onbekend') as soort,
    coalesce(a.rol, 'onbekend') as rol,
    a.stelling,
    a.versie,
    s.thema,
    s.reeks,
    a.antwoord,
    a.geen_antwoord,
    a.antwoord > (s.schaal_van + s.schaal_tot) / 2.0 as eens,
    100.0 * case when s.omgekeerd then s.schaal_tot - a.antwoord else a.antwoord - s.schaal_van end
        / (s.schaal_tot - s.schaal_van) as score
from geldige_antwoorden as a
join stellingen_in_reeksen as s
    on s.coalitie = a.coalitie and s.stelling = a.stelling and s.versie = a.versie;

-- One row per round that has answers, in the order of time.
create or replace view rondevolgorde as
with gevraagd as (
    select distinct
        coalitie,
        sleutel as ronde
    from geldige_delen
    where dataset = 'antwoorden'
),
met_begin as (
    select
        g.coalitie,
        g.ronde,
        r.uitgenodigd,
        coalesce(r.volledige_groep, false) as volledige_groep,
        coalesce(r.van, p.begin) as begin
    from gevraagd as g
    join perioden as p on p.periode = g.ronde
    left join geldige_rondes as r on r.coalitie = g.coalitie and r.ronde = g.ronde
)
select
    coalitie,
    ronde,
    uitgenodigd,
    volledige_groep,
    row_number() over (partition by coalitie order by begin, ronde) as volgorde,
    lag(ronde) over (partition by coalitie order by begin, ronde) as vorige_ronde
from met_begin;
