-- Hoeveel mensen antwoordden in elke ronde op de stellingen van elk thema precies hetzelfde?
with per_respondent as (
    select
        a.ronde,
        a.respondent,
        s.thema,
        bit_xor(hash(a.stelling, a.versie, a.antwoord)) as profiel
    from nu.geldig as a
    join nu.stellingen_in_reeksen as s
        on s.coalitie = a.coalitie and s.stelling = a.stelling and s.versie = a.versie
    where a.coalitie = $coalitie
        and a.antwoord is not null
        and list_contains($ronde, a.ronde)
    group by a.ronde, a.respondent, s.thema
)
select
    ronde,
    thema,
    profiel,
    count(*) as mensen
from per_respondent
group by ronde, thema, profiel
order by ronde, thema, profiel
