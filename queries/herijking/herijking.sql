-- Wat verandert er als wij de tafels anders inrichten: nu naast een scenario?
select
    count(*) as tafels,
    case when bool_or(regieniveau = 1) then sum(casussen_per_jaar) filter (where regieniveau = 1) else 0 end
        as casussen_in_ring_1
from nu.tafels_op($coalitie, $peildatum)
order by tafels
