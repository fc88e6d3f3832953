-- Wat zien we bij een cijfer, wat denken we dat het betekent, en wat spraken we af?
with acties as (
    select
        actie,
        max(levering) as levering
    from geldige_acties
    where coalitie = $coalitie
    group by actie
)
select
    d.ronde,
    d.cijfer,
    d.onderdeel,
    d.gebied,
    d.we_zien,
    d.we_denken,
    d.we_spreken_af,
    d.levering,
    l.op,
    a.levering is not null as actie,
    a.levering as actie_levering
from geldige_duiding as d
join leveringen as l on l.coalitie = d.coalitie and l.levering = d.levering
left join acties as a on a.actie = replace(d.we_spreken_af, chr(10), ' ')
left join nu.perioden as p on p.periode = d.ronde
where d.coalitie = $coalitie
    and ($cijfer is null or list_contains($cijfer, d.cijfer))
    and ($onderdeel is null or list_contains($onderdeel, d.onderdeel))
    and ($ronde is null or list_contains($ronde, d.ronde))
order by p.begin desc, d.ronde desc, d.cijfer, d.onderdeel, d.gebied
