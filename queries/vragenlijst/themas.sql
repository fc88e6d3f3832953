-- Hoe oordelen de gekozen partners over elk thema, in elke ronde?
with stellingen as (
    select
        *,
        n >= minste as genoeg,
        genoeg and heel as getoond
    from nu.per_stelling($coalitie, $ronde, $soort, $rol)
    cross join (select minste from nu.drempel where coalitie = $coalitie)
),
scores as (
    select
        ronde,
        thema,
        avg(score) filter (where getoond) as score,
        (sum(buiten) filter (where getoond) / sum(n) filter (where getoond))::double as buiten,
        bool_or(genoeg and not getoond) as afleidbaar,
        string_agg(stelling || ':' || reeks, ' ' order by stelling, reeks) filter (where getoond) as stellingen
    from stellingen
    group by ronde, thema
),
gekozen_blokken as (
    select
        ronde,
        thema,
        count(*) filter (where nu.hoort_erbij(soort, rol, $soort, $rol)) as mee,
        count(*) as allen
    from nu.themablokken
    where coalitie = $coalitie
    group by ronde, thema, blok
),
hele_blokken as (
    select
        ronde,
        thema,
        bool_and(mee in (0, allen)) as heel
    from gekozen_blokken
    group by ronde, thema
)
select
    s.ronde,
    s.thema,
    case when s.score is not null then m.n end as n,
    h.heel,
    r.minste,
    s.score,
    m.spreiding,
    s.buiten,
    s.afleidbaar,
    s.stellingen,
    r.iedereen,
    r.vorige_ronde,
    r.doel,
    r.gewicht,
    r.laag_tot
from scores as s
join nu.rondethemas as r on r.coalitie = $coalitie and r.ronde = s.ronde and r.thema = s.thema
left join nu.spreidingen($coalitie, $ronde, $soort, $rol) as m on m.ronde = s.ronde and m.thema = s.thema
left join hele_blokken as h on h.ronde = s.ronde and h.thema = s.thema
order by r.volgorde, s.thema
