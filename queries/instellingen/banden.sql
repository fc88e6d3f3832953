-- Welke banden heeft de thermometer in elke ronde, en van waar tot waar loopt elke band?
select
    b.ronde,
    b.band,
    b.van,
    b.tot
from nu.banden as b
join nu.rondevolgorde as r on r.coalitie = b.coalitie and r.ronde = b.ronde
where b.coalitie = $coalitie
    and ($ronde is null or list_contains($ronde, b.ronde))
order by r.volgorde, b.van
