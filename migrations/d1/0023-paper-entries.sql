-- Generated from migrations/0023-paper-entries.ts by migrations/generate-d1.ts; edit neither after release.
create table "reward_paper_entries" ("sheet_id" text not null, "number" integer not null, "batch_id" text not null, "version" integer not null, "look" text not null, "content" text not null, constraint "reward_paper_entries_pkey" primary key ("sheet_id", "number"), constraint "reward_paper_entries_look" check (look in ('first', 'second', 'third', 'anew'))) strict;
create index "reward_paper_entries_by_batch" on "reward_paper_entries" ("batch_id", "sheet_id", "number");
insert into reward_paper_entries (sheet_id, number, batch_id, version, look, content)
    select id, 1, batch_id, version, 'first', paper from reward_sheets where paper is not null;
alter table reward_sheets drop column paper;
create trigger reward_paper_entries_refuse_update before update on reward_paper_entries begin select raise(abort, 'reward_paper_entries_final'); end;
create trigger reward_paper_entries_refuse_delete before delete on reward_paper_entries begin select raise(abort, 'reward_paper_entries_final'); end;
create trigger reward_paper_entries_refuse_replace before insert on reward_paper_entries when (exists (select 1 from reward_paper_entries where sheet_id = new.sheet_id and number = new.number)) begin select raise(abort, 'reward_paper_entries_final'); end;
