-- Wat antwoordden vijf of meer mensen gemiddeld op elke stelling, in elke ronde?
select
    ronde,
    stelling,
    versie,
    avg(antwoord) as gemiddelde
from geldige_antwoorden
where coalitie = $coalitie
group by all
having count(antwoord) >= 5
