-- Welke overlegtafels waren er op de gekozen dag (zonder keuze de nieuwste)?
select
    t.peildatum,
    t.overlegtafel,
    t.domeinen,
    t.regieniveau,
    t.verzorgingsgebied,
    t.gebied,
    t.soort,
    t.doel,
    t.doelgroep,
    t.voorzitter,
    t.procesmanager,
    t.deelnemers,
    t.aantal_deelnemers,
    t.keer_per_jaar,
    t.duur_minuten,
    t.casussen_per_jaar,
    t.client_aan_tafel,
    t.werkwijze,
    t.registratiesysteem,
    t.wettelijke_basis,
    t.resultaat_vastgelegd,
    t.opschalen_naar,
    t.afschalen_naar,
    t.levering,
    t.blad,
    t.rij
from nu.tafels_op($coalitie, $peildatum) as t
where ($domein is null or list_has_any($domein, string_split(t.domeinen, '; ')))
    and ($niveau is null or list_contains($niveau, t.regieniveau::varchar))
    and ($gebied is null or list_contains($gebied, t.verzorgingsgebied) or list_contains($gebied, t.gebied))
    and ($soort is null or list_contains($soort, t.soort))
order by t.regieniveau, t.overlegtafel
