-- Generated from migrations/0017-conversations.ts by migrations/generate-d1.ts; edit neither after release.
create table "conversations" ("person_id" text not null, "id" text not null, "title" text not null, "created_at" text not null, "updated_at" text not null, constraint "conversations_pkey" primary key ("person_id", "id")) strict;
create index "conversations_newest" on "conversations" ("person_id", "updated_at", "id");
create index "conversations_updated_at" on "conversations" ("updated_at");
create table "conversation_turns" ("person_id" text not null, "conversation_id" text not null, "id" text not null, "at" text not null, "question" text not null, "state" text not null, "content" text not null, "rating" text, "searched" text not null, constraint "conversation_turns_pkey" primary key ("person_id", "conversation_id", "id"), constraint "conversation_turns_state" check (state in ('asked', 'whole', 'stopped', 'failed'))) strict;
alter table "assistant_feedback" add column "note" text;
alter table "assistant_feedback" add column "answer_key" text;
create unique index "assistant_feedback_answer" on "assistant_feedback" ("answer_key");
create table "question_groups" ("id" text not null, "question" text not null, "locale" text not null, "place" text not null, "terms" text not null, "state" text not null, "reason" text, "merged_into" text, "assignee" text, "document_id" text, "first_seen" text not null, "last_seen" text not null, "asked" integer not null, "refused" integer not null, "partial" integer not null, "rated" integer not null, "english" integer not null, constraint "question_groups_pkey" primary key ("id"), constraint "question_groups_state" check (state in ('open', 'dismissed', 'answered', 'merged'))) strict;
create index "question_groups_newest" on "question_groups" ("state", "last_seen", "id");
create index "question_groups_place" on "question_groups" ("place");
create table "questions" ("id" text not null, "group_id" text not null, "at" text not null, "question" text not null, "answer" text not null, "locale" text not null, "outcome" text not null, "corpus_version" integer not null, "reason" text, "note" text, "answer_key" text, constraint "questions_pkey" primary key ("id"), constraint "questions_answer" unique ("answer_key")) strict;
create index "questions_group" on "questions" ("group_id", "id");
create index "questions_at" on "questions" ("at");
