-- Hoeveel van de gekozen partners gaven elk antwoord op elke stelling?
with mogelijk as (
    select
        *,
        unnest(
            list_transform(range(schaal_van, schaal_tot + 1), lambda x: x::varchar) || ['weet niet', 'n.v.t.']
        ) as woord
    from nu.per_stelling($coalitie, $ronde, $soort, $rol)
    where ($thema is null or list_contains($thema, thema))
        and ($stelling is null or list_contains($stelling, stelling))
),
geteld as (
    select
        ronde,
        stelling,
        versie,
        coalesce(antwoord::varchar, geen_antwoord) as woord,
        sum(mee)::bigint as aantal
    from nu.per_antwoord($coalitie, $ronde, $soort, $rol)
    group by ronde, stelling, versie, woord
)
select
    m.ronde,
    m.stelling,
    m.versie,
    m.thema,
    m.woord as antwoord,
    m.n,
    m.heel,
    r.minste,
    coalesce(g.aantal, 0) as aantal,
    case when try_cast(m.woord as int) is not null then 100 * coalesce(g.aantal, 0) / nullif(m.n, 0)::double end as pct
from mogelijk as m
join nu.rondevolgorde as r on r.coalitie = $coalitie and r.ronde = m.ronde
left join geteld as g
    on g.ronde = m.ronde and g.stelling = m.stelling and g.versie = m.versie and g.woord = m.woord
order by r.volgorde, m.thema, m.stelling, m.versie, try_cast(m.woord as int) nulls last, m.woord
