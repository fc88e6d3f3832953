-- Hoeveel uur per maand kost elke tafel, en hoeveel casussen behandelt zij per jaar?
select
    overlegtafel,
    nu.uren_per_maand(aantal_deelnemers, duur_minuten, keer_per_jaar) as uren_per_maand,
    casussen_per_jaar
from nu.tafels_op($coalitie, $peildatum)
order by overlegtafel
