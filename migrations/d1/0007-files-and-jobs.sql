-- Generated from migrations/0007-files-and-jobs.ts by migrations/generate-d1.ts; edit neither after release.
create table "blobs" ("digest" text not null, "size" integer not null, "created_at" text not null, "sweeping" integer not null, constraint "blobs_pkey" primary key ("digest")) strict;
create index "blobs_created_at" on "blobs" ("created_at");
create table "files" ("id" text not null, "owner" text not null, "digest" text not null, "size" integer not null, "type" text not null, "name" text not null, "uploaded_by" text not null, "created_at" text not null, "removed_at" text, constraint "files_pkey" primary key ("id")) strict;
create index "files_owner" on "files" ("owner", "id");
create index "files_digest" on "files" ("digest") where "removed_at" is null;
create table "outbox" ("id" text not null, "channel" text not null, "recipient" text not null, "message" text not null, "state" text not null, "attempts" integer not null, "due_at" text not null, "created_at" text not null, "settled_at" text, "error" text, constraint "outbox_pkey" primary key ("id"), constraint "outbox_channel" check (channel in ('mail', 'sms')), constraint "outbox_state" check (state in ('waiting', 'sent', 'failed'))) strict;
create index "outbox_due" on "outbox" ("channel", "due_at", "id") where "state" = 'waiting';
create index "outbox_by_state" on "outbox" ("state", "id");
create index "outbox_created" on "outbox" ("created_at");
create table "jobs" ("name" text not null, "holder" text, "lease_until" text not null, "due_at" text not null, "last_started_at" text, "last_ended_at" text, "last_error" text, "failures" integer not null, "runs" integer not null, constraint "jobs_pkey" primary key ("name")) strict;
