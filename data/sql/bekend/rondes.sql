-- Welke rondes tellen nu, en van wanneer tot wanneer waren ze?
select
    ronde,
    van,
    tot
from geldige_rondes
where coalitie = $coalitie
