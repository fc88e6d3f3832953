-- Wat valt op aan de tafels van de gekozen dag?
with tafels as (
    select *
    from nu.tafels_op($coalitie, $peildatum)
),
bezet as (
    select distinct
        unnest(string_split(domeinen, '; ')) as domein,
        regieniveau
    from tafels
),
geteld as (
    select
        count(*) as tafels,
        count(*) filter (where contains(domeinen, '; ')) as meer_domeinen,
        count(*) filter (where soort = 'casuïstiek' and client_aan_tafel = 'nooit') as zonder_client,
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
    5 * 4 - (select count(*) from bezet) as lege_plekken
from geteld as g
order by g.tafels
