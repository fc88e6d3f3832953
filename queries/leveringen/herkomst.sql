-- From which file, by whom and when did each levering come?
select
    levering,
    dataset,
    bestand,
    sha256,
    door,
    op,
    blad,
    geaccepteerd as rijen
from leveringen
where coalitie = $coalitie
    and ($levering is null or list_contains($levering, levering::varchar))
order by levering
