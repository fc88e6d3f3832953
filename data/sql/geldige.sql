-- Welke rijen van deze gegevenssoort tellen nu?
create or replace view geldige_{dataset} as
select t.*
from "{dataset}" as t
semi join geldige_delen as d on d.levering = t.levering and d.deel = t.deel
