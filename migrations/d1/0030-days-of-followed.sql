-- Generated from migrations/0030-days-of-followed.ts by migrations/generate-d1.ts; edit neither after release.
update pilots set starts_on = (select json_extract(d.content, '$.plan.startsOn') from pilot_drafts as d where d.pilot_id = pilots.id), ends_on = (select json_extract(d.content, '$.plan.endsOn') from pilot_drafts as d where d.pilot_id = pilots.id)
    where track = 'regulator' and register_seq is not null and starts_on is null and ends_on is null;
