-- Op welke bestanden rusten de cijfers van elke gegevenssoort vandaag?
select
    d.dataset,
    count(distinct l.bestand) as bestanden,
    max(l.op) as laatst,
    arg_max(l.bestand, l.op) as bestand,
    bool_or(l.voorbeeld) as voorbeeld
from geldige_delen as d
join leveringen as l on l.levering = d.levering and l.coalitie = d.coalitie
where d.coalitie = $coalitie
group by d.dataset
order by d.dataset
