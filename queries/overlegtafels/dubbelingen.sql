-- Welke tafels lijken op elkaar: dezelfde plek in de ring, of voor de helft of meer dezelfde deelnemers?
with tafels as (
    from nu.tafels_van($coalitie, $peildatum, $domein, $niveau, $gebied, $soort)
),
aan_tafel as (
    select
        overlegtafel,
        unnest(organisaties) as organisatie
    from tafels
),
samen_aan_tafel as (
    select
        a.overlegtafel,
        b.overlegtafel as andere_tafel,
        count(*) as gedeeld
    from aan_tafel as a
    join aan_tafel as b on b.organisatie = a.organisatie and b.overlegtafel > a.overlegtafel
    group by a.overlegtafel, b.overlegtafel
),
zelfde_plek as (
    select
        a.overlegtafel,
        b.overlegtafel as andere_tafel
    from tafels as a
    join tafels as b
        on b.regieniveau = a.regieniveau
        and b.verzorgingsgebied = a.verzorgingsgebied
        and nu.sleutel(b.gebied) is not distinct from nu.sleutel(a.gebied)
        and b.overlegtafel > a.overlegtafel
        and list_has_any(a.in_domeinen, b.in_domeinen)
),
paren as (
    select
        overlegtafel,
        andere_tafel,
        p.overlegtafel is not null as zelfde_plek,
        coalesce(s.gedeeld, 0) as gedeeld
    from samen_aan_tafel as s
    full join zelfde_plek as p using (overlegtafel, andere_tafel)
),
naast_elkaar as (
    select
        p.overlegtafel,
        p.andere_tafel,
        nullif(array_to_string(list_intersect(a.in_domeinen, b.in_domeinen).list_sort(), '; '), '') as domeinen,
        p.zelfde_plek,
        p.gedeeld,
        len(a.organisaties) + len(b.organisaties) - p.gedeeld as samen,
        coalesce(nu.sleutel(a.doelgroep) <> nu.sleutel(b.doelgroep), false) as andere_doelgroep,
        coalesce(nu.sleutel(a.wettelijke_basis) <> nu.sleutel(b.wettelijke_basis), false) as andere_basis
    from paren as p
    join tafels as a on a.overlegtafel = p.overlegtafel
    join tafels as b on b.overlegtafel = p.andere_tafel
    where p.zelfde_plek or p.gedeeld >= $helft * (len(a.organisaties) + len(b.organisaties) - p.gedeeld)
)
select
    overlegtafel,
    andere_tafel,
    domeinen,
    zelfde_plek,
    gedeeld,
    100.0 * gedeeld / nullif(samen, 0) as overlap_pct,
    andere_doelgroep,
    andere_basis
from naast_elkaar
order by zelfde_plek and gedeeld > 0 and gedeeld >= $helft * samen desc,
    overlap_pct desc nulls last, zelfde_plek desc, overlegtafel, andere_tafel
