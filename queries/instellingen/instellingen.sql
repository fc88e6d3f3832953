-- Wat stelde de coalitie in dat voor elke ronde geldt?
select
    i.ronde,
    i.instelling,
    i.woord as onderdeel,
    i.waarde,
    i.vanaf_ronde,
    i.toelichting
from nu.instellingen as i
join nu.rondevolgorde as r on r.coalitie = i.coalitie and r.ronde = i.ronde
where i.coalitie = $coalitie
    and i.waarde is not null
    and ($ronde is null or list_contains($ronde, i.ronde))
order by r.volgorde, i.instelling, i.woord <> 'alles', i.waarde, i.woord
