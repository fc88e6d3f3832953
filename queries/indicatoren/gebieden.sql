-- For which areas are there values, those with the most first?
select
    gebied,
    count(distinct indicator) as indicatoren
from geldige_waarden
where coalitie = $coalitie
group by gebied
order by indicatoren desc, gebied
