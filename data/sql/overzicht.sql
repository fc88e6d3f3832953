-- Wat kwam er binnen, wanneer, uit welk bestand, en telt het?
with in_gebruik as (
    select
        levering,
        count(*) as delen,
    from geldige_delen
    where coalitie = $coalitie
    group by levering
)
select
    l.levering,
    l.dataset,
    l.bestand,
    l.blad,
    l.op,
    l.door,
    case
        when s.staat = 'teruggedraaid' then 'teruggedraaid'
        when g.delen is null then 'vervangen'
        else 'in gebruik'
    end as staat,
    l.gelezen,
    l.geaccepteerd,
    l.afgekeurd,
    l.genegeerd,
    l.voorbeeld,
    l.sha256
from leveringen as l
join staten as s on s.levering = l.levering and s.coalitie = l.coalitie
left join in_gebruik as g on g.levering = l.levering
where l.coalitie = $coalitie
order by l.levering desc
