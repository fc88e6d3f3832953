-- Welke stap van een scenario vervalt?
delete from scenariostappen
where coalitie = $coalitie and scenario = $scenario and stap = $stap
