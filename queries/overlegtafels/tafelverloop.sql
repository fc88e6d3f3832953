-- Hoe ging het een tafel op alle peildata, met de tafels waaruit zij ontstond en waarin zij opging?
with recursive tafels as (
    select
        *,
        nu.uren_per_maand(aantal_deelnemers, duur_minuten, keer_per_jaar) as uren_per_maand
    from nu.tafels
    where coalitie = $coalitie
),
gevraagd as (
    select
        sleutel as tafel,
        arg_max(overlegtafel, peildatum) as overlegtafel
    from tafels
    where $tafel is null
        or list_contains(list_transform($tafel, lambda naam: nu.sleutel(naam)), nu.sleutel(overlegtafel))
    group by sleutel
),
terug as (
    select tafel, tafel as sleutel, 'infinity'::date as voor from gevraagd
    union
    select
        t.tafel,
        a.uit,
        a.peildatum
    from terug as t
    join nu.tafelafkomst as a on a.coalitie = $coalitie and a.sleutel = t.sleutel and a.peildatum < t.voor
),
vooruit as (
    select tafel, tafel as sleutel, '-infinity'::date as vanaf from gevraagd
    union
    select
        v.tafel,
        a.sleutel,
        a.peildatum
    from vooruit as v
    join nu.tafelafkomst as a on a.coalitie = $coalitie and a.uit = v.sleutel and a.peildatum > v.vanaf
),
verloop as (
    select distinct tafel, t.* from terug join tafels as t using (sleutel) where t.peildatum < voor
    union
    select distinct tafel, t.* from vooruit join tafels as t using (sleutel) where t.peildatum >= vanaf
),
afwezig as (
    select
        d.peildatum,
        g.overlegtafel
    from gevraagd as g
    cross join (select distinct peildatum from tafels) as d
    anti join verloop as v on v.tafel = g.tafel and v.peildatum = d.peildatum
)
select distinct
    peildatum,
    overlegtafel,
    regieniveau,
    verzorgingsgebied,
    gebied,
    domeinen,
    casussen_per_jaar,
    uren_per_maand,
    aanwezig
from (
    select *, true as aanwezig from verloop
    union all by name
    select peildatum, overlegtafel, false as aanwezig from afwezig
)
order by peildatum, overlegtafel
