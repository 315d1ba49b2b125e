-- Generated from migrations/0002-library.ts by migrations/generate-d1.ts; edit neither after release.
create table "library_versions" ("kind" text not null, "slug" text not null, "version" integer not null, "hash" text not null, "state" text not null, "author" text, "approved_by" text not null, "created_at" text not null, "published_at" text, "content" text not null, constraint "library_versions_pkey" primary key ("kind", "slug", "version"), constraint "library_versions_state" check (state in ('draft', 'published', 'superseded'))) strict;
create unique index "library_versions_published" on "library_versions" ("kind", "slug") where "state" = 'published';
create trigger library_versions_refuse_delete before delete on library_versions begin select raise(abort, 'library_versions_immutable'); end;
create trigger library_versions_refuse_update before update of kind, slug, version, hash, author, created_at, content on library_versions begin select raise(abort, 'library_versions_immutable'); end;
create table "corpus" ("id" integer not null, "version" integer not null, constraint "corpus_pkey" primary key ("id")) strict;
insert into corpus (id, version) values (1, 0);
