-- Wat is er zojuist met een levering gebeurd, en door wie?
insert into gebeurtenissen
select
    $coalitie,
    coalesce(max(volgnummer), 0) + 1,
    $levering,
    $wat,
    $door,
    localtimestamp
from gebeurtenissen
