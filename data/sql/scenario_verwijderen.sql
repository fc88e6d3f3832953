-- Welk scenario vervalt?
delete from scenarios
where coalitie = $coalitie and scenario = $scenario and naam = $naam
