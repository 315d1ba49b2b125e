import type { Template } from '../../src/compliance/index.ts';
import { addLicence } from '../../src/enterprises/index.ts';
import { commit } from '../../src/ledger/index.ts';
import { answerFinding } from '../../src/pilots/compliance/answer-finding.ts';
import { answerItem } from '../../src/pilots/compliance/answer-item.ts';
import { judgeFinding } from '../../src/pilots/compliance/judge-finding.ts';
import { judgeItem } from '../../src/pilots/compliance/judge-item.ts';
import { lookAtCompliance } from '../../src/pilots/compliance/look-at-compliance.ts';
import { insertParty } from '../../src/pilots/parties.ts';
import { readPilot, streamOf } from '../../src/pilots/store.ts';
import { uuidv7 } from '../../src/shared/ids.ts';
import type { Declaration } from '../../src/shared/pilots/declaration.ts';
import { type Applicant, type Case, pilotFile } from './applicants.ts';
import type { Desk } from './reviewed.ts';

/** What a declaration says is done; the rest of the whole one touches nothing. */
export const doing = (service: string) => (declaration: Declaration) => {
  declaration.innovation.service = service;
};
export const LENDING = '我们以自有资金向小微企业发放贷款，收取利息。';
export const COIN = '我们的平台发行稳定币，供用户相互交易。';

/** As the office sees it. */
export async function compliance({ desk: { room, officer }, id }: Case) {
  return lookAtCompliance(room, officer.caller, { pilotId: id });
}

export async function finding(it: Case, code: string) {
  const { body } = await compliance(it);
  const found = body.findings.find((one) => one.code === code);
  if (found === undefined) throw new Error(`no finding ${code}`);
  return found;
}

export async function item(it: Case, code: string) {
  const { checklist } = (await compliance(it)).body;
  const found = checklist?.sections.flatMap(({ items }) => items).find((one) => one.item === code);
  if (found === undefined) throw new Error(`no item ${code}`);
  return found;
}

type Answer = Parameters<typeof answerFinding>[2]['answer'];

export async function answer(it: Case, code: string, given: Partial<Answer>) {
  const { id } = await finding(it, code);
  return answerFinding(it.desk.room, it.lead.owner.caller, {
    pilotId: it.id,
    enterpriseId: it.lead.id,
    seen: (await compliance(it)).version,
    findingId: id,
    answer: { way: 'out_of_scope', statement: '说明。', licence: null, files: [], ...given },
  });
}

export async function verdict(it: Case, code: string, outcome: 'settled' | 'returned' | 'dropped') {
  const { id } = await finding(it, code);
  return judgeFinding(it.desk.room, it.desk.officer.caller, {
    pilotId: it.id,
    seen: (await compliance(it)).version,
    findingId: id,
    verdict: { outcome, reason: `理由：${outcome}` },
  });
}

export async function fill(it: Case, code: string, evidence: { file: string; expiresOn: string | null }[]) {
  const { id } = await item(it, code);
  return answerItem(it.desk.room, it.lead.owner.caller, {
    pilotId: it.id,
    enterpriseId: it.lead.id,
    seen: (await compliance(it)).version,
    itemId: id,
    answer: {
      statement: '已经落实。',
      evidence: evidence.map((one) => ({ effectiveFrom: null, ...one })),
    },
  });
}

export async function judge(
  it: Case,
  code: string,
  given: 'met' | 'partly' | 'not-met' | 'not-applicable' = 'met',
) {
  const { id } = await item(it, code);
  return judgeItem(it.desk.room, it.desk.officer.caller, {
    pilotId: it.id,
    seen: (await compliance(it)).version,
    itemId: id,
    verdict: { verdict: given, reason: `理由：${given}` },
  });
}

/** A licence that an enterprise registers. */
export async function licensed(
  { room: { database: db, clock, catalogue } }: Desk,
  { id, owner }: Applicant,
  code: string,
  expiresOn: string | null = null,
): Promise<string> {
  const licence = {
    code,
    number: `沪金许〔2026〕${code}`,
    issuer: '示例发证机关',
    scope: '全国',
    expiresOn,
    evidenceFile: null,
  };
  const made = await addLicence(db, clock, owner.caller, {
    enterpriseId: id,
    licence,
    lists: await catalogue.current(),
  });
  return made.body.id;
}

/** A party beside the lead, past the asking and the letter; with an account where an enterprise is given. */
export async function join(
  it: Case,
  { name, enterpriseId = null, host }: { name: string; enterpriseId?: string | null; host: boolean },
): Promise<string> {
  const { database: db, clock } = it.desk.room;
  const id = uuidv7(clock);
  const at = clock().toISOString();
  const consent = enterpriseId === null ? ('checked' as const) : ('account' as const);
  const party = { id, pilotId: it.id, enterpriseId, name, uscc: id, lead: false, host, consent };
  const { head } = await readPilot(db, it.id);
  await commit(db, clock, {
    actor: 'test',
    append: [{ stream: streamOf(it.id), version: head, action: 'test.joined', payload: { party: id } }],
    rows: [
      insertParty(db, {
        ...party,
        letterFile: null,
        consentedBy: null,
        consentedAt: at,
        declined: null,
        createdAt: at,
      }),
    ],
  });
  return id;
}

/** Publishes another template: what is submitted after it is pinned to that. */
export async function publishItems(
  { room: { library }, officer, approver }: Desk,
  change: (template: Template) => void,
): Promise<number> {
  const [published] = await library.published('checklist');
  const content = structuredClone(published!.content) as Template;
  change(content);
  const draft = { kind: 'checklist', slug: 'checklist', content, author: officer.id };
  const { version } = await library.saveDraft(draft);
  await library.approve({ ...draft, version, approver: approver.id });
  return version;
}

export const only =
  (...codes: string[]) =>
  (template: Template) => {
    template.items = template.items.filter(({ code }) => codes.includes(code));
  };

/** Every blocking item answered, with evidence in force where it wants some, and found to be met. */
export async function meetAll(it: Case, expiresOn: string | null = null): Promise<void> {
  const { room, officer } = it.desk;
  const { version, body } = await compliance(it);
  const file = await pilotFile(it.desk, it.id);
  let seen = version;
  for (const { id, blocking, evidenceNeeded, status } of body.checklist!.sections.flatMap(
    ({ items }) => items,
  )) {
    if (!blocking || status === 'met') continue;
    const of = { pilotId: it.id, itemId: id };
    if (evidenceNeeded) {
      const given = { statement: '已经落实。', evidence: [{ file, effectiveFrom: null, expiresOn }] };
      const own = { ...of, enterpriseId: it.lead.id, seen: seen++ };
      await answerItem(room, it.lead.owner.caller, { ...own, answer: given });
    }
    const found = { verdict: 'met' as const, reason: '理由：met' };
    await judgeItem(room, officer.caller, { ...of, seen: seen++, verdict: found });
  }
}

/** Subjects of what a person was sent, oldest first. */
export async function sentTo({ desk: { room } }: Case, email: string): Promise<string[]> {
  const rows = await room.database.query
    .selectFrom('outbox')
    .select('message')
    .where('recipient', '=', email)
    .orderBy('id')
    .execute();
  return rows.map(({ message }) => (JSON.parse(message) as { subject: string }).subject);
}
