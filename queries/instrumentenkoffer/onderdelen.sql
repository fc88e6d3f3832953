-- Hoe ver is elk onderdeel van de instrumentenkoffer, naar het verste instrument?
with onderdelen as (
    select
        unnest($onderdelen) as onderdeel,
        unnest(range(len($onderdelen))) as plaats
),
gangbaar as (
    select
        onderdeel,
        max(list_position($statussen, status)) as stap,
        count(*) as instrumenten
    from geldige_instrumenten
    where coalitie = $coalitie and status <> 'gestopt'
    group by onderdeel
)
select
    o.onderdeel,
    list_extract($statussen, g.stap) as status,
    coalesce(g.stap, 0) as stap,
    coalesce(g.instrumenten, 0) as instrumenten
from onderdelen as o
left join gangbaar as g on g.onderdeel = o.onderdeel
order by o.plaats
