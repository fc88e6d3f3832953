-- Welke stellingen tellen nu, in welke versie en op welke schaal?
select
    stelling,
    versie,
    tekst,
    schaal_van,
    schaal_tot
from geldige_stellingen
where coalitie = $coalitie
