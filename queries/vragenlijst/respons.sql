-- Hoeveel mensen antwoordden in elke ronde: samen, per soort organisatie en per rol?
with deelnemers as (
    select
        ronde,
        respondent,
        coalesce(min(soort), 'onbekend') as soort,
        coalesce(min(rol), 'onbekend') as rol
    from geldige_antwoorden
    where coalitie = $coalitie
        and ($ronde is null or list_contains($ronde, ronde))
    group by ronde, respondent
),
geteld as (
    select
        ronde,
        soort,
        rol,
        count(*) as respondenten
    from deelnemers
    group by grouping sets ((ronde), (ronde, soort), (ronde, rol))
)
select
    g.ronde,
    g.soort,
    g.rol,
    g.respondenten,
    case when g.soort is null and g.rol is null then r.uitgenodigd end as uitgenodigd
from geteld as g
join nu.rondevolgorde as r on r.coalitie = $coalitie and r.ronde = g.ronde
order by r.volgorde, g.soort nulls first, g.rol nulls first
