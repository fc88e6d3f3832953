-- Wat hebben we afgesproken te doen, en hoe staat het ervoor?
select
    actie,
    thema,
    aanleiding,
    trekker,
    pdca,
    deadline,
    status,
    resultaat,
    coalesce(status in ('open', 'bezig') and deadline < current_date, false) as over_tijd
from geldige_acties
where coalitie = $coalitie
    and ($status is null or list_contains($status, status))
    and ($thema is null or list_contains($thema, thema))
order by list_position(['open', 'bezig', 'gereed', 'vervallen'], status), deadline, actie
