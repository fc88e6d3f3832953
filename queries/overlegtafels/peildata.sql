-- Op welke dagen is de lijst van overlegtafels opgemaakt, de nieuwste eerst?
select
    peildatum,
    count(*) as tafels
from geldige_overlegtafels
where coalitie = $coalitie
group by peildatum
order by peildatum desc
