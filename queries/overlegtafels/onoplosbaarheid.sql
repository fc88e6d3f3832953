-- Vanaf welke casustafels kan een casus nergens heen, of alleen omhoog?
with alle as (
    select lower(overlegtafel) as naam
    from nu.tafels_op($coalitie, $peildatum)
),
tafels as (
    select
        overlegtafel,
        regieniveau,
        opschalen_naar,
        afschalen_naar,
        list_transform(string_split(opschalen_naar, '; '), lambda naam: lower(trim(naam))) as omhoog
    from nu.tafels_van($coalitie, $peildatum, $domein, $niveau, $gebied, $soort)
    where soort = 'casuïstiek'
)
select
    overlegtafel,
    regieniveau,
    opschalen_naar,
    afschalen_naar,
    case
        when opschalen_naar is null then 'nergens heen'
        when not list_has_any(omhoog, (select list(naam) from alle)) then 'naar een tafel die niet op de lijst staat'
        else 'alleen omhoog'
    end as schaalt
from tafels
where opschalen_naar is null and regieniveau < 4
    or opschalen_naar is not null
        and (afschalen_naar is null and regieniveau > 1 or not list_has_any(omhoog, (select list(naam) from alle)))
order by schaalt, regieniveau, overlegtafel
