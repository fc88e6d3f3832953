-- Hoe veranderde het oordeel van de gekozen partners over elke stelling sinds de ronde ervoor?
select
    p.ronde,
    r.vorige_ronde,
    r.iedereen,
    p.stelling,
    p.versie,
    p.reeks,
    p.tekst,
    p.thema,
    p.omgekeerd,
    p.n,
    p.heel,
    r.minste,
    100 * p.eens / nullif(p.n, 0)::double as eens_pct,
    p.antwoorden,
    p.aantallen
from nu.per_stelling($coalitie, $ronde, $soort, $rol) as p
join nu.rondevolgorde as r on r.coalitie = $coalitie and r.ronde = p.ronde
order by r.volgorde, p.thema, p.stelling, p.versie
