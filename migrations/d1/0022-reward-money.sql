-- Generated from migrations/0022-reward-money.ts by migrations/generate-d1.ts; edit neither after release.
create table "reward_entries_anew" ("id" text not null, "batch_id" text not null, "pilot_id" text not null, "track" text not null, "title" text not null, "lead_id" text not null, "state" text not null, "reason" text, "shares" text not null, "funding" text, "conditions" text not null, "computed" text, "declared_by" text, "declared_at" text, "created_at" text not null, "updated_at" text not null, "withdrawal" text, constraint "reward_entries_pkey" primary key ("id"), constraint "reward_entries_pilot" unique ("batch_id", "pilot_id"), constraint "reward_entries_state" check (state in ('nominated', 'left-out', 'excluded', 'withdrawn'))) strict;
insert into reward_entries_anew (id, batch_id, pilot_id, track, title, lead_id, state, reason, shares, funding, conditions, computed, declared_by, declared_at, created_at, updated_at) select id, batch_id, pilot_id, track, title, lead_id, state, reason, shares, funding, conditions, computed, declared_by, declared_at, created_at, updated_at from reward_entries;
drop table "reward_entries";
alter table "reward_entries_anew" rename to "reward_entries";
create index "reward_entries_by_batch" on "reward_entries" ("batch_id", "state", "id");
create index "reward_entries_by_of_pilot" on "reward_entries" ("pilot_id", "batch_id");
create table "reward_overlaps" ("entry_id" text not null, "other_id" text not null, "verdict" text not null, "kept" text, "reason" text not null, "settled_by" text not null, "settled_at" text not null, constraint "reward_overlaps_pkey" primary key ("entry_id", "other_id"), constraint "reward_overlaps_verdict" check (verdict in ('different', 'same')), constraint "reward_overlaps_order" check (entry_id < other_id)) strict, without rowid;
create index "reward_overlaps_by_other" on "reward_overlaps" ("other_id", "entry_id");
alter table "reward_awards" add column "account_entry" text;
alter table "reward_payments" add column "voucher_key" text;
create unique index "reward_payments_voucher" on "reward_payments" ("voucher_key");
