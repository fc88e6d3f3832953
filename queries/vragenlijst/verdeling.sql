-- Hoeveel van de gekozen partners gaven elk antwoord op elke stelling?
with gekozen as (
    select
        *,
        ($soort is null or list_contains($soort, soort)) and ($rol is null or list_contains($rol, rol)) as mee,
        coalesce(antwoord::varchar, geen_antwoord) as woord
    from oordelen
    where coalitie = $coalitie
        and ($ronde is null or list_contains($ronde, ronde))
        and ($thema is null or list_contains($thema, thema))
        and ($stelling is null or list_contains($stelling, stelling))
),
per_stelling as (
    select
        ronde,
        stelling,
        versie,
        thema,
        count(antwoord) filter (where mee) as n,
        coalesce(nullif(count(antwoord) filter (where not mee), 0), count(*) filter (where not mee)) as rest
    from gekozen
    group by ronde, stelling, versie, thema
),
mogelijk as (
    select
        p.*,
        unnest(
            list_transform(range(s.schaal_van, s.schaal_tot + 1), lambda x: x::varchar) || ['weet niet', 'n.v.t.']
        ) as woord
    from per_stelling as p
    join stellingen_in_reeksen as s
        on s.coalitie = $coalitie and s.stelling = p.stelling and s.versie = p.versie
),
geteld as (
    select
        ronde,
        stelling,
        versie,
        woord,
        count(*) as aantal
    from gekozen
    where mee
    group by ronde, stelling, versie, woord
)
select
    m.ronde,
    m.stelling,
    m.versie,
    m.thema,
    m.woord as antwoord,
    m.n,
    m.rest,
    coalesce(g.aantal, 0) as aantal,
    case when try_cast(m.woord as int) is not null then 100 * coalesce(g.aantal, 0) / nullif(m.n, 0)::double end as pct
from mogelijk as m
join rondevolgorde as r on r.coalitie = $coalitie and r.ronde = m.ronde
left join geteld as g
    on g.ronde = m.ronde and g.stelling = m.stelling and g.versie = m.versie and g.woord = m.woord
order by r.volgorde, m.thema, m.stelling, m.versie, try_cast(m.woord as int) nulls last, m.woord
