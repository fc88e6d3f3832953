-- Hoe oordelen de gekozen partners over elke stelling, in elke ronde?
with gekozen as (
    select
        *,
        ($soort is null or list_contains($soort, soort)) and ($rol is null or list_contains($rol, rol)) as mee
    from oordelen
    where coalitie = $coalitie
        and ($ronde is null or list_contains($ronde, ronde))
        and ($thema is null or list_contains($thema, thema))
),
geteld as (
    select
        ronde,
        stelling,
        versie,
        thema,
        count(antwoord) filter (where mee) as n,
        coalesce(nullif(count(antwoord) filter (where not mee), 0), count(*) filter (where not mee)) as rest,
        count(geen_antwoord) filter (where mee) as weet_niet,
        avg(score) filter (where mee) as score,
        quantile_cont(antwoord, 0.5) filter (where mee) as mediaan,
        quantile_disc(antwoord, 0.5) filter (where mee) as middelste,
        count(*) filter (where mee and eens) as eens
    from gekozen
    group by ronde, stelling, versie, thema
),
buiten_de_band as (
    select
        g.ronde,
        g.stelling,
        g.versie,
        count(*) filter (where abs(g.antwoord - t.middelste) > 1) as buiten
    from gekozen as g
    join geteld as t on t.ronde = g.ronde and t.stelling = g.stelling and t.versie = g.versie
    where g.mee
    group by g.ronde, g.stelling, g.versie
),
wilson as (
    select
        *,
        eens / nullif(n, 0)::double as p,
        1.959963984540054 as z
    from geteld
)
select
    w.ronde,
    w.stelling,
    w.versie,
    s.tekst,
    w.thema,
    w.n,
    w.rest,
    w.weet_niet,
    w.score,
    w.mediaan,
    100 * p as eens_pct,
    100 * (p + z * z / (2 * n) - z * sqrt(p * (1 - p) / n + z * z / (4 * n * n))) / (1 + z * z / n) as eens_van,
    100 * (p + z * z / (2 * n) + z * sqrt(p * (1 - p) / n + z * z / (4 * n * n))) / (1 + z * z / n) as eens_tot,
    b.buiten / nullif(w.n, 0)::double as buiten
from wilson as w
join stellingen_in_reeksen as s
    on s.coalitie = $coalitie and s.stelling = w.stelling and s.versie = w.versie
join rondevolgorde as r on r.coalitie = $coalitie and r.ronde = w.ronde
left join buiten_de_band as b on b.ronde = w.ronde and b.stelling = w.stelling and b.versie = w.versie
order by r.volgorde, w.thema, w.stelling, w.versie
