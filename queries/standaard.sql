-- What holds where a coalition sets nothing: of how many people a figure is at least, and the bands.
create or replace table nu.standaard as
select
    $minste::bigint as minste,
    $woorden::varchar[] as woorden,
    $grenzen::double[] as grenzen
