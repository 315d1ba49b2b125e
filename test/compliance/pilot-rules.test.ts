import { describe, expect, it } from 'vitest';
import { type Evidence, type Item, statusOf, template } from '../../src/compliance/checklist.ts';
import { applied, differencesOf, wantedItems } from '../../src/compliance/checklist-differences.ts';
import { dueNow, type Now, type State } from '../../src/compliance/due-now.ts';
import type { Finding } from '../../src/compliance/finding.ts';
import { legalHashes, legalHashOf, REPEALED } from '../../src/compliance/legal-content.ts';
import { hostFault, licenceFault } from '../../src/compliance/licence-carries.ts';
import { licenceList } from '../../src/compliance/licences.ts';
import { obstaclesToReview, obstaclesToTesting, type Standing } from '../../src/compliance/obstacles.ts';
import { type Raised, raisedBy } from '../../src/compliance/raised.ts';
import { reconcile } from '../../src/compliance/reconcile.ts';
import { screen } from '../../src/compliance/screening/screen.ts';
import { checklistSeeds } from '../../src/compliance/template.ts';
import { screenedTexts } from '../../src/pilots/compliance/screened-texts.ts';
import { readSeedFiles } from '../../src/platform/seed-files.ts';
import { wholeDeclaration } from '../pilots/declarations.ts';

const files = readSeedFiles('pilots');
const catalogue = { version: 1, entries: licenceList.parse(JSON.parse(files.get('licences.json')!)) };
const hashes = await legalHashes(catalogue.entries);
const shipped = template.parse(JSON.parse(files.get('checklists.json')!));

let ids = 0;
const about = {
  pilotId: 'p',
  version: 1,
  catalogue: 1,
  at: '2026-01-05T02:00:00.000Z',
  dueOn: '2026-01-19',
  newId: () => `id${++ids}`,
};

function raised(description: string, name?: string): Raised[] {
  return raisedBy(screen({ description, name }, catalogue), hashes);
}
const LENDING = '我们以自有资金向小微企业发放贷款，收取利息。';
const first = () => reconcile([], raised(LENDING), about).findings;
const of = (findings: readonly Finding[], code: string) => findings.find((one) => one.code === code)!;

describe('what is screened', () => {
  it('is what the declaration says is done, and not what happens if something goes wrong', () => {
    const declaration = wholeDeclaration();
    declaration.service.agreement = '协议写明由银行放款。';
    declaration.complaints.procedure = '投诉写明由我们放款。';
    declaration.risk.points = [{ risk: '挪用客户资金', measure: '不经手资金' }];
    declaration.risk.exitBalances = '退还客户余额';
    const text = screenedTexts(declaration).join('\n');
    expect(text).toContain('协议写明');
    expect(text).toContain('不向客户收费');
    for (const left of ['投诉写明', '挪用', '退还客户余额']) expect(text).not.toContain(left);
  });

  it('is read field by field, so that the end of one and the beginning of the next tell nothing together', () => {
    const fields = ['居民把钱放在社区驿站', '随时可以取消预约', '每月另付百分之一的电费'];
    expect(raised(fields.join('，'))).not.toEqual([]);
    expect(raisedBy(screen({ description: fields }, catalogue), hashes)).toEqual([]);
  });

  it('joins an act and a word that warn of the same', () => {
    const found = raised('向公众收取资金并承诺年化百分之十二的固定回报。', '示例财富管理有限公司');
    const warnings = found.filter(({ code }) => code === 'illegal_fundraising_risk');
    expect(warnings).toHaveLength(1);
    expect(warnings[0]!.because.length).toBeGreaterThan(1);
  });
});

describe('findings over versions', () => {
  it('keep what was decided on the same words', () => {
    const findings = first().map(
      (one): Finding => (one.code === 'lending' ? { ...one, state: 'settled' } : one),
    );
    const again = reconcile(findings, raised(LENDING), { ...about, version: 2 });
    expect(again).toMatchObject({ added: [], changed: [] });
    expect(again.findings).toEqual(findings);
  });

  it('are opened again by other words, and say until when', () => {
    const settled = first().map(
      (one): Finding => ({ ...one, state: one.kind === 'duty' ? 'listed' : 'settled' }),
    );
    const { changed } = reconcile(settled, raised('我们用自己的钱借给个体户，按天收费。'), about);
    expect(of(changed, 'lending')).toMatchObject({
      state: 'reopened',
      reopened: { cause: 'words', dueOn: '2026-01-19' },
      licenceId: null,
    });
  });

  it('that nothing raises any more are marked, and come back as what has to be looked at again', () => {
    const gone = reconcile(first(), [], about).findings;
    expect(gone.every((one) => !one.raised)).toBe(true);
    expect(of(gone, 'lending').state).toBe('open');
    const dropped = gone.map((one): Finding => ({ ...one, state: 'dropped' }));
    expect(reconcile(dropped, [], about).changed).toEqual([]);
    const back = reconcile(dropped, raised(LENDING), about).findings;
    expect(of(back, 'lending')).toMatchObject({ state: 'reopened', raised: true });
    expect(of(back, 'aml')).toMatchObject({ state: 'listed', raised: true });
    // Dropped while it was raised, because the rules misread it: the same words say nothing new.
    const misread = first().map((one): Finding => ({ ...one, state: 'dropped' }));
    expect(reconcile(misread, raised(LENDING), about).changed).toEqual([]);
  });

  it('that an officer added stay whatever the rules say', () => {
    const added = { ...of(first(), 'lending'), origin: 'officer' as const, because: [{ text: '见宣传册' }] };
    expect(reconcile([added], [], about).changed).toEqual([]);
    expect(of(reconcile([added], raised(LENDING), about).findings, 'lending')).toEqual(added);
  });
});

describe('the law behind a finding', () => {
  it('is its kind, need and basis; names and triggers are words', async () => {
    const lending = catalogue.entries.find(({ code }) => code === 'lending')!;
    const now = async (change: object) =>
      legalHashOf(await legalHashes([{ ...lending, ...change }]), { code: 'lending', kind: 'licence' });
    const before = legalHashOf(hashes, { code: 'lending', kind: 'licence' });
    expect(await now({ zh: '放贷', trigger: { zh: '甲', en: 'a' }, verifiedOn: '2027-01-01' })).toBe(before);
    expect(await now({ need: { zh: '甲', en: 'a' } })).not.toBe(before);
    expect(await now({ basis: lending.basis.slice(1) })).not.toBe(before);
    expect(await now({ repealedBy: { zh: '甲', en: 'a' } })).toBe(REPEALED);
    expect(legalHashOf(await legalHashes([]), { code: 'lending', kind: 'licence' })).toBe(REPEALED);
  });
});

const evidence = (expiresOn: string | null, effectiveFrom: string | null = null): Evidence => ({
  file: 'f',
  name: 'f.pdf',
  digest: 'ab',
  effectiveFrom,
  expiresOn,
});

function judged(
  item: Item,
  verdict: 'met' | 'partly' | 'not-met' | 'not-applicable',
  expiresOn: string | null,
): Item {
  return {
    ...item,
    state: 'judged',
    answer: { statement: '有', evidence: [evidence(expiresOn)], by: 'a', at: about.at },
    verdict: { verdict, reason: '可', by: 'o', at: about.at },
    expiresOn,
  };
}

const itemsOf = (findings: readonly Finding[]) =>
  applied(differencesOf([], wantedItems(shipped, findings)), {
    ...about,
    cause: 'template',
    why: { zh: '', en: '' },
  }).inserted;

describe('an item of the checklist', () => {
  const [item] = itemsOf([]);

  it('has expired the day after the last day of its evidence, in Shanghai', () => {
    const met = judged(item!, 'met', '2026-02-28');
    expect(statusOf(met, '2026-02-28')).toBe('met');
    expect(statusOf(met, '2026-03-01')).toBe('expired');
    expect(statusOf(judged(item!, 'partly', '2026-02-28'), '2026-03-01')).toBe('expired');
    // What was found wanting, or not applicable, rests on no evidence.
    expect(statusOf(judged(item!, 'not-met', '2026-02-28'), '2026-03-01')).toBe('not-met');
    expect(statusOf(judged(item!, 'not-applicable', '2026-02-28'), '2026-03-01')).toBe('not-applicable');
    expect(statusOf(item!, '2026-03-01')).toBe('open');
  });

  it('comes from each finding that is not out of the way, in the words of the template', () => {
    const findings = first();
    const items = itemsOf(findings).filter(({ findingId }) => findingId !== null);
    expect(items).toHaveLength(findings.length);
    expect(items.find(({ item: name }) => name === 'finding:lending:licence')!.content).toMatchObject({
      section: 'boundary',
      blocking: true,
      requirement: { zh: expect.stringMatching(/^发放贷款：/), en: expect.stringMatching(/^Lending: /) },
    });
    const settled = findings.map(
      (one): Finding => ({
        ...one,
        state: 'settled',
        answer: { way: 'out_of_scope', statement: '', licence: null, files: [], by: 'a', at: about.at },
      }),
    );
    expect(wantedItems(shipped, settled).every(({ findingId }) => findingId === null)).toBe(true);
  });

  it('keeps its verdict where the template leaves it alone', () => {
    const before = itemsOf([]).map((one) => judged(one, 'met', null));
    const changed = structuredClone(shipped);
    changed.items[0]!.requirement.zh = '另一要求';
    changed.items.splice(1, 1);
    changed.items.push({ ...changed.items.at(-1)!, code: 'another' });
    const differences = differencesOf(before, wantedItems(changed, []));
    expect([differences.added, differences.removed, differences.changed].map(({ length }) => length)).toEqual(
      [1, 1, 1],
    );
    const { inserted, updated } = applied(differences, {
      ...about,
      cause: 'template',
      why: { zh: '升级', en: 'upgrade' },
    });
    expect(inserted.map(({ item: name }) => name)).toEqual(['another']);
    const after = before.map((one) => updated.find(({ id }) => id === one.id) ?? one);
    expect(after.filter(({ state }) => state === 'reopened').map(({ item: name }) => name)).toEqual([
      before[0]!.item,
    ]);
    expect(after.filter(({ removedAt }) => removedAt !== null).map(({ item: name }) => name)).toEqual([
      before[1]!.item,
    ]);
    expect(after.filter(({ state }) => state === 'judged')).toHaveLength(before.length - 1);
    // Applied once, nothing is left to apply.
    const again = differencesOf([...after, ...inserted], wantedItems(changed, []));
    expect(again).toEqual({ added: [], removed: [], changed: [], moved: [] });
  });
});

describe('who carries a licensed act', () => {
  const lending = of(first(), 'lending');
  const bank = { id: 'b', enterpriseId: 'e', name: '示例银行', host: true };
  const licence = { id: 'l', code: 'lending', number: '1', issuer: '', scope: '', expiresOn: '2026-06-30' };
  const row = { ...licence, evidenceFile: null, createdAt: about.at };
  const held = { stream: 's', version: 1, name: bank.name, verified: true, licences: [row] };
  const with_ = (change: object = {}, holder = bank) => ({
    holders: [holder],
    holdings: new Map([['e', { ...held, ...change }]]),
    today: '2026-06-30',
  });
  const byHost = { way: 'licensed_host' as const, licence: { partyId: 'b', licenceId: 'l' } };

  it('has a licence of its code, in force today, of a verified enterprise', () => {
    expect(licenceFault(lending, byHost, with_())).toBeNull();
    expect(licenceFault(lending, byHost, { ...with_(), today: '2026-07-01' })!.en).toContain('expired');
    expect(licenceFault(lending, byHost, with_({ verified: false }))!.en).toContain('not verified');
    expect(licenceFault(lending, byHost, with_({ licences: [] }))!.en).toContain('not on record');
    const other = { licences: [{ ...row, code: 'payment' }] };
    expect(licenceFault(lending, byHost, with_(other))!.en).toContain('does not cover');
    expect(licenceFault(lending, byHost, with_({}, { ...bank, host: false }))!.en).toContain(
      'not the licensed host',
    );
    expect(licenceFault(lending, { ...byHost, licence: null }, with_())!.en).toContain('does not say');
    expect(licenceFault(lending, { way: 'out_of_scope', licence: null }, with_())).toBeNull();
  });

  it('by a stamped paper only where it has no account', () => {
    const paper = { partyId: 'b', number: '1', scope: '', expiresOn: null, file: 'f' };
    const stamped = { way: 'licensed_host' as const, licence: paper };
    expect(licenceFault(lending, stamped, with_())!.en).toContain('has an account here');
    const without = { ...with_(), holders: [{ ...bank, enterpriseId: null }] };
    expect(licenceFault(lending, stamped, without)).toBeNull();
  });

  it('a host holds something in force even where no finding rests on it', () => {
    const now = { holdings: with_().holdings, declared: [], today: '2026-06-30' };
    expect(hostFault(bank, now)).toBeNull();
    expect(hostFault(bank, { ...now, today: '2026-07-01' })!.en).toContain('has expired');
    expect(hostFault(bank, { ...now, holdings: with_({ licences: [] }).holdings })!.en).toContain(
      'no licence on record',
    );
    const away = { ...bank, enterpriseId: null };
    expect(hostFault(away, now)!.en).toContain('no licence on record');
    expect(hostFault(away, { ...now, declared: [{ holder: bank.name, expiresOn: null }] })).toBeNull();
  });
});

describe('obstacles', () => {
  const standing = (change: Partial<Standing> = {}): Standing => ({
    screened: true,
    findings: [],
    items: [],
    faults: new Map(),
    outdated: new Set(),
    host: null,
    today: '2026-01-05',
    ...change,
  });

  it('to review are what is unsettled and what rests on an old law; duties are none', () => {
    expect(obstaclesToReview(standing({ screened: false }))).toHaveLength(1);
    expect(obstaclesToReview(standing())).toEqual([]);
    const findings = first();
    const open = obstaclesToReview(standing({ findings }));
    expect(open).toHaveLength(findings.filter(({ kind }) => kind !== 'duty').length);
    const lending = { ...of(findings, 'lending'), state: 'settled' as const };
    expect(obstaclesToReview(standing({ findings: [lending, of(findings, 'aml')] }))).toEqual([]);
    expect(
      obstaclesToReview(standing({ findings: [lending], outdated: new Set([lending.id]) })),
    ).toHaveLength(1);
  });

  it('to testing are blocking items that are not done, and nothing that was removed', () => {
    const items = itemsOf([]).map((one) => judged(one, 'met', null));
    expect(obstaclesToTesting(standing({ items }))).toEqual([]);
    const at = items.findIndex(({ content }) => content.blocking);
    const free = items.findIndex(({ content }) => !content.blocking);
    const change = (nth: number, one: Partial<Item>) =>
      items.map((item, place) => (place === nth ? { ...item, ...one } : item));
    expect(obstaclesToTesting(standing({ items: change(at, { state: 'answered' }) }))).toHaveLength(1);
    expect(obstaclesToTesting(standing({ items: change(free, { state: 'open' }) }))).toEqual([]);
    const removed = change(at, { state: 'open', removedAt: about.at });
    expect(obstaclesToTesting(standing({ items: removed }))).toEqual([]);
  });
});

describe('what is due', () => {
  const now: Now = { at: about.at, today: '2026-03-01', warnUntil: '2026-03-31', dueOn: '2026-03-13' };
  const state = (change: Partial<State>): State => ({
    findings: [],
    items: [],
    catalogue,
    hashes,
    holders: [],
    holdings: new Map(),
    ...change,
  });
  const again = (before: State, due: ReturnType<typeof dueNow>) =>
    dueNow(
      {
        ...before,
        findings: before.findings.map((one) => due.findings.find(({ id }) => id === one.id) ?? one),
        items: before.items.map((one) => due.items.find(({ id }) => id === one.id) ?? one),
      },
      now,
    );
  const NOTHING = { findings: [], items: [], reopened: [], warnings: [] };

  it('is found once, whatever it is', async () => {
    const items = itemsOf([]).map((one, at) =>
      judged(one, 'met', at === 0 ? '2026-02-28' : at === 1 ? '2026-03-31' : '2026-04-01'),
    );
    const findings = first().map(
      (one): Finding => (one.kind === 'duty' ? one : { ...one, state: 'settled' }),
    );
    const repealed = catalogue.entries.map((entry) =>
      entry.code === 'lending' || entry.code === 'aml'
        ? { ...entry, repealedBy: { zh: '新法', en: 'New Law' } }
        : entry,
    );
    const before = state({
      findings,
      items,
      catalogue: { version: 2, entries: repealed },
      hashes: await legalHashes(repealed),
    });
    const due = dueNow(before, now);
    expect(of(due.findings, 'lending')).toMatchObject({
      state: 'reopened',
      legalHash: REPEALED,
      catalogue: 2,
    });
    // A duty stays listed, and what was dropped stays so.
    expect(of(due.findings, 'aml')).toMatchObject({ state: 'listed', legalHash: REPEALED });
    expect(due.items.map(({ state: is }) => is)).toEqual(['reopened', 'judged']);
    expect(due.reopened).toHaveLength(2);
    expect(due.warnings).toMatchObject([{ on: '2026-03-31' }]);
    expect(again(before, due)).toEqual(NOTHING);
    expect(dueNow(state({ findings, items: [] }), now)).toEqual(NOTHING);
  });
});

describe('the template shipped in pilots/', () => {
  it('has every section filled, says that it is an example, and what rests on no law says so by its silence', () => {
    expect(shipped.example).not.toBeNull();
    expect(shipped.items.length).toBeGreaterThanOrEqual(25);
    for (const { id } of shipped.sections)
      expect(shipped.items.some(({ section }) => section === id)).toBe(true);
    for (const { basis } of shipped.items) {
      for (const { mark, articles, says } of basis) {
        // Read in the law's own text, it names the article; only then it quotes.
        expect(articles !== null).toBe(mark === 'A');
        if (says !== null) expect(mark).toBe('A');
      }
    }
    for (const kind of ['licence', 'filing', 'prohibition', 'warning'] as const)
      expect(shipped.findings[kind].blocking).toBe(true);
    expect(shipped.findings.duty.blocking).toBe(false);
  });

  it('stops the build when it is missing or not in form', () => {
    expect(() => checklistSeeds(new Map())).toThrow('pilots/checklists.json is missing');
    expect(() => checklistSeeds(new Map([['checklists.json', '{"items": []}']]))).toThrow('not in form');
  });
});
