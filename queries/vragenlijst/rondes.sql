-- Welke rondes hebben antwoorden, op volgorde van tijd?
select
    ronde,
    volgorde,
    vorige_ronde,
    uitgenodigd,
    volledige_groep,
    iedereen
from nu.rondevolgorde
where coalitie = $coalitie
order by volgorde
