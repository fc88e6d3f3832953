-- Hoe warm is de samenwerking in elke ronde, en hoeveel mensen antwoordden?
with gegeven as (
    select
        ronde,
        respondent,
        thema,
        avg(score) as score
    from oordelen
    where coalitie = $coalitie
        and ($ronde is null or list_contains($ronde, ronde))
    group by ronde, respondent, thema
),
per_respondent as (
    select
        ronde,
        respondent,
        avg(score) as temperatuur
    from gegeven
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
join rondevolgorde as r on r.ronde = p.ronde and r.coalitie = $coalitie
group by p.ronde, r.uitgenodigd, r.vorige_ronde, r.volgorde
order by r.volgorde
