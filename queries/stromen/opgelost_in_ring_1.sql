-- Welk deel van de casussen van ring 1 is daar opgelost, en wat ging naar een hoger regieniveau?
with ring_1 as (
    select
        p.periode,
        p.begin,
        p.einde,
        p.afleidbaar,
        sum(t.casussen_per_jaar) * p.jaren as casussen,
        count(t.overlegtafel) - count(t.casussen_per_jaar) as tafels_zonder_casussen
    from nu.stroomperioden as p
    left join geldige_overlegtafels as t
        on t.coalitie = p.coalitie and t.peildatum = p.peildatum and t.regieniveau = 1
    where p.coalitie = $coalitie
    group by p.periode, p.begin, p.einde, p.afleidbaar, p.jaren
),
omhoog as (
    select
        periode,
        sum(aantal) as opgeschaald,
        count(*) filter (where klein) as kleine,
        sum(aantal) filter (where klein) as samen_klein,
        sum(case when klein then 1 else aantal end) as minstens
    from nu.stromen
    where coalitie = $coalitie and van_niveau = 1 and naar_niveau > 1 and casussen_per_jaar is not null
    group by periode
),
geteld as (
    select
        r.*,
        coalesce(o.opgeschaald, 0)::bigint as opgeschaald,
        coalesce(o.minstens, 0) as minstens,
        coalesce(o.kleine > 0 and (o.samen_klein < 10 or o.samen_klein in (o.kleine, 9 * o.kleine)), false) as verraadt
    from ring_1 as r
    left join omhoog as o on o.periode = r.periode
),
-- what is told may depend on hidden numbers only where their sum may be told
met_reden as (
    select
        *,
        case
            when casussen is null then 'niet aangeleverd'
            when afleidbaar then 'afleidbaar'
            when minstens > casussen or opgeschaald > casussen and not verraadt
                then 'meer opgeschaald dan er casussen zijn: kijk de stromen en de casussen per jaar na'
            when verraadt or opgeschaald < 10 or casussen - opgeschaald < 10 then 'te kleine aantallen'
        end as reden
    from geteld
)
select
    periode,
    casussen,
    case when reden is null then opgeschaald end as opgeschaald,
    case when reden is null then 100 * (casussen - opgeschaald) / casussen end as opgelost_pct,
    tafels_zonder_casussen,
    reden
from met_reden
order by einde, begin desc
