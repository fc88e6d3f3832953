-- Hoe oordelen de gekozen partners over elk thema, in elke ronde?
with gekozen as (
    select
        *,
        ($soort is null or list_contains($soort, soort)) and ($rol is null or list_contains($rol, rol)) as mee
    from oordelen
    where coalitie = $coalitie
        and ($ronde is null or list_contains($ronde, ronde))
),
per_stelling as (
    select
        ronde,
        thema,
        stelling,
        versie,
        any_value(reeks) as reeks,
        count(antwoord) filter (where mee) as n,
        coalesce(nullif(count(antwoord) filter (where not mee), 0), count(*) filter (where not mee)) as rest,
        avg(score) filter (where mee) as score,
        quantile_disc(antwoord, 0.5) filter (where mee) as middelste,
        count(antwoord) >= $drempel as aan_allen_getoond,
        n >= $drempel and rest not between 1 and $drempel - 1 as getoond
    from gekozen
    group by ronde, thema, stelling, versie
),
per_respondent as (
    select
        g.ronde,
        g.thema,
        g.respondent,
        g.mee,
        avg(g.score) filter (where p.getoond) as score,
        count(*) filter (where p.getoond) as antwoorden,
        count(*) filter (where p.getoond and abs(g.antwoord - p.middelste) > 1) as buiten
    from gekozen as g
    join per_stelling as p
        on p.ronde = g.ronde and p.stelling = g.stelling and p.versie = g.versie and p.thema = g.thema
    where g.antwoord is not null and p.aan_allen_getoond
    group by g.ronde, g.thema, g.respondent, g.mee
),
spreiding_per_thema as (
    select
        ronde,
        thema,
        count(score) filter (where mee) as n,
        count(*) filter (where not mee) as rest,
        stddev_samp(score) filter (where mee) as spreiding,
        sum(buiten) filter (where mee) / nullif(sum(antwoorden) filter (where mee), 0) as buiten
    from per_respondent
    group by ronde, thema
),
score_per_thema as (
    select
        ronde,
        thema,
        avg(score) as score,
        string_agg(stelling || ':' || reeks, ' ' order by stelling, reeks) as stellingen
    from per_stelling
    where getoond
    group by ronde, thema
),
gevraagd as (
    select distinct
        ronde,
        thema
    from gekozen
)
select
    v.ronde,
    v.thema,
    s.n,
    s.rest,
    p.score,
    s.spreiding,
    s.buiten,
    p.stellingen,
    r.volgorde,
    r.vorige_ronde
from gevraagd as v
join rondevolgorde as r on r.ronde = v.ronde and r.coalitie = $coalitie
left join score_per_thema as p on p.ronde = v.ronde and p.thema = v.thema
left join spreiding_per_thema as s on s.ronde = v.ronde and s.thema = v.thema
order by r.volgorde, v.thema
