-- On which dates was the list of tables drawn up, newest first?
select
    peildatum,
    count(*) as tafels
from geldige_overlegtafels
where coalitie = $coalitie
group by peildatum
order by peildatum desc
