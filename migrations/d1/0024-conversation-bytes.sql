-- Generated from migrations/0024-conversation-bytes.ts by migrations/generate-d1.ts; edit neither after release.
alter table "conversation_turns" add column "bytes" integer default 0 not null;
update conversation_turns set bytes = length(question) + length(content);
