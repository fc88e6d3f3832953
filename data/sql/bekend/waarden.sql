-- Welke cijfers tellen nu en zijn niet ingetrokken?
select
    indicator,
    gebied,
    definitieversie,
    periode,
    teller,
    noemer,
    waarde
from geldige_waarden
where coalitie = $coalitie and status <> 'ingetrokken'
