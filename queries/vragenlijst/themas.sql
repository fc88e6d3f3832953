-- Hoe oordelen de gekozen partners over elk thema, in elke ronde?
with stellingen as (
    select
        *,
        n >= $drempel and rest not between 1 and $drempel - 1 as getoond,
        max(antwoorden_van_allen - n) filter (where antwoorden_van_allen >= $drempel) over (
            partition by ronde, thema
        ) as meeste_anderen
    from per_stelling($coalitie, $ronde, $soort, $rol)
),
-- Five others at one statement are five others at its theme; fewer have to be counted, person by person.
te_tellen as (
    select *
    from geldige_antwoorden
    where coalitie = $coalitie
        and antwoord is not null
        and (
            hoort_erbij(soort, rol, $soort, $rol)
            or (select bool_or(meeste_anderen between 1 and $drempel - 1) from stellingen)
        )
),
per_respondent as (
    select
        s.ronde,
        s.thema,
        a.respondent,
        hoort_erbij(a.soort, a.rol, $soort, $rol) as mee,
        avg(punten(a.antwoord, s.omgekeerd, s.schaal_van, s.schaal_tot)) filter (where s.getoond) as score
    from te_tellen as a
    join stellingen as s on s.ronde = a.ronde and s.stelling = a.stelling and s.versie = a.versie
    where s.antwoorden_van_allen >= $drempel
    group by s.ronde, s.thema, a.respondent, mee
),
mensen as (
    select
        ronde,
        thema,
        count(score) filter (where mee) as n,
        count(*) filter (where not mee) as rest,
        stddev_samp(score) filter (where mee) as spreiding
    from per_respondent
    group by ronde, thema
),
scores as (
    select
        ronde,
        thema,
        avg(score) filter (where getoond) as score,
        (sum(buiten) filter (where getoond) / sum(n) filter (where getoond))::double as buiten,
        string_agg(stelling || ':' || reeks, ' ' order by stelling, reeks) filter (where getoond) as stellingen
    from stellingen
    group by ronde, thema
)
select
    s.ronde,
    s.thema,
    m.n,
    m.rest,
    s.score,
    m.spreiding,
    s.buiten,
    s.stellingen,
    r.volgorde,
    r.vorige_ronde
from scores as s
join rondevolgorde as r on r.ronde = s.ronde and r.coalitie = $coalitie
left join mensen as m on m.ronde = s.ronde and m.thema = s.thema
order by r.volgorde, s.thema
