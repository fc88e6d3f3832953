-- Welk scenario begint, als er nog geen zo heet?
insert into scenarios
select
    $coalitie,
    coalesce(max(scenario), 0) + 1,
    $naam,
    $peildatum,
    localtimestamp
from scenarios
where coalitie = $coalitie
having coalesce(not bool_or(lower(naam) = lower($naam)), true)
