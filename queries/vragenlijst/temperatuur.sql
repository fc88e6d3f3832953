-- Hoe warm is de samenwerking in elke ronde, en hoeveel mensen antwoordden?
with per_thema as (
    select
        a.ronde,
        a.respondent,
        s.thema,
        avg(nu.punten(a.antwoord, s.omgekeerd, s.schaal_van, s.schaal_tot)) as score
    from geldige_antwoorden as a
    join nu.stellingen_in_reeksen as s
        on s.coalitie = $coalitie and s.stelling = a.stelling and s.versie = a.versie
    where a.coalitie = $coalitie
        and ($ronde is null or list_contains($ronde, a.ronde))
    group by a.ronde, a.respondent, s.thema
),
per_respondent as (
    select
        ronde,
        respondent,
        avg(score) as temperatuur
    from per_thema
    group by ronde, respondent
)
select
    p.ronde,
    count(*) as respondenten,
    count(p.temperatuur) as n,
    stddev_samp(p.temperatuur) as spreiding,
    r.uitgenodigd,
    r.vorige_ronde,
    r.volgorde
from per_respondent as p
join nu.rondevolgorde as r on r.ronde = p.ronde and r.coalitie = $coalitie
group by p.ronde, r.uitgenodigd, r.vorige_ronde, r.volgorde
order by r.volgorde
