-- Hoe staat het met een levering?
select staat
from staten
where coalitie = $coalitie and levering = $levering
