import { z } from 'zod';
import { keptQuery } from '../platform/database/kept-query.ts';
import type { Database, Statement } from '../platform/database/port.ts';
import { AppError } from '../shared/errors.ts';
import type { Bilingual } from '../shared/locale.ts';

/** none; by its account; by a stamped letter that is to be checked, or was; declined, or taken back. */
export const CONSENTS = ['none', 'account', 'letter', 'checked', 'declined'] as const;
export type Consent = (typeof CONSENTS)[number];
const consents = z.enum(CONSENTS);

const declinedSchema = z.object({ by: z.string(), at: z.string(), reason: z.string().nullable() });
export type Declined = z.infer<typeof declinedSchema>;

/** Who takes part: the lead, joint applicants (联合申报), and among them perhaps the licensed host. */
export interface Party {
  id: string;
  pilotId: string;
  /** Null: has no account here, and consents by a stamped letter. */
  enterpriseId: string | null;
  name: string;
  uscc: string;
  lead: boolean;
  /** The licensed institution that hosts the test (持牌机构). */
  host: boolean;
  consent: Consent;
  letterFile: string | null;
  consentedBy: string | null;
  consentedAt: string | null;
  declined: Declined | null;
  createdAt: string;
}

/** Whether it has said that it takes part; until then it reads only what it is to consent to. */
export function isPartOf({ lead, consent }: Party): boolean {
  return lead || (consent !== 'none' && consent !== 'declined');
}

/** @throws AppError forbidden: asked to take part, and has not consented */
export function assertPartOf(party: Party): void {
  if (isPartOf(party)) return;
  throw new AppError('forbidden', 'no consent', {
    fields: [
      {
        path: 'consent',
        zh: '同意参加后方可查看。目前可以查看项目名称、申报主体和申报材料草稿。',
        en: 'You see this once you consent. Until then you see title, applicants and the draft.',
      },
    ],
  });
}

/** @throws AppError forbidden: has declined, so that what is being written is nothing of its own any more */
export function assertReadsDraft({ consent }: Party): void {
  if (consent !== 'declined') return;
  throw new AppError('forbidden', 'declined', {
    fields: [
      {
        path: 'consent',
        zh: '贵单位已谢绝参加，不再查看申报材料草稿。',
        en: 'You have declined, and no longer see the draft.',
      },
    ],
  });
}

/** The lead first, then as they were added. */
export async function readParties(db: Database, pilotId: string): Promise<Party[]> {
  return (await readRows(db, pilotId)).map(partyOf).sort(leadFirst);
}

const readRows = keptQuery((db: Database, pilotId: string) =>
  db.query.selectFrom('pilotParties').selectAll().where('pilotId', '=', pilotId),
);

/** Of these pilots, 90 at most; the lead of each first. */
export async function partiesIn(db: Database, pilotIds: readonly string[]): Promise<Party[]> {
  const rows = await db.query
    .selectFrom('pilotParties')
    .selectAll()
    .where('pilotId', 'in', pilotIds)
    .execute();
  return rows.map(partyOf).sort(leadFirst);
}

/** Not by the database: setting up its sorting of a row or two takes longer than finding them. */
function leadFirst(one: Party, other: Party): number {
  return Number(other.lead) - Number(one.lead) || (one.id < other.id ? -1 : 1);
}

interface Row extends Omit<Party, 'lead' | 'host' | 'consent' | 'declined'> {
  lead: number;
  host: number;
  consent: string;
  declined: string | null;
}

function partyOf({ lead, host, consent, declined, ...row }: Row): Party {
  return {
    ...row,
    lead: lead === 1,
    host: host === 1,
    consent: consents.parse(consent),
    declined: declined === null ? null : declinedSchema.parse(JSON.parse(declined)),
  };
}

const rowOf = ({ lead, host, declined, ...party }: Party) => ({
  ...party,
  lead: Number(lead),
  host: Number(host),
  declined: declined === null ? null : JSON.stringify(declined),
});

export function insertParty(db: Database, party: Party): Statement {
  return db.query.insertInto('pilotParties').values(rowOf(party)).compile();
}

export function updateParty(db: Database, party: Party): Statement {
  const { id, ...changed } = rowOf(party);
  return db.query.updateTable('pilotParties').set(changed).where('id', '=', id).compile();
}

export function deleteParty(db: Database, partyId: string): Statement {
  return db.query.deleteFrom('pilotParties').where('id', '=', partyId).compile();
}

/**
 * Who has not consented; a letter counts as soon as it is there for who submits, and once it is checked for who accepts.
 * @throws AppError conflict naming each
 */
export function assertConsented(parties: readonly Party[], enough: readonly Consent[]): void {
  const without = parties.filter(({ consent }) => !enough.includes(consent));
  if (without.length === 0) return;
  throw new AppError('conflict', 'no consent', {
    fields: without.map((party) => ({ path: `parties.${party.id}`, ...lacking(party) })),
  });
}

function lacking({ name, consent }: Party): Bilingual {
  if (consent === 'letter')
    return { zh: `“${name}”的同意函尚未核对。`, en: `The letter of “${name}” is not checked yet.` };
  if (consent === 'declined')
    return {
      zh: `“${name}”已谢绝参加，请移除它或另请一家。`,
      en: `“${name}” has declined: take it out, or ask somebody else.`,
    };
  return { zh: `“${name}”尚未同意参加。`, en: `“${name}” has not consented yet.` };
}

/** @throws AppError not-found */
export function partyIn(parties: readonly Party[], partyId: string): Party {
  const party = parties.find(({ id }) => id === partyId);
  if (party === undefined) throw new AppError('not-found');
  return party;
}

export function partyClash(path: string, zh: string, en: string): AppError {
  return new AppError('conflict', path, { fields: [{ path, zh, en }] });
}
