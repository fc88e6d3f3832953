-- Hoe warm is de samenwerking in elke ronde, en hoeveel mensen antwoordden?
with deelnemers as (
    select
        ronde,
        sum(n)::bigint as respondenten
    from nu.mensen
    where coalitie = $coalitie
        and ($ronde is null or list_contains($ronde, ronde))
    group by ronde
)
select
    d.ronde,
    d.respondenten,
    s.n,
    s.spreiding,
    r.uitgenodigd,
    r.iedereen,
    r.vorige_ronde,
    r.volgorde
from deelnemers as d
join nu.rondevolgorde as r on r.coalitie = $coalitie and r.ronde = d.ronde
left join nu.spreidingen($coalitie, $ronde, null, null) as s on s.ronde = d.ronde and s.thema is null
order by r.volgorde
