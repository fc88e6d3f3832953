-- Welk nummer krijgt de volgende levering?
select coalesce(max(levering), 0) + 1 as nummer
from gebeurtenissen
