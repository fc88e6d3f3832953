-- Welke tafels leggen hun resultaat niet vast, of hebben geen registratiesysteem?
with tafels as (
    select
        overlegtafel,
        regieniveau,
        resultaat_vastgelegd is false as zonder_resultaat,
        registratiesysteem is null as zonder_registratie
    from nu.tafels_van($coalitie, $peildatum, $domein, $niveau, $gebied, $soort)
)
select
    overlegtafel,
    regieniveau,
    zonder_resultaat,
    zonder_registratie
from tafels
where zonder_resultaat or zonder_registratie
order by zonder_resultaat desc, overlegtafel
