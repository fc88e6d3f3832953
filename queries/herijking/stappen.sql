-- Welke stappen heeft een scenario, in de volgorde waarin zij zijn gezet?
select
    stap,
    soort,
    inhoud,
    op
from scenariostappen
where coalitie = $coalitie and scenario = $scenario
order by stap
