-- Vanaf welke casustafels kan een casus nergens heen, of alleen omhoog?
with alle as (
    select list(sleutel) as namen
    from nu.tafels_op($coalitie, $peildatum)
),
-- the names to which a table scales, but for its own
genoemd as (
    select
        *,
        list_transform(string_split(opschalen_naar, '; '), lambda naam: nu.sleutel(naam))
            .list_filter(lambda naam: naam <> sleutel) as op,
        list_transform(string_split(afschalen_naar, '; '), lambda naam: nu.sleutel(naam))
            .list_filter(lambda naam: naam <> sleutel) as af
    from nu.tafels_van($coalitie, $peildatum, $domein, $niveau, $gebied, $soort)
    where nu.over_casussen(soort)
),
beoordeeld as (
    select
        g.*,
        case
            when len(op) > 0 and not list_has_any(op, namen) or len(af) > 0 and not list_has_any(af, namen)
                then 'naar een tafel die niet op de lijst staat'
            when coalesce(len(op), 0) = 0 and regieniveau < 4 then 'nergens heen'
            when len(op) > 0 and coalesce(len(af), 0) = 0 and regieniveau > 1 then 'alleen omhoog'
        end as schaalt
    from genoemd as g
    cross join alle
)
select
    overlegtafel,
    regieniveau,
    opschalen_naar,
    afschalen_naar,
    schaalt
from beoordeeld
where schaalt is not null
order by schaalt, regieniveau, overlegtafel
