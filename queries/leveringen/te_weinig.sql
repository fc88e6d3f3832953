-- In welke leveringen heeft een ronde te weinig mensen om hun rijen te tellen?
with minste as (
    select greatest(any_value(s.minste), coalesce(max(i.waarde), 0)) as minste
    from nu.standaard as s
    left join geldige_instellingen as i on i.coalitie = $coalitie and i.instelling = 'minste aantal'
),
rondes as (
    select
        levering,
        deel,
        count(distinct respondent) as mensen
    from antwoorden
    where coalitie = $coalitie
    group by levering, deel
)
select distinct levering
from rondes
join minste on rondes.mensen < minste.minste
order by levering
