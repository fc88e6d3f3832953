-- Welke stappen horen bij geen scenario meer?
delete from scenariostappen
where coalitie = $coalitie
    and scenario not in (select scenario from scenarios where coalitie = $coalitie)
