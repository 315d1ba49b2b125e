-- Generated from migrations/0028-pending-in-order.ts by migrations/generate-d1.ts; edit neither after release.
create table "ledger_pending_anew" ("arrival" integer not null primary key, "stream" text not null, "seq" integer not null) strict;
insert into ledger_pending_anew (stream, seq)
    select stream, seq from ledger_pending order by stream, seq;
drop table "ledger_pending";
alter table "ledger_pending_anew" rename to "ledger_pending";
