-- Over hoeveel mensen moet een cijfer van de vragenlijst minstens gaan?
select coalesce(max(d.minste), any_value(m.minste)) as minste
from nu.standaard as m
left join nu.drempel as d on d.coalitie = $coalitie
order by minste
