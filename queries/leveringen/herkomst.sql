-- Uit welk bestand, van wie en wanneer kwam elke levering?
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
