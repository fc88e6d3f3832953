-- Wat valt op aan de tafels van de gekozen dag?
with tafels as (
    select *
    from nu.tafels_van($coalitie, $peildatum, $domein, $niveau, $gebied, $soort)
),
vakken as (
    select
        domein,
        regieniveau
    from (select unnest($domeinen) as domein)
    cross join (select unnest([1, 2, 3, 4]) as regieniveau)
    where ($domein is null or list_contains($domein, domein))
        and ($niveau is null or list_contains($niveau, regieniveau::varchar))
),
bezet as (
    select distinct
        unnest(string_split(domeinen, '; ')) as domein,
        regieniveau
    from tafels
),
leeg as (
    from vakken
    anti join bezet using (domein, regieniveau)
),
geteld as (
    select
        count(*) as tafels,
        count(*) filter (where contains(domeinen, '; ')) as meer_domeinen,
        count(*) filter (where nu.over_casussen(soort) and client_aan_tafel = 'nooit') as zonder_client,
        count(*) filter (where regieniveau >= 3 and not procesmanager) as zonder_procesmanager,
        count(*) filter (where not resultaat_vastgelegd) as zonder_resultaat
    from tafels
)
select
    g.tafels,
    g.meer_domeinen,
    g.zonder_client,
    g.zonder_procesmanager,
    g.zonder_resultaat,
    (select count(*) from leeg) as lege_plekken,
    (select count(*) from vakken) as vakken
from geteld as g
order by g.tafels
