-- Veranderde wie er antwoordde meer dan wat er werd geantwoord?
with weging as (
    select
        ronde,
        list((thema, gewicht) order by thema) as gewichten
    from nu.gewichten as g
    semi join nu.stellingen_in_reeksen as s on s.coalitie = g.coalitie and s.thema = g.thema
    where coalitie = $coalitie and gewicht <> 1
    group by ronde
),
paren as (
    select
        ronde,
        vorige_ronde,
        volgorde,
        minste
    from nu.rondevolgorde
    where coalitie = $coalitie
        and vorige_ronde is not null
        and ($ronde is null or list_contains($ronde, ronde))
),
-- also the kinds of which nobody gave an answer: they are not told apart, and their silence does not show
per_soort as (
    select
        b.ronde,
        b.soort,
        b.soortblok = b.soort and coalesce(sum(s.n), 0) >= any_value(m.minste) as los,
        coalesce(sum(s.n), 0) as n,
        sum(s.n * s.gemiddelde) / sum(s.n) as gemiddelde
    from nu.soortblokken as b
    join nu.drempel as m on m.coalitie = b.coalitie
    left join nu.scores as s
        on s.coalitie = b.coalitie and s.ronde = b.ronde and s.soort = b.soort and s.thema is null
    where b.coalitie = $coalitie
    group by b.ronde, b.soort, b.soortblok
),
naast_elkaar as (
    select
        p.ronde,
        s.soort,
        s.los,
        s.n as nu,
        0 as toen,
        s.gemiddelde
    from paren as p
    join per_soort as s on s.ronde = p.ronde
    union all
    select
        p.ronde,
        s.soort,
        s.los,
        0,
        s.n,
        s.gemiddelde
    from paren as p
    join per_soort as s on s.ronde = p.vorige_ronde
),
-- een soort die in een van beide rondes niet apart te zien is, hoort in beide bij de rest
met_groep as (
    select
        *,
        case when bool_and(los) over (partition by ronde, soort) then soort else '*' end as groep
    from naast_elkaar
),
per_groep as (
    select
        ronde,
        groep,
        sum(nu) as nu,
        sum(toen) as toen,
        sum(nu * gemiddelde) / nullif(sum(nu), 0) as score_nu,
        sum(toen * gemiddelde) / nullif(sum(toen), 0) as score_toen
    from met_groep
    group by ronde, groep
),
delen as (
    select
        *,
        nu / sum(nu) over (partition by ronde) as deel_nu,
        toen / sum(toen) over (partition by ronde) as deel_toen
    from per_groep
)
select
    p.ronde,
    p.vorige_ronde,
    count(*) filter (where nu + toen > 0) as groepen,
    sum((deel_nu - deel_toen) * (coalesce(score_nu, score_toen) + coalesce(score_toen, score_nu)) / 2) as door_wie,
    sum((deel_nu + deel_toen) / 2 * (coalesce(score_nu, score_toen) - coalesce(score_toen, score_nu))) as door_wat,
    bool_and((nu = 0 or nu >= p.minste) and (toen = 0 or toen >= p.minste)) as getoond,
    any_value(w.gewichten) is not distinct from any_value(v.gewichten) as zelfde_weging
from delen as d
join paren as p on p.ronde = d.ronde
left join weging as w on w.ronde = p.ronde
left join weging as v on v.ronde = p.vorige_ronde
group by p.ronde, p.vorige_ronde, p.volgorde
having sum(nu) + sum(toen) > 0
order by p.volgorde
