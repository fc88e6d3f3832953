-- What several questions share, worked out again whenever what is stored has changed. It stands in memory, in a
-- database of its own: reading a small table takes a tenth of the time that views upon views do.
begin transaction;

-- One row per period there can be: its first day, and the first day after it.
create or replace table nu.perioden as
select
    case maanden
        when 12 then jaar::varchar
        when 6 then jaar || '-H' || nummer
        when 3 then jaar || '-K' || nummer
        else jaar || '-' || lpad(nummer::varchar, 2, '0')
    end as periode,
    make_date(jaar, (nummer - 1) * maanden + 1, 1) as begin,
    (make_date(jaar, (nummer - 1) * maanden + 1, 1) + to_months(maanden::int))::date as einde
from (select unnest(range(1900, 2101)) as jaar)
cross join (select unnest([12, 6, 3, 1]) as maanden)
cross join (select unnest(range(1, 13)) as nummer)
where nummer * maanden <= 12;

-- The one name of each code of an area; a code of several names is that of a larger area.
create or replace table nu.gebiedsnamen as
select
    coalitie,
    gebiedscode,
    any_value(gebied) as naam
from geldige_waarden
where gebiedscode <> gebied
group by coalitie, gebiedscode
having count(distinct gebied) = 1;

-- The values that count, one row per indicator, area and period: an area that came in as a code before its name was
-- known has that name, and of two values the newest counts.
create or replace table nu.waarden as
select w.* replace (coalesce(n.naam, w.gebied) as gebied)
from geldige_waarden as w
left join nu.gebiedsnamen as n on n.coalitie = w.coalitie and n.gebiedscode = w.gebied
qualify row_number() over (
    partition by w.coalitie, w.indicator, coalesce(n.naam, w.gebied), w.periode order by w.levering desc
) = 1;

-- One row per statement and version; versions that may stand side by side (one scale, no break) share a reeks.
create or replace table nu.stellingen_in_reeksen as
select
    coalitie,
    stelling,
    versie,
    tekst,
    thema,
    schaal_van,
    schaal_tot,
    omgekeerd,
    concat_ws('-', schaal_van, schaal_tot, sum((not vergelijkbaar_met_vorige)::int) over (
        partition by coalitie, stelling order by versie
    )) as reeks
from geldige_stellingen;

-- An answer rescaled to 0-100, reversed where the statement is.
create or replace macro nu.punten(antwoord, omgekeerd, schaal_van, schaal_tot) as
    100::double * case when omgekeerd then schaal_tot - antwoord else antwoord - schaal_van end
    / (schaal_tot - schaal_van);

-- Whether somebody belongs to the chosen groups. Whoever does not say of which kind or role he is, counts as a
-- group: otherwise he would be missing from what is left beside a group.
create or replace macro nu.hoort_erbij(soort, rol, soorten, rollen) as
    (soorten is null or list_contains(soorten, coalesce(soort, 'onbekend')))
    and (rollen is null or list_contains(rollen, coalesce(rol, 'onbekend')));

-- The parts of deliveries whose answers count.
create or replace table nu.delen as
select
    coalitie,
    levering,
    deel,
    sleutel as ronde
from geldige_delen
where dataset = 'antwoorden';

-- How many people there must be for a figure about them: as many as usual, or more where a coalition says so. It holds
-- for every round, also for those before it was said.
create or replace table nu.drempel as
select
    d.coalitie,
    greatest(any_value(m.minste), coalesce(ceil(max(i.waarde)), 0))::bigint as minste
from nu.delen as d
cross join nu.standaard as m
left join geldige_instellingen as i on i.coalitie = d.coalitie and i.instelling = 'minste aantal'
group by d.coalitie;

-- The answers that count.
create or replace view nu.geldig as
select a.*
from antwoorden as a
semi join nu.delen as d on d.levering = a.levering and d.deel = a.deel;

-- Which parts of a whole may be told apart (los), for a table with geheel, deel and n. What is too small is taken
-- together, with the smallest of the others as long as it is still too small or its sizes could be worked out.
create or replace macro nu.uit_elkaar(delen) as table
with maten as (
    select
        d.geheel,
        d.deel,
        d.n,
        p.minste,
        d.n < p.minste as klein
    from query_table(delen) as d
    join nu.drempel as p on p.coalitie = d.geheel.coalitie
),
op_volgorde as (
    select
        *,
        count(*) over (partition by geheel, klein order by n, deel) as plaats,
        count(*) filter (where klein) over (partition by geheel) as kleine,
        coalesce(sum(n) filter (where klein) over (partition by geheel), 0) as samen_klein,
        sum(n) over (partition by geheel, klein order by n, deel rows unbounded preceding) as opgeteld
    from maten
),
pogingen as (
    select distinct
        geheel,
        minste,
        kleine,
        0 as erbij,
        samen_klein as samen
    from op_volgorde
    union all
    select
        geheel,
        minste,
        kleine,
        plaats,
        samen_klein + opgeteld
    from op_volgorde
    where not klein
),
genoeg as (
    select
        geheel,
        min(erbij) as erbij
    from pogingen
    where kleine = 0
        or (
            samen >= minste
            and samen <> kleine + minste * erbij
            and (erbij > 0 or samen <> (minste - 1) * kleine)
        )
    group by geheel
)
select
    o.geheel,
    o.deel,
    coalesce(not o.klein and o.plaats > g.erbij, false) as los
from op_volgorde as o
left join genoeg as g on g.geheel = o.geheel;

-- One row per round, kind and role: how many people there are.
create or replace table nu.mensen as
select
    coalitie,
    ronde,
    coalesce(soort, 'onbekend') as soort,
    coalesce(rol, 'onbekend') as rol,
    count(distinct respondent) as n
from nu.geldig
group by all;

-- One row per round that has answers, in the order of time; iedereen says that the whole group was asked and answered.
create or replace table nu.rondevolgorde as
with deelnemers as (
    select
        coalitie,
        ronde,
        sum(n)::bigint as respondenten
    from nu.mensen
    group by all
),
met_begin as (
    select
        d.coalitie,
        d.ronde,
        r.uitgenodigd,
        coalesce(r.volledige_groep, false) as volledige_groep,
        coalesce(r.volledige_groep and d.respondenten >= greatest(r.uitgenodigd, m.minste), false) as iedereen,
        m.minste,
        coalesce(r.van, p.begin) as begin
    from deelnemers as d
    join nu.drempel as m on m.coalitie = d.coalitie
    join nu.perioden as p on p.periode = d.ronde
    left join geldige_rondes as r on r.coalitie = d.coalitie and r.ronde = d.ronde
)
select
    coalitie,
    ronde,
    uitgenodigd,
    volledige_groep,
    iedereen,
    minste,
    begin,
    row_number() over (partition by coalitie order by begin, ronde) as volgorde,
    lag(ronde) over (partition by coalitie order by begin, ronde) as vorige_ronde
from met_begin;

-- What a coalition set, as it holds for each round: of every setting the row that begins last, on or before the round.
-- Of the lowest number of people the greatest holds, for all rounds alike.
create or replace table nu.instellingen as
with gesteld as (
    select
        i.* replace (case
            when instelling = 'doel' and lower(onderdeel) in ('alles', 'temperatuur', 'de temperatuur') then 'alles'
            when instelling = 'grens' then lower(onderdeel)
            else onderdeel
        end as onderdeel),
        i.onderdeel as woord,
        coalesce(r.van, p.begin) as begin,
        v.volgorde
    from geldige_instellingen as i
    join nu.perioden as p on p.periode = i.vanaf_ronde
    left join geldige_rondes as r on r.coalitie = i.coalitie and r.ronde = i.vanaf_ronde
    left join nu.rondevolgorde as v on v.coalitie = i.coalitie and v.ronde = i.vanaf_ronde
)
select
    r.coalitie,
    r.ronde,
    i.instelling,
    i.onderdeel,
    case when i.instelling = 'grens' then i.woord else i.onderdeel end as woord,
    i.waarde,
    i.vanaf_ronde,
    i.begin,
    i.toelichting
from nu.rondevolgorde as r
join gesteld as i on i.coalitie = r.coalitie
where i.instelling = 'minste aantal'
    or case when i.volgorde is null then i.begin <= r.begin else i.volgorde <= r.volgorde end
qualify row_number() over (
    partition by r.coalitie, r.ronde, i.instelling, i.onderdeel
    order by
        case when i.instelling = 'minste aantal' then i.waarde end desc,
        i.begin desc, i.volgorde desc, i.vanaf_ronde desc, i.levering desc, i.rij desc
) = 1;

-- One row per round and theme that has another weight than 1.
create or replace table nu.gewichten as
select
    coalitie,
    ronde,
    onderdeel as thema,
    waarde as gewicht
from nu.instellingen
where instelling = 'gewicht' and waarde is not null;

-- One row per round and band of the thermometer: from where to where. A word that the coalition sets goes before the
-- same word of ours, and before ours that begins at the same point; the lowest band begins at 0.
create or replace table nu.banden as
with ons as (
    select
        unnest(woorden) as band,
        unnest(grenzen) as van
    from nu.standaard
),
alle as (
    select
        r.coalitie,
        r.ronde,
        o.band,
        o.van,
        null as begin
    from nu.rondevolgorde as r
    cross join ons as o
    anti join nu.instellingen as i
        on i.coalitie = r.coalitie and i.ronde = r.ronde and i.instelling = 'grens' and i.onderdeel = o.band
    union all
    select
        coalitie,
        ronde,
        woord,
        waarde,
        begin
    from nu.instellingen
    where instelling = 'grens' and waarde is not null
),
een_per_punt as (
    select *
    from alle
    qualify row_number() over (partition by coalitie, ronde, van order by begin desc, band) = 1
)
select
    coalitie,
    ronde,
    band,
    case when row_number() over per_ronde = 1 then 0 else van end as van,
    lead(van, 1, 100) over per_ronde as tot
from een_per_punt
window per_ronde as (partition by coalitie, ronde order by van);

-- One row per round and kind: the block of kinds to which it belongs.
create or replace table nu.soortblokken as
with soorten as (
    select
        {'coalitie': coalitie, 'ronde': ronde} as geheel,
        soort as deel,
        sum(n)::bigint as n
    from nu.mensen
    group by all
)
select
    geheel.coalitie as coalitie,
    geheel.ronde as ronde,
    deel as soort,
    case when los then deel else '*' end as soortblok
from nu.uit_elkaar('soorten');

-- One row per round, kind and role: the block of people to which they belong. Kinds go before roles: roles are only
-- told apart within a block of kinds. A group that may be shown is made of whole blocks, so that whatever is left
-- when one is taken from another is whole blocks too: nobody, or enough people.
create or replace table nu.blokken as
with rollen as (
    select
        {'coalitie': m.coalitie, 'ronde': m.ronde, 'soortblok': s.soortblok} as geheel,
        m.rol as deel,
        sum(m.n)::bigint as n
    from nu.mensen as m
    join nu.soortblokken as s on s.coalitie = m.coalitie and s.ronde = m.ronde and s.soort = m.soort
    group by all
)
select
    m.coalitie,
    m.ronde,
    m.soort,
    m.rol,
    s.soortblok || ' · ' || case when r.los then m.rol else '*' end as blok
from nu.mensen as m
join nu.soortblokken as s on s.coalitie = m.coalitie and s.ronde = m.ronde and s.soort = m.soort
join nu.uit_elkaar('rollen') as r
    on r.geheel = {'coalitie': m.coalitie, 'ronde': m.ronde, 'soortblok': s.soortblok} and r.deel = m.rol;

-- One row per round, statement, version, kind, role and answer: how many people gave it, and to which block of the
-- statement they belong. Counting comes first: what follows is small, however many people answered; and in this order
-- a filter reads little more than its own rows. A block in which everybody said not to know is too small as well.
create or replace table nu.telling as
with geteld as (
    select
        coalitie,
        ronde,
        stelling,
        versie,
        soort,
        rol,
        antwoord,
        geen_antwoord,
        count(*) as aantal
    from nu.geldig
    group by all
),
in_blokken as (
    select
        g.*,
        b.blok
    from geteld as g
    join nu.blokken as b
        on b.coalitie = g.coalitie and b.ronde = g.ronde
        and b.soort = coalesce(g.soort, 'onbekend') and b.rol = coalesce(g.rol, 'onbekend')
),
per_blok as (
    select
        {'coalitie': coalitie, 'ronde': ronde, 'stelling': stelling, 'versie': versie} as geheel,
        blok as deel,
        coalesce(sum(aantal) filter (where antwoord is not null), 0)::bigint as n
    from in_blokken
    group by all
)
select
    i.* replace (case when p.los then i.blok else '*' end as blok),
    i.blok as rondeblok
from in_blokken as i
join nu.uit_elkaar('per_blok') as p
    on p.geheel = {'coalitie': i.coalitie, 'ronde': i.ronde, 'stelling': i.stelling, 'versie': i.versie}
    and p.deel = i.blok
order by i.soort, i.rol;

-- One row per round, statement, version, kind and role: the block of the statement to which they belong. Also of those
-- who gave no answer at all: that nobody of a small group did is something about few people too.
create or replace table nu.stellingblokken as
with gezien as (
    select distinct
        coalitie,
        ronde,
        stelling,
        versie,
        rondeblok,
        blok
    from nu.telling
)
select
    g.coalitie,
    g.ronde,
    g.stelling,
    g.versie,
    b.soort,
    b.rol,
    g.blok
from gezien as g
join nu.blokken as b on b.coalitie = g.coalitie and b.ronde = g.ronde and b.blok = g.rondeblok;

-- One row per round, statement, version and answer: how many people gave it, of whatever kind or role.
create or replace table nu.totalen as
select
    coalitie,
    ronde,
    stelling,
    versie,
    antwoord,
    geen_antwoord,
    sum(aantal)::bigint as aantal
from nu.telling
group by all;

-- One row per round, theme, kind and role: the block of the theme to which they belong. Five who answered one of its
-- statements are five who answered the theme; statements that nobody may see do not count.
create or replace table nu.themablokken as
with per_stelling as (
    select
        t.coalitie,
        t.ronde,
        s.thema,
        t.stelling,
        t.versie,
        b.blok,
        coalesce(sum(t.aantal) filter (where t.antwoord is not null), 0) as antwoorden,
        sum(antwoorden) over (partition by t.coalitie, t.ronde, t.stelling, t.versie) as van_allen
    from nu.telling as t
    join nu.stellingen_in_reeksen as s
        on s.coalitie = t.coalitie and s.stelling = t.stelling and s.versie = t.versie
    join nu.blokken as b
        on b.coalitie = t.coalitie and b.ronde = t.ronde
        and b.soort = coalesce(t.soort, 'onbekend') and b.rol = coalesce(t.rol, 'onbekend')
    group by t.coalitie, t.ronde, s.thema, t.stelling, t.versie, b.blok
),
per_blok as (
    select
        {'coalitie': s.coalitie, 'ronde': s.ronde, 'thema': s.thema} as geheel,
        s.blok as deel,
        max(s.antwoorden)::bigint as n
    from per_stelling as s
    join nu.drempel as m on m.coalitie = s.coalitie
    where s.van_allen >= m.minste
    group by all
)
select
    b.coalitie,
    b.ronde,
    p.geheel.thema as thema,
    b.soort,
    b.rol,
    case when p.los then b.blok else '*' end as blok
from nu.blokken as b
join nu.uit_elkaar('per_blok') as p
    on p.geheel.coalitie = b.coalitie and p.geheel.ronde = b.ronde and p.deel = b.blok;

-- What each person scored on each theme, of which only how many there are, their mean and their sum of squared
-- deviations are kept: one row per round, theme, kind and role. From these the spread of any groups together follows
-- (Chan, Golub and LeVeque 1979), however many people answered. Statements that nobody may see do not count.
create or replace table nu.scores as
with getoond as (
    select
        t.coalitie,
        t.ronde,
        t.stelling,
        t.versie
    from nu.totalen as t
    join nu.drempel as m on m.coalitie = t.coalitie
    group by all
    having coalesce(sum(t.aantal) filter (where t.antwoord is not null), 0) >= any_value(m.minste)
),
per_persoon as (
    select
        a.coalitie,
        a.ronde,
        s.thema,
        a.respondent,
        coalesce(a.soort, 'onbekend') as soort,
        coalesce(a.rol, 'onbekend') as rol,
        avg(nu.punten(a.antwoord, s.omgekeerd, s.schaal_van, s.schaal_tot)) as score
    from nu.geldig as a
    join nu.stellingen_in_reeksen as s
        on s.coalitie = a.coalitie and s.stelling = a.stelling and s.versie = a.versie
    semi join getoond as g
        on g.coalitie = a.coalitie and g.ronde = a.ronde and g.stelling = a.stelling and g.versie = a.versie
    where a.antwoord is not null
    group by all
),
-- a theme without a name is what a person scored on all themes that count: his temperature
met_temperatuur as (
    select * from per_persoon
    union all by name
    select
        p.coalitie,
        p.ronde,
        null as thema,
        p.respondent,
        p.soort,
        p.rol,
        sum(coalesce(g.gewicht, 1) * p.score) / sum(coalesce(g.gewicht, 1)) as score
    from per_persoon as p
    left join nu.gewichten as g on g.coalitie = p.coalitie and g.ronde = p.ronde and g.thema = p.thema
    group by all
    having sum(coalesce(g.gewicht, 1)) > 0
)
select
    coalitie,
    ronde,
    thema,
    soort,
    rol,
    count(*) as n,
    avg(score) as gemiddelde,
    var_pop(score) * count(*) as kwadraten
from met_temperatuur
group by all;

-- One row per round and theme (without a name: the temperature): how many of the chosen people there are, the mean of
-- their scores, and their standard deviation.
create or replace macro nu.spreidingen(wie, rondes, soorten, rollen) as table
with gekozen as (
    select
        *,
        sum(n * gemiddelde) over (partition by ronde, thema) / sum(n) over (partition by ronde, thema) as midden
    from nu.scores
    where coalitie = wie
        and nu.hoort_erbij(soort, rol, soorten, rollen)
        and (rondes is null or list_contains(rondes, ronde))
)
select
    ronde,
    thema,
    sum(n)::bigint as n,
    any_value(midden) as gemiddelde,
    case when sum(n) > 1 then
        sqrt(sum(kwadraten + n * (gemiddelde - midden) * (gemiddelde - midden)) / (sum(n) - 1))
    end as spreiding
from gekozen
group by ronde, thema;

-- One row per round, statement and version: how the chosen people judge it, and whether they are whole blocks (heel).
-- middelste is the middle answer (the lower of two), buiten how many lie more than one step from it; aantallen are how
-- many gave each of antwoorden. Every question about statements begins here: planning it is most of what it takes, so
-- it reads the counts once and joins little.
create or replace macro nu.per_stelling(wie, rondes, soorten, rollen) as table
with gekozen as (
    select
        ronde,
        stelling,
        versie,
        antwoord,
        geen_antwoord,
        coalesce(sum(aantal) filter (where nu.hoort_erbij(soort, rol, soorten, rollen)), 0)::bigint as mee,
        sum(aantal)::bigint as allen,
        case when antwoord is null then 0 else mee end as telt
    from nu.telling
    where coalitie = wie and (rondes is null or list_contains(rondes, ronde))
    group by ronde, stelling, versie, antwoord, geen_antwoord
),
oplopend as (
    select
        *,
        sum(telt) over (partition by ronde, stelling, versie) as n,
        sum(telt) over (partition by ronde, stelling, versie order by antwoord nulls last) as tot_en_met
    from gekozen
),
met_midden as (
    select
        *,
        min(antwoord) filter (where telt > 0 and 2 * tot_en_met >= n) over hier as middelste,
        min(antwoord) filter (where telt > 0 and 2 * tot_en_met > n) over hier as volgende
    from oplopend
    window hier as (partition by ronde, stelling, versie)
),
gekozen_blokken as (
    select
        ronde,
        stelling,
        versie,
        count(*) filter (where nu.hoort_erbij(soort, rol, soorten, rollen)) in (0, count(*)) as heel
    from nu.stellingblokken
    where coalitie = wie and (rondes is null or list_contains(rondes, ronde))
    group by ronde, stelling, versie, blok
),
hele_blokken as (
    select
        ronde,
        stelling,
        versie,
        bool_and(heel) as heel
    from gekozen_blokken
    group by ronde, stelling, versie
)
select
    g.ronde,
    g.stelling,
    g.versie,
    any_value(s.tekst) as tekst,
    any_value(s.thema) as thema,
    any_value(s.reeks) as reeks,
    any_value(s.schaal_van) as schaal_van,
    any_value(s.schaal_tot) as schaal_tot,
    any_value(s.omgekeerd) as omgekeerd,
    any_value(g.n)::bigint as n,
    any_value(h.heel) as heel,
    coalesce(sum(g.mee) filter (where g.geen_antwoord is not null), 0)::bigint as weet_niet,
    coalesce(sum(g.mee) filter (where g.geen_antwoord = 'n.v.t.'), 0)::bigint as nvt,
    sum(g.telt * nu.punten(g.antwoord, s.omgekeerd, s.schaal_van, s.schaal_tot)) / nullif(any_value(g.n), 0) as score,
    (any_value(g.middelste) + any_value(g.volgende)) / 2.0 as mediaan,
    coalesce(sum(g.telt) filter (where g.antwoord > (s.schaal_van + s.schaal_tot) / 2.0), 0)::bigint as eens,
    coalesce(sum(g.telt) filter (where abs(g.antwoord - g.middelste) > 1), 0)::bigint as buiten,
    list(g.antwoord order by g.antwoord) filter (where g.telt > 0) as antwoorden,
    list(g.telt order by g.antwoord) filter (where g.telt > 0) as aantallen
from met_midden as g
join nu.stellingen_in_reeksen as s on s.coalitie = wie and s.stelling = g.stelling and s.versie = g.versie
join hele_blokken as h on h.ronde = g.ronde and h.stelling = g.stelling and h.versie = g.versie
group by g.ronde, g.stelling, g.versie;

-- One row per round and theme that was asked in it: its place in time, and what the coalition set for it.
create or replace table nu.rondethemas as
with gevraagd as (
    select distinct
        t.coalitie,
        t.ronde,
        s.thema
    from nu.totalen as t
    join nu.stellingen_in_reeksen as s
        on s.coalitie = t.coalitie and s.stelling = t.stelling and s.versie = t.versie
)
select
    r.*,
    v.thema,
    d.waarde as doel,
    coalesce(g.gewicht, 1) as gewicht,
    b.tot as laag_tot
from gevraagd as v
join nu.rondevolgorde as r on r.coalitie = v.coalitie and r.ronde = v.ronde
left join nu.gewichten as g on g.coalitie = v.coalitie and g.ronde = v.ronde and g.thema = v.thema
left join nu.instellingen as d
    on d.coalitie = v.coalitie and d.ronde = v.ronde and d.instelling = 'doel' and d.onderdeel = v.thema
left join nu.banden as b on b.coalitie = v.coalitie and b.ronde = v.ronde and b.van = 0 and b.tot < 100;

-- Hours a month of all people at a table together.
create or replace macro nu.uren_per_maand(mensen, minuten, keer_per_jaar) as
    mensen * minuten / 60 * keer_per_jaar / 12;

-- A name as it is compared: without regard to case and spaces around it or doubled in it.
create or replace macro nu.sleutel(naam) as lower(trim(regexp_replace(naam, '\s+', ' ', 'g')));

-- Whether a table is about cases; one of which the kind is not filled in is taken for that.
create or replace macro nu.over_casussen(soort) as coalesce(soort, 'casuïstiek') = 'casuïstiek';

-- One row per table and stock-taking date: the name by which it is followed, and its lists of names as lists.
create or replace table nu.tafels as
select
    *,
    nu.sleutel(overlegtafel) as sleutel,
    string_split(domeinen, '; ') as in_domeinen,
    list_distinct(list_transform(string_split(coalesce(deelnemers, ''), '; '), lambda naam: nu.sleutel(naam)))
        .list_filter(lambda naam: naam <> '') as organisaties
from geldige_overlegtafels;

-- One row per period of flows: how many years it lasts, the stock-taking date of the list that held at its end (or else
-- of the oldest), and whether a shorter period of flows lies within it: what is left beside that could be worked out.
create or replace table nu.stroomperioden as
with geleverd as (
    select distinct
        s.coalitie,
        p.periode,
        p.begin,
        p.einde
    from geldige_casusstromen as s
    join nu.perioden as p on p.periode = s.periode
),
lijsten as (
    select distinct
        coalitie,
        peildatum
    from geldige_overlegtafels
),
met_lijst as (
    select
        g.*,
        coalesce(max(l.peildatum) filter (where l.peildatum < g.einde), min(l.peildatum)) as peildatum
    from geleverd as g
    left join lijsten as l on l.coalitie = g.coalitie
    group by all
)
select
    *,
    date_diff('month', begin, einde) / 12 as jaren,
    exists (
        from geleverd as k
        where k.coalitie = m.coalitie and k.periode <> m.periode and k.begin >= m.begin and k.einde <= m.einde
    ) as afleidbaar
from met_lijst as m;

-- One row per flow of cases from one table to another: the level of both by the newest list of its period on which they
-- stand, and the cases a year of the table that they left. Fewer than ten are few (klein).
create or replace table nu.stromen as
with lijsten as (
    select
        coalitie,
        peildatum,
        lead(peildatum) over (partition by coalitie order by peildatum) as tot
    from (select distinct coalitie, peildatum from nu.tafels)
),
tafels as (
    select
        p.coalitie,
        p.periode,
        t.sleutel,
        t.regieniveau,
        t.casussen_per_jaar
    from nu.stroomperioden as p
    join lijsten as l
        on l.coalitie = p.coalitie and (l.peildatum = p.peildatum or l.peildatum < p.einde and l.tot > p.begin)
    join nu.tafels as t on t.coalitie = l.coalitie and t.peildatum = l.peildatum
    qualify row_number() over (partition by p.coalitie, p.periode, t.sleutel order by t.peildatum desc) = 1
)
select
    s.coalitie,
    s.periode,
    s.van,
    s.naar,
    v.regieniveau as van_niveau,
    n.regieniveau as naar_niveau,
    v.casussen_per_jaar,
    s.aantal,
    s.aantal between 1 and 9 as klein,
    p.afleidbaar,
    p.begin,
    p.einde
from geldige_casusstromen as s
join nu.stroomperioden as p on p.coalitie = s.coalitie and p.periode = s.periode
left join tafels as v on v.coalitie = s.coalitie and v.periode = s.periode and v.sleutel = nu.sleutel(s.van)
left join tafels as n on n.coalitie = s.coalitie and n.periode = s.periode and n.sleutel = nu.sleutel(s.naar);

-- The overlegtafels of one stock-taking date, the newest when no day is given.
create or replace macro nu.tafels_op(wie, dag) as table
select *
from nu.tafels
where coalitie = wie
    and peildatum = coalesce(dag::date, (select max(peildatum) from nu.tafels where coalitie = wie));

-- Whether a choice leaves a table; nothing chosen is everything.
create or replace macro nu.gekozen(t, de_domeinen, niveaus, gebieden, soorten) as
    (de_domeinen is null or list_has_any(de_domeinen, t.in_domeinen))
    and (niveaus is null or list_contains(niveaus, t.regieniveau::varchar))
    and (gebieden is null or list_contains(gebieden, t.verzorgingsgebied) or list_contains(gebieden, t.gebied))
    and (soorten is null or list_contains(soorten, t.soort));

-- Those of one stock-taking date that a choice leaves.
create or replace macro nu.tafels_van(wie, dag, de_domeinen, niveaus, gebieden, soorten) as table
select *
from nu.tafels_op(wie, dag) as t
where nu.gekozen(t, de_domeinen, niveaus, gebieden, soorten);

-- Which tables came out of which, as a list says of its own tables: `uit` stood on an earlier list and no longer does.
create or replace table nu.tafelafkomst as
with gezegd as (
    select distinct
        coalitie,
        peildatum,
        sleutel,
        unnest(list_transform(string_split(voorheen, '; '), lambda naam: nu.sleutel(naam))) as uit
    from nu.tafels
)
select g.*
from gezegd as g
anti join nu.tafels as hier on hier.coalitie = g.coalitie and hier.peildatum = g.peildatum and hier.sleutel = g.uit
semi join nu.tafels as eerder
    on eerder.coalitie = g.coalitie and eerder.peildatum < g.peildatum and eerder.sleutel = g.uit;

-- One row per stock-taking date, with the one before it.
create or replace table nu.peildata as
select
    coalitie,
    peildatum,
    lag(peildatum) over (partition by coalitie order by peildatum) as vorige
from nu.tafels
group by coalitie, peildatum;

-- The earlier and the later of two stock-taking dates, in either order; without days the newest and the one before it.
-- No row where one of both has no list.
create or replace macro nu.twee_dagen(wie, dag, andere_dag) as table
select
    least(een.peildatum, ander.peildatum) as eerder,
    greatest(een.peildatum, ander.peildatum) as later
from nu.peildata as een
join nu.peildata as ander on ander.coalitie = een.coalitie
where een.coalitie = wie
    and een.peildatum = coalesce(dag::date, (select max(peildatum) from nu.peildata where coalitie = wie))
    and ander.peildatum = coalesce(andere_dag::date, een.vorige);

-- What became of each table between two lists: one row per table of before (`oud`) and what it is after (`nieuw`).
-- `gang` is gebleven, hernoemd, samengevoegd, gesplitst, gestopt (no nieuw) or verschenen (no oud).
create or replace macro nu.tafelgangen(wie, dag, andere_dag) as table
with recursive dagen as (
    from nu.twee_dagen(wie, dag, andere_dag)
),
tafels as (
    select peildatum, sleutel, in_domeinen, organisaties from nu.tafels where coalitie = wie
),
voor as (
    select t.* from tafels as t join dagen on t.peildatum = dagen.eerder
),
na as (
    select t.* from tafels as t join dagen on t.peildatum = dagen.later
),
weg as (
    from voor anti join na using (sleutel)
),
-- From each table of after, back along what the lists in between say.
afkomst as (
    select sleutel as nieuw, sleutel as uit, peildatum from na
    union
    select
        a.nieuw,
        v.uit,
        v.peildatum
    from afkomst as a
    join nu.tafelafkomst as v on v.sleutel = a.uit and v.peildatum <= a.peildatum and v.coalitie = wie
    join dagen on v.peildatum > dagen.eerder
),
opgegeven as (
    select distinct
        a.uit as oud,
        a.nieuw
    from afkomst as a
    semi join weg on weg.sleutel = a.uit
),
oude as (
    select sleutel, in_domeinen, len(organisaties) as met, unnest(organisaties) as organisatie
    from weg anti join opgegeven on opgegeven.oud = weg.sleutel
),
nieuwe as (
    select sleutel, in_domeinen, unnest(organisaties) as organisatie
    from na anti join voor using (sleutel) anti join opgegeven on opgegeven.nieuw = na.sleutel
),
-- Gone tables that share a domain with a new one, where half or more of their organisations sit.
lijkend as (
    select
        o.sleutel as oud,
        n.sleutel as nieuw,
        count(*) over (partition by n.sleutel) as samen
    from oude as o
    join nieuwe as n on n.organisatie = o.organisatie
    group by o.sleutel, n.sleutel
    having 2 * count(*) >= any_value(o.met) and list_has_any(any_value(o.in_domeinen), any_value(n.in_domeinen))
),
toegewezen as (
    select
        oud,
        nieuw
    from lijkend
    qualify row_number() over (partition by oud order by samen desc, nieuw) = 1
),
afgeleid as (
    from toegewezen qualify count(*) over (partition by nieuw) > 1
),
gegaan as (
    select
        oud,
        nieuw,
        case
            when count(*) over (partition by nieuw) > 1 or nieuw in (select sleutel from voor) then 'samengevoegd'
            when count(*) over (partition by oud) > 1 then 'gesplitst'
            else 'hernoemd'
        end as gang,
        'opgegeven' as hoe
    from opgegeven
    union all
    select oud, nieuw, 'samengevoegd', 'afgeleid' from afgeleid
)
select
    oud,
    nieuw,
    gang,
    hoe,
    eerder,
    later
from (
    from gegaan
    union all
    select sleutel, sleutel, 'gebleven', 'opgegeven' from voor semi join na using (sleutel)
    union all
    select sleutel, null, 'gestopt', 'opgegeven' from weg anti join gegaan on gegaan.oud = weg.sleutel
    union all
    select null, sleutel, 'verschenen', 'opgegeven'
    from na
    anti join voor using (sleutel)
    anti join gegaan on gegaan.nieuw = na.sleutel
)
cross join dagen;

commit;
