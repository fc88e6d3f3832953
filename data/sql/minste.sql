-- Over hoeveel mensen moet een cijfer van de vragenlijst volgens de coalitie minstens gaan?
select coalesce(max(waarde), 0)::bigint as minste
from geldige_instellingen
where coalitie = $coalitie and instelling = 'minste aantal'
