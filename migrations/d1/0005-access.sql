-- Generated from migrations/0005-access.ts by migrations/generate-d1.ts; edit neither after release.
create table "people" ("id" text not null, "name" text not null, "email" text, "phone" text, "locale" text not null, "state" text not null, "created_at" text not null, constraint "people_pkey" primary key ("id"), constraint "people_state" check (state in ('active', 'disabled', 'erased'))) strict;
create index "people_email" on "people" ("email");
create index people_name_prefix on people ((lower(name)), id);
create index people_email_prefix on people ((lower(email)), id);
create table "grants" ("id" text not null, "person_id" text not null, "realm" text not null, "scope" text not null, "role" text not null, "valid_from" text not null, "valid_until" text, "granted_by" text not null, "created_at" text not null, "ended_at" text, constraint "grants_pkey" primary key ("id"), constraint "grants_realm" check (realm in ('office', 'enterprise', 'expert'))) strict;
create unique index "grants_held" on "grants" ("person_id", "realm", "scope", "role") where "ended_at" is null;
create index "grants_scope" on "grants" ("realm", "scope", "person_id", "role") where "ended_at" is null;
create table "access_tokens" ("id" text not null, "person_id" text not null, "name" text not null, "hash" text not null, "hint" text not null, "scopes" text not null, "expires_at" text not null, "created_at" text not null, "last_used_at" text, "revoked_at" text, constraint "access_tokens_pkey" primary key ("id"), constraint "access_tokens_hash" unique ("hash")) strict;
create index "access_tokens_person" on "access_tokens" ("person_id", "id");
create table "invitations" ("id" text not null, "realm" text not null, "scope" text not null, "roles" text not null, "email" text, "phone" text, "token_hash" text not null, "invited_by" text not null, "created_at" text not null, "expires_at" text not null, "grant_from" text, "grant_until" text, "state" text not null, "accepted_by" text, "settled_at" text, constraint "invitations_pkey" primary key ("id"), constraint "invitations_token_hash" unique ("token_hash"), constraint "invitations_state" check (state in ('open', 'accepted', 'withdrawn'))) strict;
create index "invitations_scope" on "invitations" ("realm", "scope", "id");
