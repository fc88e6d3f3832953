-- Wie noemen de tafels en de instrumenten?
select unnest([voorzitter] || string_split(coalesce(deelnemers, ''), '; ')) as naam
from geldige_overlegtafels
where coalitie = $coalitie
union
select trekker
from geldige_instrumenten
where coalitie = $coalitie
