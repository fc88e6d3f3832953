-- Hoe oordelen de gekozen partners over elk thema, in elke ronde?
with stellingen as (
    select
        *,
        n >= $drempel and rest not between 1 and $drempel - 1 as getoond
    from nu.per_stelling($coalitie, $ronde, $soort, $rol)
),
scores as (
    select
        ronde,
        thema,
        avg(score) filter (where getoond) as score,
        (sum(buiten) filter (where getoond) / sum(n) filter (where getoond))::double as buiten,
        bool_or(n >= $drempel and not getoond) as afleidbaar,
        max(antwoorden_van_allen - n) filter (where antwoorden_van_allen >= $drempel) as meeste_anderen,
        string_agg(stelling || ':' || reeks, ' ' order by stelling, reeks) filter (where getoond) as stellingen
    from stellingen
    group by ronde, thema
),
per_respondent as (
    select
        s.ronde,
        s.thema,
        a.respondent,
        avg(nu.punten(a.antwoord, s.omgekeerd, s.schaal_van, s.schaal_tot)) as score
    from nu.geldig as a
    join stellingen as s on s.ronde = a.ronde and s.stelling = a.stelling and s.versie = a.versie
    where s.getoond
        and a.coalitie = $coalitie
        and a.antwoord is not null
        and nu.hoort_erbij(a.soort, a.rol, $soort, $rol)
    group by s.ronde, s.thema, a.respondent
),
mensen as (
    select
        ronde,
        thema,
        count(*) as n,
        stddev_samp(score) as spreiding
    from per_respondent
    group by ronde, thema
),
-- Five others at one statement are five others at its theme; fewer have to be counted, person by person.
anderen as (
    select
        s.ronde,
        s.thema,
        count(distinct a.respondent) as rest
    from nu.geldig as a
    join stellingen as s on s.ronde = a.ronde and s.stelling = a.stelling and s.versie = a.versie
    join scores as t on t.ronde = s.ronde and t.thema = s.thema
    where t.meeste_anderen between 1 and $drempel - 1
        and s.antwoorden_van_allen >= $drempel
        and a.coalitie = $coalitie
        and a.antwoord is not null
        and not nu.hoort_erbij(a.soort, a.rol, $soort, $rol)
    group by s.ronde, s.thema
)
select
    s.ronde,
    s.thema,
    m.n,
    a.rest,
    s.score,
    m.spreiding,
    s.buiten,
    s.afleidbaar,
    s.stellingen,
    r.vorige_ronde
from scores as s
join nu.rondevolgorde as r on r.ronde = s.ronde and r.coalitie = $coalitie
left join mensen as m on m.ronde = s.ronde and m.thema = s.thema
left join anderen as a on a.ronde = s.ronde and a.thema = s.thema
order by r.volgorde, s.thema
