-- Generated from migrations/0004-identity.ts by migrations/generate-d1.ts; edit neither after release.
create table "auth_users" ("id" text not null, "name" text not null, "email" text not null, "email_verified" integer not null, "image" text, "created_at" text not null, "updated_at" text not null, "two_factor_enabled" integer, "phone_number" text, "phone_number_verified" integer, constraint "auth_users_pkey" primary key ("id"), constraint "auth_users_email" unique ("email"), constraint "auth_users_phone_number" unique ("phone_number")) strict;
create table "auth_sessions" ("id" text not null, "token" text not null, "user_id" text not null, "expires_at" text not null, "created_at" text not null, "updated_at" text not null, "ip_address" text, "user_agent" text, "second_factor" text not null, constraint "auth_sessions_pkey" primary key ("id"), constraint "auth_sessions_token" unique ("token"), constraint "auth_sessions_second_factor" check (second_factor in ('none', 'pending', 'done'))) strict;
create index "auth_sessions_user_id" on "auth_sessions" ("user_id");
create index "auth_sessions_expires_at" on "auth_sessions" ("expires_at");
create table "auth_accounts" ("id" text not null, "account_id" text not null, "provider_id" text not null, "user_id" text not null, "access_token" text, "refresh_token" text, "id_token" text, "access_token_expires_at" text, "refresh_token_expires_at" text, "scope" text, "password" text, "created_at" text not null, "updated_at" text not null, constraint "auth_accounts_pkey" primary key ("id"), constraint "auth_accounts_account" unique ("provider_id", "account_id")) strict;
create index "auth_accounts_user_id" on "auth_accounts" ("user_id");
create table "auth_verifications" ("id" text not null, "identifier" text not null, "value" text not null, "expires_at" text not null, "created_at" text not null, "updated_at" text not null, constraint "auth_verifications_pkey" primary key ("id")) strict;
create index "auth_verifications_identifier" on "auth_verifications" ("identifier");
create index "auth_verifications_expires_at" on "auth_verifications" ("expires_at");
create table "auth_two_factors" ("id" text not null, "secret" text not null, "backup_codes" text not null, "user_id" text not null, "verified" integer, "failed_verification_count" integer, "locked_until" text, constraint "auth_two_factors_pkey" primary key ("id")) strict;
create index "auth_two_factors_user_id" on "auth_two_factors" ("user_id");
create table "security_events" ("id" text not null, "person_id" text not null, "at" text not null, "what" text not null, "address" text, "user_agent" text, constraint "security_events_pkey" primary key ("id")) strict;
create index "security_events_person" on "security_events" ("person_id", "id");
create index "security_events_at" on "security_events" ("at");
create table "secrets" ("name" text not null, "value" text not null, "created_at" text not null, constraint "secrets_pkey" primary key ("name")) strict;
