-- Welke delen van leveringen tellen nu?
select
    dataset,
    levering,
    deel,
    sleutel
from geldige_delen
where coalitie = $coalitie
