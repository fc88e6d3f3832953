-- Welke instrumenten zijn er, en hoe ver zijn ze?
select
    onderdeel,
    instrument,
    status,
    sinds,
    trekker,
    toelichting
from geldige_instrumenten
where coalitie = $coalitie
    and ($onderdeel is null or list_contains($onderdeel, onderdeel))
order by list_position($onderdelen, onderdeel), status = 'gestopt', list_position($statussen, status) desc, instrument
