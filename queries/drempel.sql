-- How many people there must be for a figure about them.
create or replace table nu.drempel as select $minste::bigint as minste
