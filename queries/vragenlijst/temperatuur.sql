-- Hoe warm is de samenwerking in elke ronde, en hoeveel mensen antwoordden?
with deelnemers as (
    select
        ronde,
        sum(n)::bigint as respondenten
    from nu.mensen
    where coalitie = $coalitie
        and ($ronde is null or list_contains($ronde, ronde))
    group by ronde
),
banden as (
    select
        ronde,
        list(band order by van) as banden,
        list(van order by van) as grenzen
    from nu.banden
    where coalitie = $coalitie
    group by ronde
)
select
    d.ronde,
    d.respondenten,
    s.n,
    s.spreiding,
    r.uitgenodigd,
    r.iedereen,
    r.minste,
    r.vorige_ronde,
    r.volgorde,
    i.waarde as doel,
    b.banden,
    b.grenzen
from deelnemers as d
join nu.rondevolgorde as r on r.coalitie = $coalitie and r.ronde = d.ronde
left join nu.spreidingen($coalitie, $ronde, null, null) as s on s.ronde = d.ronde and s.thema is null
left join nu.instellingen as i
    on i.coalitie = $coalitie and i.ronde = d.ronde and i.instelling = 'doel' and i.onderdeel = 'alles'
left join banden as b on b.ronde = d.ronde
order by r.volgorde
