-- Op welke plekken van de ring is geen tafel?
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
)
select
    r.domein,
    r.regieniveau::bigint as regieniveau,
    r.verzorgingsgebied
from ringen as r
anti join bezet as b
    on b.domein = r.domein and b.regieniveau = r.regieniveau and b.verzorgingsgebied = r.verzorgingsgebied
where exists (from nu.tafels_op($coalitie, $peildatum))
    and ($domein is null or list_contains($domein, r.domein))
    and ($niveau is null or list_contains($niveau, r.regieniveau::varchar))
    and ($gebied is null or list_contains($gebied, r.verzorgingsgebied))
order by r.plaats, r.regieniveau, r.grootte
