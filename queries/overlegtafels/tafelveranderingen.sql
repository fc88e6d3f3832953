-- Wat veranderde er aan de overlegtafels tussen twee peildata?
with tafels as (
    select
        peildatum,
        sleutel,
        overlegtafel,
        domeinen,
        regieniveau,
        verzorgingsgebied,
        gebied,
        soort,
        nu.gekozen(t, $domein, $niveau, $gebied, $soort) as gekozen
    from nu.tafels as t
    where coalitie = $coalitie
),
gangen as (
    select
        gang,
        hoe,
        voor,
        na,
        coalesce(voor.gekozen, false) or coalesce(na.gekozen, false) as gekozen
    from nu.tafelgangen($coalitie, $peildatum, $vergelijk) as g
    left join tafels as voor on voor.peildatum = g.eerder and voor.sleutel = g.oud
    left join tafels as na on na.peildatum = g.later and na.sleutel = g.nieuw
),
kwam_of_ging as (
    select
        coalesce(na.overlegtafel, voor.overlegtafel) as overlegtafel,
        gang as wat,
        string_agg(voor.overlegtafel, '; ' order by voor.overlegtafel) as van,
        any_value(na.overlegtafel) as naar,
        any_value(hoe) as hoe
    from gangen
    where gang <> 'gebleven'
    group by overlegtafel, wat
    having bool_or(gekozen)
),
kenmerken as (
    select
        na.overlegtafel,
        unnest([
            {wat: 'ander regieniveau', van: voor.regieniveau::varchar, naar: na.regieniveau::varchar},
            {wat: 'ander verzorgingsgebied', van: voor.verzorgingsgebied, naar: na.verzorgingsgebied},
            {wat: 'ander gebied', van: voor.gebied, naar: na.gebied},
            {wat: 'andere domeinen', van: voor.domeinen, naar: na.domeinen},
            {wat: 'andere soort', van: voor.soort, naar: na.soort}
        ], recursive := true)
    from gangen
    where gekozen and gang in ('gebleven', 'hernoemd')
)
select
    overlegtafel,
    wat,
    van,
    naar,
    hoe
from (
    from kwam_of_ging
    union all
    select *, 'opgegeven' from kenmerken where nu.sleutel(van) <> nu.sleutel(naar)
)
order by list_position($wat, wat), overlegtafel
