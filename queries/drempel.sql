-- How many people there must be at least for a figure about them, whatever a coalition says.
create or replace table nu.minste as select $minste::bigint as minste
