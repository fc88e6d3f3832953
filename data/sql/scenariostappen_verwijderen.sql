-- Van welk scenario vervallen alle stappen?
delete from scenariostappen
where coalitie = $coalitie and scenario = $scenario
    and scenario not in (select scenario from scenarios where coalitie = $coalitie)
