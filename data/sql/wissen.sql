-- Welke rijen van een tabel horen bij het voorbeeld, en gaan weg?
delete from "{table}"
where levering in (select levering from leveringen where voorbeeld and coalitie = $coalitie)
