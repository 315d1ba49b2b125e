import type { CompiledQuery } from 'kysely';
import { expect, test } from 'vitest';
import { byTokenQuery, invitationsQuery } from '../../../src/access/invitations/store.ts';
import { everybodyQuery, officialsQuery, prefixQuery } from '../../../src/access/people/find-people.ts';
import { actingQuery, holderQuery } from '../../../src/access/people/grants.ts';
import { heldQuery, invitedQuery } from '../../../src/access/people/list-appointments.ts';
import { membersQuery } from '../../../src/access/people/list-members.ts';
import type { Database } from '../../../src/platform/database/port.ts';
import { onEveryEngine } from '../../support/engines.ts';
import { makePerson } from '../../support/people.ts';
import { planOf } from '../../support/plan.ts';

const queries: Record<string, (db: Database) => CompiledQuery<unknown>> = {
  'everybody, the first page': (db) => everybodyQuery(db, null, 21).compile(),
  'everybody, a later page': (db) => everybodyQuery(db, 'id', 21).compile(),
  'by name': (db) => prefixQuery(db, 'name', '张', null, 21).compile(),
  'by name, a later page': (db) => prefixQuery(db, 'name', '张', ['name', '张三', 'id'], 21).compile(),
  'by mail address': (db) => prefixQuery(db, 'email', 'li', null, 21).compile(),
  officials: (db) => officialsQuery(db, 'official', undefined, '', 21).compile(),
  'officials of a role': (db) => officialsQuery(db, 'auditor', 'li', '', 21).compile(),
  'a person with grants': (db) => holderQuery(db, 'p').compile(),
  'who can act': (db) => actingQuery(db, 'office', 'office', 'administrator').compile(),
  members: (db) => membersQuery(db, 'e1', '', 21).compile(),
  appointments: (db) => heldQuery(db, 'now', { scope: '', id: '' }, 21).compile(),
  'invited experts': (db) => invitedQuery(db, 'now', { scope: '', id: '' }, 21).compile(),
  invitations: (db) => invitationsQuery(db, 'office', 'office', null, 21).compile(),
  'invitation by token': (db) => byTokenQuery(db, 'hash').compile(),
};

/** Read from the office's own grants, some hundred, which may be sorted. */
const FEW = new Set(['officials', 'officials of a role']);

onEveryEngine((open) => {
  test('no list scans a table, and none sorts', async () => {
    const db = await open();
    await makePerson(db, { office: ['auditor'] });
    for (const [name, query] of Object.entries(queries)) {
      const plan = await planOf(db, query(db));
      expect(plan, name).not.toMatch(/\bSCAN \w+$|Seq Scan/m);
      if (!FEW.has(name)) expect(plan, name).not.toMatch(/USE TEMP B-TREE|\bSort\b/);
      expect(plan, name).toMatch(/\bINDEX\b|Index (Only )?Scan|Bitmap Index Scan/);
    }
  });
});
