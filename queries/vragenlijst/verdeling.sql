-- Hoeveel van de gekozen partners gaven elk antwoord op elke stelling?
with mogelijk as (
    select
        *,
        unnest(range(schaal_van, schaal_tot + 1) || [null, null]) as antwoord,
        unnest(list_transform(range(schaal_van, schaal_tot + 1), lambda x: x::varchar) || ['n.v.t.', 'weet niet'])
            as woord
    from nu.per_stelling($coalitie, $ronde, $soort, $rol)
    where ($thema is null or list_contains($thema, thema))
        and ($stelling is null or list_contains($stelling, stelling))
),
geteld as (
    select
        *,
        case woord
            when 'n.v.t.' then nvt
            when 'weet niet' then weet_niet - nvt
            else coalesce(aantallen[list_position(antwoorden, antwoord)], 0)
        end as aantal
    from mogelijk
)
select
    g.ronde,
    g.stelling,
    g.versie,
    g.thema,
    g.woord as antwoord,
    g.n,
    g.heel,
    r.minste,
    g.aantal,
    case when g.antwoord is not null then 100 * g.aantal / nullif(g.n, 0)::double end as pct
from geteld as g
join nu.rondevolgorde as r on r.coalitie = $coalitie and r.ronde = g.ronde
order by r.volgorde, g.thema, g.stelling, g.versie, g.antwoord nulls last, g.woord
