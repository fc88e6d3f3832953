-- What several questions share; made when the store is opened.

-- One row per statement and version; versions that may stand side by side share a reeks.
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
    sum((not vergelijkbaar_met_vorige)::int) over (
        partition by coalitie, stelling order by versie
    )::bigint as reeks
from geldige_stellingen;

-- One row per answer: the score is rescaled to 0-100, reversed where the statement is.
create or replace view oordelen as
select
    a.coalitie,
    a.ronde,
    a.respondent,
    a.soort,
    a.rol,
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
        coalesce(r.van, make_date(
            left(g.ronde, 4)::int,
            case
                when g.ronde like '%-K%' then 3 * right(g.ronde, 1)::int - 2
                when g.ronde like '%-H%' then 6 * right(g.ronde, 1)::int - 5
                when length(g.ronde) = 7 then right(g.ronde, 2)::int
                else 1
            end,
            1
        )) as begin
    from gevraagd as g
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
