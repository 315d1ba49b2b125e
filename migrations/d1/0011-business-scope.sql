-- Generated from migrations/0011-business-scope.ts by migrations/generate-d1.ts; edit neither after release.
alter table "enterprises" add column "business_scope" text;
