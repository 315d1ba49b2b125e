import { type Kysely, sql } from 'kysely';
import { strict } from './engine.ts';

/**
 * Conversations of people who are signed in, which are theirs alone; and what the office gets to see of questions:
 * masked, without who asked, in groups of like ones (each a stream `questions:ID` of what officials decide).
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await conversations(db);
  await ratings(db);
  await questions(db);
}

async function conversations(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('conversations')
    .addColumn('person_id', 'text', (c) => c.notNull())
    // Made by the browser, and so unique of one person only.
    .addColumn('id', 'text', (c) => c.notNull())
    .addColumn('title', 'text', (c) => c.notNull())
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addColumn('updated_at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('conversations_pkey', ['person_id', 'id'])
    .modifyEnd(strict(db))
    .execute();
  await db.schema
    .createIndex('conversations_newest')
    .on('conversations')
    .columns(['person_id', 'updated_at', 'id'])
    .execute();
  await db.schema.createIndex('conversations_updated_at').on('conversations').column('updated_at').execute();
  await db.schema
    .createTable('conversation_turns')
    .addColumn('person_id', 'text', (c) => c.notNull())
    .addColumn('conversation_id', 'text', (c) => c.notNull())
    .addColumn('id', 'text', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('question', 'text', (c) => c.notNull())
    // asked: nothing has come yet; whole; stopped and failed: as far as it was sent.
    .addColumn('state', 'text', (c) => c.notNull())
    // JSON: the answer as far as it was sent, its citations, the versions it stood on.
    .addColumn('content', 'text', (c) => c.notNull())
    // JSON: what the person thought of it; null: not said.
    .addColumn('rating', 'text')
    // Question and answer as they are searched: NFKC, lower case.
    .addColumn('searched', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('conversation_turns_pkey', ['person_id', 'conversation_id', 'id'])
    .addCheckConstraint('conversation_turns_state', sql`state in ('asked', 'whole', 'stopped', 'failed')`)
    .modifyEnd(strict(db))
    .execute();
}

async function ratings(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('assistant_feedback').addColumn('note', 'text').execute();
  // SHA-256 of the answer's id, by which its reader may change the rating; null: given without one.
  await db.schema.alterTable('assistant_feedback').addColumn('answer_key', 'text').execute();
  await db.schema
    .createIndex('assistant_feedback_answer')
    .unique()
    .on('assistant_feedback')
    .column('answer_key')
    .execute();
}

async function questions(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('question_groups')
    .addColumn('id', 'text', (c) => c.notNull())
    // The first of them, masked.
    .addColumn('question', 'text', (c) => c.notNull())
    .addColumn('locale', 'text', (c) => c.notNull())
    // Where the texts come nearest, "document#article"; empty: nowhere.
    .addColumn('place', 'text', (c) => c.notNull())
    // JSON list: what likeness is measured by.
    .addColumn('terms', 'text', (c) => c.notNull())
    // open, dismissed, answered: an official answer was drafted; merged into another.
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('reason', 'text')
    .addColumn('merged_into', 'text')
    .addColumn('assignee', 'text')
    // The text of kind `answer`.
    .addColumn('document_id', 'text')
    .addColumn('first_seen', 'text', (c) => c.notNull())
    .addColumn('last_seen', 'text', (c) => c.notNull())
    // Counted anew out of the questions with each change.
    .addColumn('asked', 'integer', (c) => c.notNull())
    .addColumn('refused', 'integer', (c) => c.notNull())
    .addColumn('partial', 'integer', (c) => c.notNull())
    .addColumn('rated', 'integer', (c) => c.notNull())
    .addColumn('english', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('question_groups_pkey', ['id'])
    .addCheckConstraint('question_groups_state', sql`state in ('open', 'dismissed', 'answered', 'merged')`)
    .modifyEnd(strict(db))
    .execute();
  await db.schema
    .createIndex('question_groups_newest')
    .on('question_groups')
    .columns(['state', 'last_seen', 'id'])
    .execute();
  await db.schema.createIndex('question_groups_place').on('question_groups').column('place').execute();
  await db.schema
    .createTable('questions')
    .addColumn('id', 'text', (c) => c.notNull())
    .addColumn('group_id', 'text', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('question', 'text', (c) => c.notNull())
    .addColumn('answer', 'text', (c) => c.notNull())
    .addColumn('locale', 'text', (c) => c.notNull())
    .addColumn('outcome', 'text', (c) => c.notNull())
    .addColumn('corpus_version', 'integer', (c) => c.notNull())
    // Both null: it was not rated badly.
    .addColumn('reason', 'text')
    .addColumn('note', 'text')
    .addColumn('answer_key', 'text')
    .addPrimaryKeyConstraint('questions_pkey', ['id'])
    .addUniqueConstraint('questions_answer', ['answer_key'])
    .modifyEnd(strict(db))
    .execute();
  await db.schema.createIndex('questions_group').on('questions').columns(['group_id', 'id']).execute();
  await db.schema.createIndex('questions_at').on('questions').column('at').execute();
}
