-- Generated from migrations/0014-inbox.ts by migrations/generate-d1.ts; edit neither after release.
alter table "people" add column "told_by" text default 'mail-and-page' not null check (told_by in ('mail-and-page', 'page'));
create table "inbox" ("person_id" text not null, "id" text not null, "at" text not null, "subject" text not null, "text" text not null, "link" text, "read_at" text, constraint "inbox_pkey" primary key ("person_id", "id")) strict;
create index "inbox_unread" on "inbox" ("person_id", "read_at") where "read_at" is null;
create index "inbox_at" on "inbox" ("at");
