-- Welke afspraak over een soort bestand vervalt?
delete from koppelingen
where coalitie = $coalitie and kenmerk = $kenmerk
