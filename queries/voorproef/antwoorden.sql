-- Hoeveel mensen gaven in elke ronde elk antwoord op elke stelling?
select
    ronde,
    stelling,
    versie,
    antwoord,
    aantal
from nu.totalen
where coalitie = $coalitie
    and antwoord is not null
    and ($ronde is null or list_contains($ronde, ronde))
order by ronde, stelling, versie, antwoord
