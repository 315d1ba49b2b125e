-- Generated from migrations/0012-milestones.ts by migrations/generate-d1.ts; edit neither after release.
alter table "pilots" add column "running" integer default 0 not null;
alter table "pilots" add column "watch_rank" integer default 2 not null;
alter table "pilots" add column "next_due_on" text default '9999-12-31' not null;
alter table "pilots" add column "cap_percent" integer default 0 not null;
update pilots set running = 1
    where state in ('testing', 'paused', 'final_report', 'followed', 'reported');
create index "pilots_by_watch" on "pilots" ("running", "watch_rank", "next_due_on", "id");
create table "pilot_runs" ("pilot_id" text not null, "content" text not null, "updated_at" text not null, constraint "pilot_runs_pkey" primary key ("pilot_id")) strict;
create table "pilot_days" ("pilot_id" text not null, "day" text not null, "content" text not null, "updated_at" text not null, constraint "pilot_days_pkey" primary key ("pilot_id", "day")) strict, without rowid;
create table "pilot_milestones" ("id" text not null, "pilot_id" text not null, "title" text not null, "from_day" text not null, "until_day" text not null, "due_on" text not null, "responsible" text not null, "state" text not null, "pending" text, "moves" text not null, "reported_at" text, "open" integer not null, "reminded_for" text, "missed_for" text, "created_at" text not null, "updated_at" text not null, constraint "pilot_milestones_pkey" primary key ("id"), constraint "pilot_milestones_state" check (state in ('proposed', 'agreed', 'declined', 'dropped'))) strict;
create index "pilot_milestones_by_pilot" on "pilot_milestones" ("pilot_id", "due_on", "id");
create index "pilot_milestones_by_due" on "pilot_milestones" ("open", "due_on", "id");
create table "pilot_report_drafts" ("pilot_id" text not null, "report" text not null, "revision" integer not null, "content" text not null, "updated_by" text not null, "updated_at" text not null, constraint "pilot_report_drafts_pkey" primary key ("pilot_id", "report")) strict;
create table "pilot_reports" ("pilot_id" text not null, "report" text not null, "number" integer not null, "hash" text not null, "content" text not null, "reason" text, "submitted_by" text not null, "submitted_at" text not null, "confirmation" text not null, "letter_file" text, "confirmed_by" text, "confirmed_at" text, "remark" text, constraint "pilot_reports_pkey" primary key ("pilot_id", "report", "number"), constraint "pilot_reports_confirmation" check (confirmation in ('none', 'account', 'letter', 'checked'))) strict;
create table "pilot_alerts" ("id" text not null, "pilot_id" text not null, "kind" text not null, "subject" text not null, "level" text not null, "day" text not null, "value" real, "threshold" real, "paused" integer not null, "raised_at" text not null, "handled_by" text, "handled_at" text, "note" text, constraint "pilot_alerts_pkey" primary key ("id"), constraint "pilot_alerts_level" check (level in ('amber', 'red'))) strict;
create index "pilot_alerts_by_pilot" on "pilot_alerts" ("pilot_id", "id");
create index "pilot_alerts_open" on "pilot_alerts" ("level", "id") where "handled_at" is null;
create table "report_templates" ("id" text not null, "owner" text not null, "name" text not null, "file_id" text not null, "fields" text not null, "created_by" text not null, "created_at" text not null, "removed_at" text, constraint "report_templates_pkey" primary key ("id")) strict;
create index "report_templates_by_owner" on "report_templates" ("owner", "id");
