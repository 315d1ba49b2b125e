-- Generated from migrations/0026-passage-vectors.ts by migrations/generate-d1.ts; edit neither after release.
create table "passage_vectors" ("model" text not null, "hash" text not null, "vector" text not null, constraint "passage_vectors_pkey" primary key ("model", "hash")) strict, without rowid;
