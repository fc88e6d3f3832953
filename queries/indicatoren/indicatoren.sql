-- Welke indicatoren volgen we, volgens de nieuwste definitie?
select
    indicator,
    naam,
    definitie,
    teller,
    noemer,
    eenheid,
    richting,
    coalesce(fase, 'overig') as fase,
    soort,
    bron,
    streefwaarde,
    streefjaar,
    landelijk,
    landelijk_jaar,
    landelijk_bron,
    definitieversie,
    trendbreuk_vanaf
from geldige_indicatoren
where coalitie = $coalitie
    and ($fase is null or list_contains($fase, coalesce(fase, 'overig')))
qualify row_number() over (partition by indicator order by definitieversie desc) = 1
order by fase, naam
