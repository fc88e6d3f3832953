-- Wat is er afgesproken over soorten bestanden, het nieuwste eerst?
select * exclude (coalitie)
from koppelingen
where coalitie = $coalitie
order by op desc, kenmerk
