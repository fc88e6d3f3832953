-- Van welk scenario vervallen alle stappen?
delete from scenariostappen
where coalitie = $coalitie and scenario = $scenario
