-- Welke soorten organisaties en rollen antwoordden in de gekozen rondes?
select distinct
    kenmerk,
    groep
from (
    select
        soort,
        rol
    from nu.mensen
    where coalitie = $coalitie
        and ($ronde is null or list_contains($ronde, ronde))
)
unpivot (groep for kenmerk in (soort, rol))
where groep <> 'onbekend'
order by kenmerk, groep
