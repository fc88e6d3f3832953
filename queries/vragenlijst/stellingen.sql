-- Hoe oordelen de gekozen partners over elke stelling, in elke ronde?
with wilson as (
    select
        *,
        eens / nullif(n, 0)::double as p,
        1.959963984540054 as z
    from nu.per_stelling($coalitie, $ronde, $soort, $rol)
    where $thema is null or list_contains($thema, thema)
)
select
    w.ronde,
    w.stelling,
    w.versie,
    w.tekst,
    w.thema,
    w.n,
    w.heel,
    r.minste,
    w.weet_niet,
    w.score,
    w.mediaan,
    100 * p as eens_pct,
    100 * (p + z * z / (2 * n) - z * sqrt(p * (1 - p) / n + z * z / (4 * n * n))) / (1 + z * z / n) as eens_van,
    100 * (p + z * z / (2 * n) + z * sqrt(p * (1 - p) / n + z * z / (4 * n * n))) / (1 + z * z / n) as eens_tot,
    w.buiten / nullif(w.n, 0)::double as buiten
from wilson as w
join nu.rondevolgorde as r on r.coalitie = $coalitie and r.ronde = w.ronde
order by r.volgorde, w.thema, w.stelling, w.versie
