-- Hoe veranderde het oordeel van de gekozen partners over elke stelling sinds de ronde ervoor?
with geteld as (
    select
        ronde,
        stelling,
        versie,
        list(antwoord order by antwoord) as antwoorden,
        list(telt order by antwoord) as aantallen
    from nu.per_antwoord($coalitie, $ronde, $soort, $rol)
    where telt > 0
    group by ronde, stelling, versie
)
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
    g.antwoorden,
    g.aantallen
from nu.per_stelling($coalitie, $ronde, $soort, $rol) as p
join nu.rondevolgorde as r on r.coalitie = $coalitie and r.ronde = p.ronde
left join geteld as g on g.ronde = p.ronde and g.stelling = p.stelling and g.versie = p.versie
order by r.volgorde, p.thema, p.stelling, p.versie
