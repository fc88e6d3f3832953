-- Hoe heet elke indicator, de nieuwste definitie het laatst?
select
    naam,
    indicator
from geldige_indicatoren
where coalitie = $coalitie
order by definitieversie
