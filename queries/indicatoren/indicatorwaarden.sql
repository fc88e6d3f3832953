-- What is the value of each indicator, per area and period?
with namen as (
    select
        indicator,
        naam,
        eenheid,
        fase,
        trendbreuk_vanaf
    from geldige_indicatoren
    where coalitie = $coalitie
    qualify row_number() over (partition by indicator order by definitieversie desc) = 1
),
berekend as (
    select
        w.indicator,
        n.naam,
        n.eenheid,
        w.gebied,
        w.periode,
        w.teller,
        w.noemer,
        coalesce(
            w.waarde,
            case n.eenheid when '%' then 100 when '‰' then 1000 else 1 end * w.teller / w.noemer
        ) as waarde,
        case n.eenheid when '%' then 100 when '‰' then 1000 end as deel_van,
        w.status,
        w.definitieversie,
        w.reden_leeg,
        n.trendbreuk_vanaf
    from geldige_waarden as w
    join namen as n on n.indicator = w.indicator
    where w.coalitie = $coalitie
        and ($indicator is null or list_contains($indicator, w.indicator))
        and ($gebied is null or list_contains($gebied, w.gebied))
        and ($fase is null or list_contains($fase, n.fase))
),
wilson as (
    select
        *,
        least(teller / noemer, 1) as p,
        1.959963984540054 as z
    from berekend
)
select
    indicator,
    naam,
    gebied,
    periode,
    teller,
    noemer,
    waarde,
    case when p between 0 and 1 then
        deel_van * (p + z * z / (2 * noemer) - z * sqrt(p * (1 - p) / noemer + z * z / (4 * noemer * noemer)))
        / (1 + z * z / noemer)
    end as onder,
    case when p between 0 and 1 then
        deel_van * (p + z * z / (2 * noemer) + z * sqrt(p * (1 - p) / noemer + z * z / (4 * noemer * noemer)))
        / (1 + z * z / noemer)
    end as boven,
    status,
    coalesce(
        definitieversie <> lag(definitieversie) over reeks
        or (periode >= trendbreuk_vanaf and lag(periode) over reeks < trendbreuk_vanaf),
        false
    ) as trendbreuk,
    reden_leeg,
    eenheid
from wilson
window reeks as (partition by indicator, gebied order by periode)
order by naam, indicator, gebied, periode
