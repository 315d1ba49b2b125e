-- Generated from migrations/0028-fewer-pages.ts by migrations/generate-d1.ts; edit neither after release.
create table "ledger_pending_anew" ("arrival" integer not null primary key, "stream" text not null, "seq" integer not null) strict;
insert into ledger_pending_anew (stream, seq)
    select stream, seq from ledger_pending order by stream, seq;
drop table "ledger_pending";
alter table "ledger_pending_anew" rename to "ledger_pending";
create index "ledger_leaves_at" on "ledger_leaves" ("at", "stream", "seq");
drop index "entries_at";
