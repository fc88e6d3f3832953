-- Welke tafels hebben geen voorzitter (vanaf ring 2), procesmanager (vanaf ring 3) of vaste werkwijze?
with tafels as (
    select
        overlegtafel,
        regieniveau,
        regieniveau >= 2 and voorzitter is null as zonder_voorzitter,
        regieniveau >= 3 and procesmanager is false as zonder_procesmanager,
        werkwijze is null as zonder_werkwijze
    from nu.tafels_van($coalitie, $peildatum, $domein, $niveau, $gebied, $soort)
)
select
    overlegtafel,
    regieniveau,
    zonder_voorzitter,
    zonder_procesmanager,
    zonder_werkwijze
from tafels
where zonder_voorzitter or zonder_procesmanager or zonder_werkwijze
order by regieniveau desc, overlegtafel
