-- Voor welke gebieden zijn er waarden, het best gevulde gebied eerst?
select
    gebied,
    count(distinct indicator) as indicatoren
from nu.waarden
where coalitie = $coalitie
group by gebied
order by indicatoren desc, gebied
