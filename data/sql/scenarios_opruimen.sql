-- Welke scenario's rusten op een lijst die er niet meer is?
delete from scenarios
where coalitie = $coalitie
    and peildatum not in (select peildatum from overlegtafels where coalitie = $coalitie)
