-- Welke organisaties doen nu mee?
select distinct organisatie
from geldige_organisaties
where coalitie = $coalitie
