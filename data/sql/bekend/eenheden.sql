-- In welke eenheid staat elke indicator?
select
    indicator,
    eenheid
from geldige_indicatoren
where coalitie = $coalitie
