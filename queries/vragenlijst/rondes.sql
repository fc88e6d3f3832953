-- Which rounds have answers, in the order of time?
select
    ronde,
    volgorde,
    vorige_ronde,
    uitgenodigd,
    volledige_groep
from rondevolgorde
where coalitie = $coalitie
order by volgorde
