-- Welke partners doen er mee?
select
    organisatie,
    soort,
    domein,
    lid_vanaf,
    lid_tot
from geldige_organisaties
where coalitie = $coalitie
order by organisatie
