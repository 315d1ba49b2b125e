-- Generated from migrations/0003-operational.ts by migrations/generate-d1.ts; edit neither after release.
create table "assistant_feedback" ("id" text not null, "created_at" text not null, "outcome" text not null, "rating" text not null, "reason" text, "question" text not null, "answer" text not null, "locale" text not null, "corpus_version" integer not null, constraint "assistant_feedback_pkey" primary key ("id")) strict;
create index "assistant_feedback_created_at" on "assistant_feedback" ("created_at");
create table "rate_counters" ("caller" text not null, "window_start" text not null, "hits" integer not null, constraint "rate_counters_pkey" primary key ("caller", "window_start")) strict, without rowid;
create index "rate_counters_window_start" on "rate_counters" ("window_start");
create table "heartbeat" ("id" integer not null, "at" text not null, constraint "heartbeat_pkey" primary key ("id")) strict;
