-- Welke tafels lijken op elkaar: dezelfde plek in de ring, of voor de helft of meer dezelfde deelnemers?
with tafels as (
    from nu.tafels_van($coalitie, $peildatum, $domein, $niveau, $gebied, $soort)
),
paren as (
    select
        a.overlegtafel,
        b.overlegtafel as andere_tafel,
        list_intersect(a.in_domeinen, b.in_domeinen).list_sort() as samen_in,
        a.regieniveau = b.regieniveau
            and a.verzorgingsgebied = b.verzorgingsgebied
            and a.gebied is not distinct from b.gebied
            and list_has_any(a.in_domeinen, b.in_domeinen) as zelfde_plek,
        len(list_intersect(a.organisaties, b.organisaties)) as gedeeld,
        len(list_distinct(list_concat(a.organisaties, b.organisaties))) as samen,
        a.doelgroep is distinct from b.doelgroep as andere_doelgroep,
        a.wettelijke_basis is distinct from b.wettelijke_basis as andere_basis
    from tafels as a
    join tafels as b on b.overlegtafel > a.overlegtafel
)
select
    overlegtafel,
    andere_tafel,
    nullif(array_to_string(samen_in, '; '), '') as domeinen,
    zelfde_plek,
    gedeeld,
    100.0 * gedeeld / nullif(samen, 0) as overlap_pct,
    andere_doelgroep,
    andere_basis
from paren
where zelfde_plek or gedeeld >= $helft * samen and samen > 0
order by zelfde_plek and gedeeld > 0 and gedeeld >= $helft * samen desc,
    overlap_pct desc nulls last, zelfde_plek desc, overlegtafel, andere_tafel
