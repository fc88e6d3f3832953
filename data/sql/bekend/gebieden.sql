-- Onder welke namen en codes staan de cijfers van gebieden?
select distinct
    gebiedscode,
    gebied
from geldige_waarden
where coalitie = $coalitie
order by all
