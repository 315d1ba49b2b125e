-- Generated from migrations/0008-checkpoints.ts by migrations/generate-d1.ts; edit neither after release.
create table "ledger_leaves" ("leaf" integer not null, "stream" text not null, "seq" integer not null, "hash" text not null, "at" text not null, "actor" text not null, "action" text not null, constraint "ledger_leaves_pkey" primary key ("leaf"), constraint "ledger_leaves_entry" unique ("stream", "seq")) strict;
create index "ledger_leaves_hash" on "ledger_leaves" ("hash");
create table "ledger_pending" ("stream" text not null, "seq" integer not null, "hash" text not null, constraint "ledger_pending_pkey" primary key ("stream", "seq")) strict, without rowid;
insert into ledger_pending (stream, seq, hash) select stream, seq, hash from entries;
create table "ledger_nodes" ("level" integer not null, "position" integer not null, "hash" text not null, constraint "ledger_nodes_pkey" primary key ("level", "position")) strict;
create table "checkpoints" ("size" integer not null, "root" text not null, "at" text not null, "hash_algorithm" text not null, "signature_algorithm" text not null, "key_id" text not null, "signature" text not null, constraint "checkpoints_pkey" primary key ("size")) strict;
create table "ledger_keys" ("key_id" text not null, "algorithm" text not null, "public_key" text not null, "created_at" text not null, constraint "ledger_keys_pkey" primary key ("key_id")) strict;
create trigger ledger_leaves_refuse_update before update on ledger_leaves begin select raise(abort, 'ledger_leaves_append_only'); end;
create trigger ledger_leaves_refuse_delete before delete on ledger_leaves begin select raise(abort, 'ledger_leaves_append_only'); end;
create trigger ledger_nodes_refuse_update before update on ledger_nodes begin select raise(abort, 'ledger_nodes_append_only'); end;
create trigger ledger_nodes_refuse_delete before delete on ledger_nodes begin select raise(abort, 'ledger_nodes_append_only'); end;
create trigger checkpoints_refuse_update before update on checkpoints begin select raise(abort, 'checkpoints_append_only'); end;
create trigger checkpoints_refuse_delete before delete on checkpoints begin select raise(abort, 'checkpoints_append_only'); end;
create trigger ledger_keys_refuse_update before update on ledger_keys begin select raise(abort, 'ledger_keys_append_only'); end;
create trigger ledger_keys_refuse_delete before delete on ledger_keys begin select raise(abort, 'ledger_keys_append_only'); end;
create index "entries_at" on "entries" ("at", "stream", "seq");
create index "ledger_leaves_actor" on "ledger_leaves" ("actor", "at", "stream", "seq");
create index "ledger_leaves_action" on "ledger_leaves" ("action", "at", "stream", "seq");
