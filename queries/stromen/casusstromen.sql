-- Hoeveel casussen gingen er van tafel naar tafel, omhoog en omlaag (zonder keuze in de nieuwste periode)?
with nieuwste as (
    select periode
    from nu.stroomperioden
    where coalitie = $coalitie
    order by einde desc, begin desc
    limit 1
),
-- the order may not tell a hidden number either
getoond as (
    select * replace (case when not klein and not afleidbaar then aantal end as aantal)
    from nu.stromen
    where coalitie = $coalitie
)
select
    periode,
    van,
    naar,
    case sign(naar_niveau - van_niveau) when 1 then 'op' when -1 then 'af' when 0 then 'gelijk' end as richting,
    aantal,
    case when afleidbaar then 'afleidbaar' when klein then 'te kleine aantallen' end as reden
from getoond
where case when $periode is null then periode in (from nieuwste) else list_contains($periode, periode) end
order by einde desc, begin desc, aantal desc nulls last, van, naar
