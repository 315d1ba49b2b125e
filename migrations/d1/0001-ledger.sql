-- Generated from migrations/0001-ledger.ts by migrations/generate-d1.ts; edit neither after release.
create table "stream_heads" ("stream" text not null, "seq" integer not null, "hash" text not null, constraint "stream_heads_pkey" primary key ("stream")) strict, without rowid;
create table "entries" ("stream" text not null, "seq" integer not null, "format" integer not null, "algorithm" text not null, "at" text not null, "actor" text not null, "action" text not null, "payload" text not null, "commitment" text, "previous" text, "hash" text not null, constraint "entries_pkey" primary key ("stream", "seq")) strict;
create trigger entries_refuse_update before update on entries begin select raise(abort, 'entries_append_only'); end;
create trigger entries_refuse_delete before delete on entries begin select raise(abort, 'entries_append_only'); end;
create trigger entries_refuse_replace before insert on entries when (exists (select 1 from entries where stream = new.stream and seq = new.seq)) begin select raise(abort, 'entries_append_only'); end;
create table "private_payloads" ("stream" text not null, "seq" integer not null, "salt" text, "payload" text, constraint "private_payloads_pkey" primary key ("stream", "seq")) strict;
create table "guards" ("stream" text not null, "expected" integer not null, "actual" integer not null, constraint "guards_hold" check (expected = actual)) strict;
create table "idempotency_keys" ("actor" text not null, "route" text not null, "key" text not null, "body_hash" text not null, "created_at" text not null, "status" integer not null, "headers" text not null, "body" text not null, constraint "idempotency_keys_pkey" primary key ("actor", "route", "key")) strict;
create index "idempotency_keys_created_at" on "idempotency_keys" ("created_at");
