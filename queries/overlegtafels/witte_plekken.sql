-- Op welke plekken van de ring is geen tafel, en waar is niet gekeken?
with bezet as (
    select
        unnest(string_split(domeinen, '; ')) as domein,
        regieniveau,
        verzorgingsgebied
    from nu.tafels_van($coalitie, $peildatum, null, null, null, $soort)
),
plekken as (
    select
        unnest($domeinen) as domein,
        unnest(range(len($domeinen))) as plaats
),
ringen as (
    select
        domein,
        plaats,
        regieniveau,
        verzorgingsgebied,
        grootte
    from plekken
    cross join (select unnest([1, 2, 3, 4]) as regieniveau)
    cross join (select unnest(['buurt', 'gemeente', 'regio']) as verzorgingsgebied, unnest([1, 2, 3]) as grootte)
),
op_de_dag as (
    select
        max(peildatum) as dag,
        list_distinct(flatten(list(string_split(domeinen, '; ')))) as domeinen_met_tafel
    from nu.tafels_op($coalitie, $peildatum)
),
gezegd as (
    select
        r.domein,
        r.regieniveau,
        r.verzorgingsgebied,
        i.geinventariseerd
    from ringen as r
    join geldige_inventarisaties as i
        on i.domein = r.domein
        and coalesce(i.regieniveau, r.regieniveau) = r.regieniveau
        and coalesce(i.verzorgingsgebied, r.verzorgingsgebied) = r.verzorgingsgebied
    where i.coalitie = $coalitie
        and i.peildatum = (select dag from op_de_dag)
    qualify row_number() over (
        partition by r.domein, r.regieniveau, r.verzorgingsgebied
        order by (i.regieniveau is null)::int + (i.verzorgingsgebied is null)::int, i.geinventariseerd
    ) = 1
)
select
    r.domein,
    r.regieniveau::bigint as regieniveau,
    r.verzorgingsgebied,
    case
        when coalesce(g.geinventariseerd, list_contains(d.domeinen_met_tafel, r.domein)) then 'geen tafel'
        else 'niet geïnventariseerd'
    end as stand
from ringen as r
cross join op_de_dag as d
left join gezegd as g
    on g.domein = r.domein and g.regieniveau = r.regieniveau and g.verzorgingsgebied = r.verzorgingsgebied
anti join bezet as b
    on b.domein = r.domein and b.regieniveau = r.regieniveau and b.verzorgingsgebied = r.verzorgingsgebied
where d.dag is not null
    and ($domein is null or list_contains($domein, r.domein))
    and ($niveau is null or list_contains($niveau, r.regieniveau::varchar))
    and ($gebied is null or list_contains($gebied, r.verzorgingsgebied))
order by r.plaats, r.regieniveau, r.grootte
