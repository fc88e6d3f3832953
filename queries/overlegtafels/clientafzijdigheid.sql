-- Hoe vaak zit de cliënt of ouder zelf aan de tafels waar het over casussen gaat?
select
    regieniveau,
    count(*) as tafels,
    count(*) filter (where client_aan_tafel = 'altijd') as altijd,
    count(*) filter (where client_aan_tafel = 'soms') as soms,
    count(*) filter (where client_aan_tafel = 'nooit') as nooit,
    count(*) filter (where coalesce(client_aan_tafel, 'onbekend') = 'onbekend') as onbekend,
    100.0 * count(*) filter (where client_aan_tafel in ('soms', 'nooit'))
        / nullif(count(*) filter (where client_aan_tafel <> 'onbekend'), 0) as soms_of_nooit_pct
from nu.tafels_van($coalitie, $peildatum, $domein, $niveau, $gebied, $soort)
where nu.over_casussen(soort)
group by grouping sets ((regieniveau), ())
order by regieniveau nulls last
