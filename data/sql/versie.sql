-- Hoeveel wijzigingen zijn er vastgelegd?
select count(*) as aantal
from gebeurtenissen
where coalitie = $coalitie
