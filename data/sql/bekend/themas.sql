-- Welke thema’s hebben de stellingen die nu tellen?
select distinct thema
from geldige_stellingen
where coalitie = $coalitie
