-- Hoe oordelen de soorten organisaties en de rollen elk over een thema, in elke ronde?
with telling as (
    select
        t.*,
        s.thema,
        nu.punten(t.antwoord, s.omgekeerd, s.schaal_van, s.schaal_tot) as punten
    from nu.telling as t
    join nu.stellingen_in_reeksen as s
        on s.coalitie = $coalitie and s.stelling = t.stelling and s.versie = t.versie
    where t.coalitie = $coalitie
        and ($ronde is null or list_contains($ronde, t.ronde))
        and ($thema is null or list_contains($thema, s.thema))
),
stellingblokken as (
    select
        *,
        count(*) over (partition by ronde, stelling, versie, blok) as in_blok,
        count(*) over (partition by ronde, stelling, versie, blok, soort) as van_soort,
        count(*) over (partition by ronde, stelling, versie, blok, rol) as van_rol
    from nu.stellingblokken
    where coalitie = $coalitie
        and ($ronde is null or list_contains($ronde, ronde))
),
hele_stellingblokken as (
    select
        b.ronde,
        b.stelling,
        b.versie,
        k.kenmerk,
        case k.kenmerk when 'soort' then b.soort else b.rol end as groep,
        bool_and(b.in_blok = case k.kenmerk when 'soort' then b.van_soort else b.van_rol end) as heel
    from stellingblokken as b
    cross join (values ('soort'), ('rol')) as k (kenmerk)
    group by all
),
per_stelling as (
    select
        t.ronde,
        t.thema,
        t.stelling,
        t.versie,
        k.kenmerk,
        coalesce(case k.kenmerk when 'soort' then t.soort else t.rol end, 'onbekend') as groep,
        coalesce(sum(t.aantal) filter (where t.antwoord is not null), 0) >= any_value(m.minste) as genoeg,
        sum(t.aantal * t.punten) / nullif(sum(t.aantal) filter (where t.antwoord is not null), 0) as score
    from telling as t
    cross join (values ('soort'), ('rol')) as k (kenmerk)
    join nu.drempel as m on m.coalitie = $coalitie
    group by t.ronde, t.thema, t.stelling, t.versie, k.kenmerk,
        coalesce(case k.kenmerk when 'soort' then t.soort else t.rol end, 'onbekend')
),
scores as (
    select
        p.ronde,
        p.thema,
        p.kenmerk,
        p.groep,
        avg(p.score) filter (where p.genoeg and h.heel) as score,
        bool_or(p.genoeg and not h.heel) as afleidbaar
    from per_stelling as p
    join hele_stellingblokken as h
        on h.ronde = p.ronde and h.stelling = p.stelling and h.versie = p.versie
        and h.kenmerk = p.kenmerk and h.groep = p.groep
    group by p.ronde, p.thema, p.kenmerk, p.groep
),
van_mensen as (
    select
        s.ronde,
        s.thema,
        k.kenmerk,
        case k.kenmerk when 'soort' then s.soort else s.rol end as groep,
        s.n,
        s.gemiddelde,
        s.kwadraten,
        sum(s.n * s.gemiddelde) over deze / sum(s.n) over deze as midden
    from nu.scores as s
    cross join (values ('soort'), ('rol')) as k (kenmerk)
    where s.coalitie = $coalitie
        and ($ronde is null or list_contains($ronde, s.ronde))
        and ($thema is null or list_contains($thema, s.thema))
    window deze as (
        partition by s.ronde, s.thema, k.kenmerk, case k.kenmerk when 'soort' then s.soort else s.rol end
    )
),
mensen as (
    select
        ronde,
        thema,
        kenmerk,
        groep,
        sum(n)::bigint as n,
        case when sum(n) > 1 then
            sqrt(sum(kwadraten + n * (gemiddelde - midden) * (gemiddelde - midden)) / (sum(n) - 1))
        end as spreiding
    from van_mensen
    group by ronde, thema, kenmerk, groep
),
themablokken as (
    select
        *,
        count(*) over (partition by ronde, thema, blok) as in_blok,
        count(*) over (partition by ronde, thema, blok, soort) as van_soort,
        count(*) over (partition by ronde, thema, blok, rol) as van_rol
    from nu.themablokken
    where coalitie = $coalitie
),
hele_blokken as (
    select
        b.ronde,
        b.thema,
        k.kenmerk,
        case k.kenmerk when 'soort' then b.soort else b.rol end as groep,
        bool_and(b.in_blok = case k.kenmerk when 'soort' then b.van_soort else b.van_rol end) as heel
    from themablokken as b
    cross join (values ('soort'), ('rol')) as k (kenmerk)
    group by all
),
groepen as (
    select distinct
        t.ronde,
        t.thema,
        k.kenmerk,
        case k.kenmerk when 'soort' then m.soort else m.rol end as groep
    from (select distinct ronde, thema from telling) as t
    join nu.mensen as m on m.coalitie = $coalitie and m.ronde = t.ronde
    cross join (values ('soort'), ('rol')) as k (kenmerk)
)
select
    g.ronde,
    g.thema,
    g.kenmerk,
    g.groep,
    case when s.score is not null then m.n end as n,
    h.heel,
    r.minste,
    s.score,
    m.spreiding,
    coalesce(s.afleidbaar, false) as afleidbaar
from groepen as g
left join scores as s on s.ronde = g.ronde and s.thema = g.thema and s.kenmerk = g.kenmerk and s.groep = g.groep
left join mensen as m on m.ronde = g.ronde and m.thema = g.thema and m.kenmerk = g.kenmerk and m.groep = g.groep
left join hele_blokken as h on h.ronde = g.ronde and h.thema = g.thema and h.kenmerk = g.kenmerk and h.groep = g.groep
join nu.rondevolgorde as r on r.coalitie = $coalitie and r.ronde = g.ronde
order by r.volgorde, g.thema, g.kenmerk desc, g.groep
