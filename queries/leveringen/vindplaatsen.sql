-- In welke bestanden, bladen en rijen staan de gegevens die nu tellen?
select
    d.dataset,
    l.bestand,
    l.blad,
    l.geaccepteerd as rijen,
    l.levering,
    l.op,
    l.door,
    string_agg(distinct d.sleutel, ', ' order by d.sleutel) filter (where d.dataset = 'antwoorden') as ronde
from geldige_delen as d
join leveringen as l on l.coalitie = d.coalitie and l.levering = d.levering
where d.coalitie = $coalitie
    and ($dataset is null or list_contains($dataset, d.dataset))
group by all
order by d.dataset, l.levering
