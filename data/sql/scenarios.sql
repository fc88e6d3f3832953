-- Welke scenario's zijn er, het nieuwste eerst?
select
    scenario,
    naam,
    peildatum,
    op
from scenarios
where coalitie = $coalitie
order by scenario desc
