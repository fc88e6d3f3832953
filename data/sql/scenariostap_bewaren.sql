-- Welke stap komt achter de stappen van een scenario?
insert into scenariostappen
select
    $coalitie,
    $scenario,
    coalesce(max(stap), 0) + 1,
    $soort,
    $inhoud,
    localtimestamp
from scenariostappen
where coalitie = $coalitie and scenario = $scenario
