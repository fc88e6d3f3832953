"""The figures of `themas` and `stellingen` as directly as one can: one table, scale 1 to 5, nothing hidden."""

THEMAS = """
    with gekozen as (
        select *, 25.0 * case when omgekeerd then 5 - antwoord else antwoord - 1 end as score
        from antwoorden
        {where}
    ),
    per_stelling as (
        select ronde, thema, stelling, avg(score) as score, quantile_disc(antwoord, 0.5) as middelste
        from gekozen
        group by ronde, thema, stelling
    ),
    per_respondent as (
        select g.ronde, g.thema, g.respondent, avg(g.score) as score, count(g.antwoord) as antwoorden,
            count(*) filter (where abs(g.antwoord - p.middelste) > 1) as buiten
        from gekozen as g
        join per_stelling as p on p.ronde = g.ronde and p.stelling = g.stelling
        where g.antwoord is not null
        group by g.ronde, g.thema, g.respondent
    ),
    per_thema as (
        select ronde, thema, count(*) as n, stddev_samp(score) as spreiding, sum(buiten) / sum(antwoorden) as buiten
        from per_respondent
        group by ronde, thema
    ),
    scores as (
        select ronde, thema, avg(score) as score
        from per_stelling
        group by ronde, thema
    )
    select s.ronde, s.thema, t.n, s.score, lag(s.score) over (partition by s.thema order by s.ronde) as vorige,
        t.spreiding, case when t.buiten >= 1 / 3 then 'verdeeld' else 'overeenstemming' end as oordeel
    from scores as s
    join per_thema as t on t.ronde = s.ronde and t.thema = s.thema
    order by s.ronde, s.thema
"""

STELLINGEN = """
    with gekozen as (
        select *, 25.0 * case when omgekeerd then 5 - antwoord else antwoord - 1 end as score
        from antwoorden
        {where}
    ),
    geteld as (
        select ronde, thema, stelling, count(antwoord) as n, count(geen_antwoord) as weet_niet, avg(score) as score,
            median(antwoord) as mediaan, quantile_disc(antwoord, 0.5) as middelste, avg((antwoord > 3)::int) as p
        from gekozen
        group by ronde, thema, stelling
    ),
    buiten_de_band as (
        select g.ronde, g.stelling, count(*) as buiten
        from gekozen as g
        join geteld as t on t.ronde = g.ronde and t.stelling = g.stelling
        where abs(g.antwoord - t.middelste) > 1
        group by g.ronde, g.stelling
    )
    select g.ronde, g.stelling, g.thema, g.n, g.weet_niet, g.score, g.mediaan, 100 * g.p as eens_pct,
        100 * (p + 1.92073 / n - 1.959964 * sqrt(p * (1 - p) / n + 0.960365 / (n * n))) / (1 + 3.84146 / n) as eens_van,
        100 * (p + 1.92073 / n + 1.959964 * sqrt(p * (1 - p) / n + 0.960365 / (n * n))) / (1 + 3.84146 / n) as eens_tot,
        case when b.buiten / g.n >= 1 / 3 then 'verdeeld' else 'overeenstemming' end as oordeel
    from geteld as g
    left join buiten_de_band as b on b.ronde = g.ronde and b.stelling = g.stelling
    order by g.ronde, g.thema, g.stelling
"""

TEMPERATUUR = """
    with per_respondent_en_thema as (
        select ronde, thema, respondent,
            avg(25.0 * case when omgekeerd then 5 - antwoord else antwoord - 1 end) as score
        from antwoorden
        where antwoord is not null
        group by ronde, thema, respondent
    ),
    per_respondent as (
        select ronde, respondent, avg(score) as score
        from per_respondent_en_thema
        group by ronde, respondent
    ),
    per_stelling as (
        select ronde, thema, stelling, avg(25.0 * case when omgekeerd then 5 - antwoord else antwoord - 1 end) as score
        from antwoorden
        group by ronde, thema, stelling
    ),
    per_thema as (
        select ronde, thema, avg(score) as score
        from per_stelling
        group by ronde, thema
    ),
    scores as (
        select ronde, avg(score) as temperatuur
        from per_thema
        group by ronde
    ),
    mensen as (
        select ronde, count(*) as respondenten, stddev_samp(score) as spreiding
        from per_respondent
        group by ronde
    )
    select s.ronde, s.temperatuur, m.respondenten, m.spreiding
    from scores as s
    join mensen as m on m.ronde = s.ronde
    order by s.ronde
"""

VERDELING = """
    select ronde, stelling, coalesce(antwoord::varchar, geen_antwoord) as antwoord, count(*) as aantal
    from antwoorden
    {where}
    group by ronde, stelling, coalesce(antwoord::varchar, geen_antwoord)
    order by ronde, stelling, antwoord
"""

RESPONS = """
    select ronde, soort, rol, count(distinct respondent) as respondenten
    from antwoorden
    group by grouping sets ((ronde), (ronde, soort), (ronde, rol))
    order by ronde, soort, rol
"""
