-- Hoeveel mensen antwoordden in elke ronde: samen, per soort organisatie en per rol?
with geteld as (
    select
        ronde,
        soort,
        rol,
        sum(n)::bigint as respondenten
    from nu.mensen
    where coalitie = $coalitie
        and ($ronde is null or list_contains($ronde, ronde))
    group by grouping sets ((ronde), (ronde, soort), (ronde, rol))
),
blokken as (
    select
        *,
        count(*) over (partition by ronde, blok) as in_blok,
        count(*) over (partition by ronde, blok, soort) as van_soort,
        count(*) over (partition by ronde, blok, rol) as van_rol
    from nu.blokken
    where coalitie = $coalitie
),
hele_blokken as (
    select
        ronde,
        soort,
        rol,
        case when soort is not null then bool_and(in_blok = van_soort) else bool_and(in_blok = van_rol) end as heel
    from blokken
    group by grouping sets ((ronde, soort), (ronde, rol))
)
select
    g.ronde,
    g.soort,
    g.rol,
    g.respondenten,
    coalesce(h.heel, true) as heel,
    r.minste,
    case when g.soort is null and g.rol is null then r.uitgenodigd end as uitgenodigd
from geteld as g
join nu.rondevolgorde as r on r.coalitie = $coalitie and r.ronde = g.ronde
left join hele_blokken as h
    on h.ronde = g.ronde and h.soort is not distinct from g.soort and h.rol is not distinct from g.rol
order by r.volgorde, g.soort nulls first, g.rol nulls first
