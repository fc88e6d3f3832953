-- Welke tafels staan er in de ring, en waar stond op de eerdere peildatum een tafel die daar nu niet meer staat?
with tafels as (
    select
        peildatum,
        sleutel,
        overlegtafel,
        domeinen,
        in_domeinen,
        regieniveau,
        verzorgingsgebied
    from nu.tafels
    where coalitie = $coalitie
),
paren as (
    select
        gang,
        voor,
        na,
        voor.regieniveau = na.regieniveau and voor.verzorgingsgebied = na.verzorgingsgebied as zelfde_ring
    from nu.tafelgangen($coalitie, $peildatum, $vergelijk) as g
    left join tafels as voor on voor.peildatum = g.eerder and voor.sleutel = g.oud
    left join tafels as na on na.peildatum = g.later and na.sleutel = g.nieuw
),
gangen as (
    select
        voor,
        na,
        case
            when gang in ('samengevoegd', 'gestopt', 'verschenen') then gang
            when gang = 'gesplitst' then 'verschenen'
            when not zelfde_ring or voor.domeinen <> na.domeinen then 'verplaatst'
        end as wat,
        case
            when gang in ('gebleven', 'hernoemd') and zelfde_ring
                then list_filter(voor.in_domeinen, lambda domein: not list_contains(na.in_domeinen, domein))
            else voor.in_domeinen
        end as verlaten
    from paren
),
laatste as (
    select coalesce(max(later), $peildatum) as dag from nu.twee_dagen($coalitie, $peildatum, $vergelijk)
),
-- A table that others went into and that moved as well is samengevoegd.
nu_te_zien as (
    select
        t.*,
        (select min(wat) from gangen where na.sleutel = t.sleutel) as wat,
        null::varchar as naar,
        false as spook
    from nu.tafels_op($coalitie, (select dag from laatste)) as t
),
spoken as (
    select
        voor.overlegtafel,
        array_to_string(any_value(verlaten), '; ') as domeinen,
        voor.regieniveau,
        voor.verzorgingsgebied,
        case min(wat) when 'verschenen' then 'gestopt' else min(wat) end as wat,
        string_agg(na.overlegtafel, '; ' order by na.overlegtafel) as naar,
        true as spook
    from gangen
    where len(verlaten) > 0
    group by voor
)
select
    overlegtafel,
    domeinen,
    regieniveau,
    verzorgingsgebied,
    wat,
    naar,
    spook
from (
    from nu_te_zien
    union all by name
    from spoken
)
order by spook, overlegtafel
