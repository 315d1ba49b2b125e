import { expect, test } from 'vitest';
import { d1Refusal } from '../../../src/platform/database/d1-refusals.ts';

const entries = { kind: 'constraint', table: 'entries', columns: ['stream', 'seq'], name: null };

test.for<[string, object | null]>([
  [
    'D1_ERROR: UNIQUE constraint failed: entries.stream, entries.seq: SQLITE_CONSTRAINT (extended: SQLITE_CONSTRAINT_PRIMARYKEY)',
    { ...entries, constraint: 'primary' },
  ],
  [
    'D1_ERROR: UNIQUE constraint failed: entries.stream, entries.seq: SQLITE_CONSTRAINT_PRIMARYKEY',
    { ...entries, constraint: 'primary' },
  ],
  [
    'D1_ERROR: UNIQUE constraint failed: entries.stream, entries.seq: SQLITE_CONSTRAINT',
    { ...entries, constraint: 'unique' },
  ],
  [
    'D1_ERROR: CHECK constraint failed: guards_hold: SQLITE_CONSTRAINT',
    { constraint: 'check', name: 'guards_hold' },
  ],
  [
    'D1_ERROR: NOT NULL constraint failed: stream_heads.seq: SQLITE_CONSTRAINT',
    { constraint: 'not-null', table: 'stream_heads', columns: ['seq'] },
  ],
  [
    'D1_ERROR: entries_append_only: SQLITE_CONSTRAINT',
    { constraint: 'trigger', name: 'entries_append_only' },
  ],
  ['D1_ERROR: Exceeded maximum DB size.', { kind: 'full' }],
  ['D1_ERROR: database or disk is full: SQLITE_FULL', { kind: 'full' }],
  ['D1_ERROR: D1 DB is overloaded. Requests queued for too long.', { kind: 'busy' }],
  ['D1_ERROR: Network connection lost.', { kind: 'broken' }],
  ['D1_ERROR: D1 DB storage operation exceeded timeout which caused object to be reset.', { kind: 'broken' }],
  ['D1_ERROR: no such table: nowhere at offset 12: SQLITE_ERROR', null],
])('%s', ([message, refusal]) => {
  if (refusal === null) expect(d1Refusal(message)).toBeNull();
  else expect(d1Refusal(message)).toMatchObject(refusal);
});
