-- Welke soorten organisaties en rollen antwoordden in de gekozen rondes?
with deelnemers as (
    select distinct
        soort,
        rol
    from geldige_antwoorden
    where coalitie = $coalitie
        and ($ronde is null or list_contains($ronde, ronde))
)
select distinct
    kenmerk,
    groep
from deelnemers
unpivot (groep for kenmerk in (soort, rol))
order by kenmerk, groep
