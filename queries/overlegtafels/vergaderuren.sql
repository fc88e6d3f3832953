-- Hoeveel uur per maand zit elke organisatie aan tafel, en hoeveel daarvan in ring 3 en 4?
with tafels as (
    select
        *,
        nu.uren_per_maand(aantal_deelnemers, duur_minuten, keer_per_jaar) as uren
    from nu.tafels_van($coalitie, $peildatum, $domein, $niveau, $gebied, $soort)
),
per_organisatie as (
    select
        unnest(organisaties) as sleutel,
        regieniveau,
        uren / len(organisaties) as uren
    from tafels
),
-- one way of writing a name, also when it is written in others
geschreven as (
    select
        nu.sleutel(naam) as sleutel,
        min(trim(naam)) as organisatie
    from (select unnest(string_split(deelnemers, '; ')) as naam from tafels)
    group by all
),
regels as (
    select 0 as slot, organisatie, regieniveau, uren from per_organisatie join geschreven using (sleutel)
    union all
    select 1, 'totaal', regieniveau, uren from tafels
)
select
    organisatie,
    count(*) as tafels,
    sum(uren) as uren_per_maand,
    case when count(uren) > 0 then coalesce(sum(uren) filter (where regieniveau >= 3), 0) end as uren_ring_3_en_4,
    count(*) - count(uren) as tafels_zonder_uren
from regels
group by slot, organisatie
order by slot, uren_per_maand desc nulls last, organisatie
