-- Wat is er zojuist afgesproken over een soort bestand?
insert into koppelingen values ($coalitie, $kenmerk, $dataset, $inhoud, $door, localtimestamp)
