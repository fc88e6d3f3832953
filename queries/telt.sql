-- Welke delen van leveringen tellen mee voor deze gegevens?
select
    dataset,
    coalitie,
    levering,
    deel
from geldige_delen
where list_contains($gegevens, dataset)
order by all;
