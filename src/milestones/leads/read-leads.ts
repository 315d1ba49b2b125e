import type { z } from '@hono/zod-openapi';
import { assertMay, type Caller, namesOf, officialsOf } from '../../access/index.ts';
import { namedEnterprises } from '../../enterprises/index.ts';
import { fileDigests, filesOwner, findPilots, pilotTitles, seenWhole } from '../../pilots/index.ts';
import type { StoredFile } from '../../platform/files/files.ts';
import { pageOf } from '../../platform/http/page.ts';
import type { Person } from '../../shared/actor.ts';
import { dayOf, today } from '../../shared/clock.ts';
import { AppError } from '../../shared/errors.ts';
import type { Locale } from '../../shared/locale.ts';
import {
  isOpen,
  LEAD_FILES,
  type LeadState,
  type Severity,
  toldState,
} from '../../shared/milestones/leads.ts';
import { receiptHash } from '../../shared/receipt.ts';
import { isCalendarKnown } from '../../shared/working-days.ts';
import type { Room } from '../room.ts';
import type { caseLeads, incidents, LeadView, leadPage, leadStatus, pilotsFound } from './lead-schemas.ts';
import {
  dueOf,
  isOverdue,
  keysOf,
  type Lead,
  leadFiles,
  leadFilesOwner,
  leadOfReceipt,
  listLeads,
  readLead,
  readLeadsOf,
  standing,
} from './lead-store.ts';
import { assertUntied, withoutTied } from './recused.ts';

/**
 * What became of it, for who has its receipt; not what it said, as a receipt may be lost.
 * @throws AppError not-found: there is no such receipt
 */
export async function statusOf({ database: db }: Room, receipt: string): Promise<z.infer<typeof leadStatus>> {
  const lead = await leadOfReceipt(db, await receiptHash(receipt));
  const anonymous = lead.name === null;
  const { length: files } = await leadFiles(db, lead.id);
  const { state, receivedOn, closedAt } = lead;
  const told = anonymous
    ? { transferredTo: [], outcome: null, answer: null, closedOn: null }
    : { ...outcomeOf(lead), closedOn: closedAt === null ? null : dayOf(closedAt) };
  return {
    state: toldState(state, anonymous),
    anonymous,
    receivedOn,
    ...told,
    files,
    takesFiles: isOpen(state) && files < LEAD_FILES,
  };
}

const outcomeOf = ({ transfers, outcome, answer }: Lead) => ({
  transferredTo: standing(transfers).map(({ to, on }) => ({ to, on })),
  outcome,
  answer,
});

/** What a pilot's own team reported. @throws AppError not-found; forbidden: has not consented to take part */
export async function incidentsOf(
  room: Room,
  caller: Caller,
  of: { enterpriseId: string; pilotId: string },
): Promise<z.infer<typeof incidents>> {
  const { database: db } = room;
  const { parties } = await seenWhole(room, caller, of);
  const own = (await readLeadsOf(db, of.pilotId)).filter(({ source }) => source === 'incident');
  const names = await fileDigests(
    db,
    of.pilotId,
    own.flatMap(({ files }) => files),
  );
  return {
    items: own.map((lead) => ({
      id: lead.id,
      about: lead.about,
      content: lead.content,
      happenedOn: lead.happenedOn ?? lead.receivedOn,
      happenedTime: lead.happenedTime,
      severity: lead.toldSeverity ?? 'minor',
      customers: lead.customers,
      measures: lead.measures ?? '',
      files: lead.files.map((id) => ({ id, name: names.get(id)?.name ?? id })),
      state: lead.state,
      ...outcomeOf(lead),
      reportedAt: lead.receivedAt,
      reportedBy: parties.find(({ enterpriseId }) => enterpriseId === lead.enterpriseId)?.name ?? '',
    })),
  };
}

export interface LeadsListed {
  state?: LeadState | undefined;
  severity?: Severity | undefined;
  mine?: boolean | undefined;
  overdue?: boolean | undefined;
  after: readonly [string, string] | null;
  limit: number;
  locale: Locale;
}

/** A page may show fewer than were asked for: what its reader is recused from is left out. */
export async function leadsSeen(
  room: Room,
  actor: Person,
  { mine = false, overdue = false, locale, ...wanted }: LeadsListed,
): Promise<z.infer<typeof leadPage>> {
  assertMay(actor, 'lead.read');
  const rows = await listLeads(room.database, {
    ...wanted,
    owner: mine ? actor.id : undefined,
    dueBefore: overdue ? today(room.clock) : undefined,
  });
  const { items, next } = pageOf(rows, wanted.limit, (lead) => keysOf(wanted.state, lead));
  const seen = await withoutTied(room, actor.id, items);
  return { items: await rowsSeen(room, actor, seen, locale), next };
}

/** Leads that the office has linked to a pilot, and incidents that its team reported, for officials. */
export async function leadsOfPilot(
  room: Room,
  actor: Person,
  { pilotId, locale }: { pilotId: string; locale: Locale },
): Promise<z.infer<typeof caseLeads>> {
  assertMay(actor, 'lead.read');
  const seen = await withoutTied(room, actor.id, await readLeadsOf(room.database, pilotId));
  return { items: await rowsSeen(room, actor, seen, locale) };
}

async function rowsSeen(
  { database: db, clock }: Room,
  actor: Person,
  leads: readonly Lead[],
  locale: Locale,
) {
  const nameOf = await namesOf(db, given(leads.map(({ owner }) => owner)));
  const titles = await pilotTitles(db, given(leads.map(({ pilotId }) => pilotId)));
  const day = today(clock);
  return leads.map((lead) => {
    const { id, source, about, pilotId, state, severity, owner, receivedOn } = lead;
    return {
      id,
      source,
      about,
      pilot: pilotId === null ? null : { id: pilotId, title: titles.get(pilotId) ?? '' },
      state,
      severity,
      owner: owner === null ? null : { id: owner, name: nameOf(owner)[locale] },
      mine: owner === actor.id,
      dueOn: dueOf(lead),
      overdue: isOverdue(lead, day),
      receivedOn,
    };
  });
}

const given = (ids: readonly (string | null)[]) => ids.filter((id) => id !== null);

/** Approvers read what is told of a pilot that they may have to end, and not by whom. */
const mayKnowReporter = ({ office }: Person) => office.includes('case-officer') || office.includes('auditor');

/** @throws AppError not-found: there is none, or the caller is recused */
export async function leadSeen(
  room: Room,
  actor: Person,
  { leadId, locale }: { leadId: string; locale: Locale },
): Promise<{ body: LeadView; version: number }> {
  const { database: db } = room;
  const { lead, head } = await readSeen(room, actor, leadId);
  const [row] = await rowsSeen(room, actor, [lead], locale);
  const [enterprise] = lead.enterpriseId === null ? [] : await namedEnterprises(db, [lead.enterpriseId]);
  const handles = actor.office.includes('case-officer');
  const officers = handles ? await officialsOf(db, 'case-officer') : null;
  const { content, happenedOn, happenedTime, toldSeverity, customers, measures } = lead;
  const { transfers, outcome, answer, receivedAt, closedAt, name, contact } = lead;
  return {
    version: head,
    body: {
      ...row!,
      content,
      enterprise: enterprise?.name ?? null,
      ...{ happenedOn, happenedTime, toldSeverity, customers, measures },
      files: await filesOf(room, lead),
      reporter: lead.source === 'form' && mayKnowReporter(actor) ? { name, contact } : null,
      provisional: !isCalendarKnown(lead.dueOn),
      transfers: [...transfers],
      ...{ outcome, answer, receivedAt, closedAt },
      officers: officers?.map((one) => ({ id: one.id, name: one.name })) ?? null,
    },
  };
}

/** @throws AppError not-found: there is none, or the caller is recused */
export async function readSeen(room: Room, actor: Person, leadId: string) {
  assertMay(actor, 'lead.read');
  const found = await readLead(room.database, leadId);
  await assertUntied(room, actor.id, found.lead);
  return found;
}

async function filesOf({ database: db, files }: Room, { id, pilotId, files: named }: Lead) {
  const ofPilot = await Promise.all(
    named.map((file) => (pilotId === null ? null : files.find(filesOwner(pilotId), file))),
  );
  const there = ofPilot.filter((file) => file !== null);
  return [...(await leadFiles(db, id)), ...there].map((file) => ({
    id: file.id,
    name: file.name,
    size: file.size,
    type: file.type,
  }));
}

/** @throws AppError not-found */
export async function leadFile(
  room: Room,
  actor: Person,
  { leadId, fileId }: { leadId: string; fileId: string },
): Promise<StoredFile> {
  const { lead } = await readSeen(room, actor, leadId);
  const own = await room.files.find(leadFilesOwner(leadId), fileId);
  const ofPilot =
    own === null && lead.pilotId !== null && lead.files.includes(fileId)
      ? await room.files.find(filesOwner(lead.pilotId), fileId)
      : null;
  const file = own ?? ofPilot;
  if (file === null) throw new AppError('not-found');
  return file;
}

/** Pilots that a lead may be about. @throws AppError not-found: there is no such lead, or the caller is recused */
export async function pilotsToLink(
  room: Room,
  actor: Person,
  { leadId, q }: { leadId: string; q: string },
): Promise<z.infer<typeof pilotsFound>> {
  await readSeen(room, actor, leadId);
  return { items: await findPilots(room.database, q) };
}
