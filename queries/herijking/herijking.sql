-- Wat verandert er als wij de tafels anders inrichten: nu naast een scenario?
select
    count(*) as tafels,
    sum(casussen_per_jaar) filter (where regieniveau = 1) as casussen_in_ring_1
from nu.tafels_op($coalitie, $peildatum)
order by tafels
