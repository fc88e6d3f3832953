-- Hoeveel tafels zijn er per domein, regieniveau en verzorgingsgebied? In het totaal telt elke tafel één keer.
with tafels as (
    select *
    from nu.tafels_van($coalitie, $peildatum, null, null, null, $soort)
),
per_domein as (
    select
        unnest(string_split(domeinen, '; ')) as domein,
        regieniveau,
        verzorgingsgebied
    from tafels
),
plekken as (
    select
        d.domein,
        n.regieniveau,
        g.verzorgingsgebied,
        d.plaats,
        g.grootte
    from (select unnest($domeinen) as domein, unnest(range(len($domeinen))) as plaats) as d
    cross join (select unnest([1, 2, 3, 4]) as regieniveau) as n
    cross join (select unnest(['buurt', 'gemeente', 'regio']) as verzorgingsgebied, unnest([1, 2, 3]) as grootte) as g
),
geteld as (
    select
        k.domein,
        k.regieniveau::bigint as regieniveau,
        k.verzorgingsgebied,
        count(p.domein) as tafels,
        k.plaats,
        k.grootte
    from plekken as k
    left join per_domein as p
        on p.domein = k.domein and p.regieniveau = k.regieniveau and p.verzorgingsgebied = k.verzorgingsgebied
    group by k.domein, k.regieniveau, k.verzorgingsgebied, k.plaats, k.grootte
)
select
    domein,
    regieniveau,
    verzorgingsgebied,
    tafels
from (
    select * from geteld
    union all
    select 'totaal', null, null, count(*), 99, 99 from tafels
)
order by plaats, regieniveau, grootte
