-- Over welke perioden is bekend hoeveel casussen van tafel naar tafel gingen, de nieuwste eerst?
select
    periode,
    peildatum
from nu.stroomperioden
where coalitie = $coalitie
order by einde desc, begin desc
