-- Uit welke levering tellen de rijen van dit deel nu?
select levering
from geldige_delen
where coalitie = $coalitie and dataset = $dataset and sleutel = $sleutel
