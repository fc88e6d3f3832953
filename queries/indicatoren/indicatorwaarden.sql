-- Wat is de waarde van elke indicator, per gebied en periode?
with namen as (
    select
        indicator,
        naam,
        eenheid,
        coalesce(fase, 'overig') as fase
    from geldige_indicatoren
    where coalitie = $coalitie
    qualify definitieversie = max(definitieversie) over (partition by indicator)
),
breuken as (
    select
        i.indicator,
        list(p.begin) as dagen
    from geldige_indicatoren as i
    join nu.perioden as p on p.periode = i.trendbreuk_vanaf
    where i.coalitie = $coalitie
    group by i.indicator
),
berekend as (
    select
        w.indicator,
        n.naam,
        n.eenheid,
        w.gebied,
        w.gebiedscode,
        w.periode,
        p.begin,
        p.einde,
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
        b.dagen
    from nu.waarden as w
    join namen as n on n.indicator = w.indicator
    join nu.perioden as p on p.periode = w.periode
    left join breuken as b on b.indicator = w.indicator
    where w.coalitie = $coalitie
        and ($indicator is null or list_contains($indicator, w.indicator))
        and ($fase is null or list_contains($fase, n.fase))
),
wilson as (
    select
        *,
        case when teller between 0 and noemer then teller / noemer end as p,
        1.959963984540054 as z,
        lag(einde) over reeks as vorig_einde,
        lag(definitieversie) over reeks as vorige_versie
    from berekend
    window reeks as (partition by indicator, gebied order by begin, periode)
)
select
    indicator,
    naam,
    gebied,
    periode,
    teller,
    noemer,
    waarde,
    deel_van * (p + z * z / (2 * noemer) - z * sqrt(p * (1 - p) / noemer + z * z / (4 * noemer * noemer)))
    / (1 + z * z / noemer) as onder,
    deel_van * (p + z * z / (2 * noemer) + z * sqrt(p * (1 - p) / noemer + z * z / (4 * noemer * noemer)))
    / (1 + z * z / noemer) as boven,
    status,
    coalesce(
        definitieversie <> vorige_versie
        or len(list_filter(dagen, lambda dag: dag < einde and dag >= vorig_einde)) > 0,
        false
    ) as trendbreuk,
    reden_leeg,
    eenheid,
    gebiedscode,
    begin,
    einde
from wilson
order by naam, indicator, gebied, begin, periode
