import {
  acceptInvitation,
  accountStatements,
  type Caller,
  inviteToEnterprise,
  makeAdministrator,
  setOfficeRoles,
} from '../access/index.ts';
import {
  addLicence,
  type Catalogue,
  namedEnterprises,
  readEnterprise,
  register,
  setBenchmark,
  verifyByClaim,
} from '../enterprises/index.ts';
import { commit, headOf } from '../ledger/index.ts';
import type { Database } from '../platform/database/port.ts';
import { markAllShown } from '../platform/messages/message-queue.ts';
import type { RewardRoom } from '../rewards/index.ts';
import { type Clock, today } from '../shared/clock.ts';
import type { OfficeRole } from '../shared/roles.ts';
import {
  DEMO_ACCOUNTS,
  DEMO_ENTERPRISES,
  DEMO_HASH,
  type Demo,
  type DemoEnterprise,
  demoCode,
} from './demo-accounts.ts';
import type { DemoEnterprises, DemoPeople } from './demo-hands.ts';
import { seedDemoPilots } from './demo-pilots.ts';

interface Stage {
  db: Database;
  clock: Clock;
  catalogue: Catalogue;
  publicUrl: string;
  ids: ReadonlyMap<string, string>;
}

/** Who is there, as it is handed to a thread. */
export interface DemoCast {
  /** Of people, by their address. */
  ids: ReadonlyMap<string, string>;
  enterprises: DemoEnterprises;
}

export interface DemoSeeded {
  /** Mail addresses of the demo accounts that are there: one of an older version lacks those that came since. */
  there: ReadonlySet<string>;
  /** Only where they are new: they have no pilots and batches to look at yet. */
  cast: DemoCast | null;
}

const DAYS_AGO_MS = 200 * 24 * 60 * 60 * 1000;

/**
 * For development: an office, three enterprises and an account for every role, made by the verbs that people use, on a
 * database without people. Found again it is left alone. It happened half a year ago, so that its pilots have a past.
 */
export async function seedDemo(parts: Omit<Stage, 'ids'>): Promise<DemoSeeded> {
  const { db } = parts;
  const anybody = await db.query.selectFrom('people').select('id').limit(1).executeTakeFirst();
  if (anybody) return { there: await thereIn(db), cast: null };
  const clock = () => new Date(parts.clock().getTime() - DAYS_AGO_MS);
  const stage = await withAccounts({ ...parts, clock });
  const [enterprises] = await Promise.all([withEnterprises(stage), withOfficials(stage)]);
  // For the mailbox page; a newcomer's first start shows no stranger's mail in its log.
  await db.atomic([markAllShown(db, parts.clock)]);
  return { there: new Set(stage.ids.keys()), cast: { ids: stage.ids, enterprises } };
}

/** Gives the demo accounts pilots and batches to look at; nobody is written to about them. */
export async function fillDemo(room: RewardRoom, cast: DemoCast): Promise<void> {
  await seedDemoPilots(room, actorsOf(cast), cast.enterprises);
  await room.database.atomic([markAllShown(room.database, room.clock)]);
}

function actorsOf(stage: DemoCast): DemoPeople {
  const { xingqiao, bank, mengya } = stage.enterprises;
  const owner = (key: DemoEnterprise['key'], { id }: { id: string }) =>
    as(stage, `owner@${key}.demo.example`, { enterprises: [{ id, role: 'owner' }] });
  const official = (role: OfficeRole) => as(stage, officialNamed(role), { office: [role] });
  return {
    lead: owner('xingqiao', xingqiao),
    bank: owner('bank', bank),
    newcomer: owner('mengya', mengya),
    officer: official('case-officer'),
    approver: official('approver'),
    experts: DEMO_ACCOUNTS.filter(({ holds }) => holds.realm === 'expert').map(({ email }) => ({
      email,
      of: (kind, id) => as(stage, email, { appointments: [{ kind, id }] }),
    })),
  };
}

async function thereIn(db: Database): Promise<ReadonlySet<string>> {
  const emails = DEMO_ACCOUNTS.map(({ email }) => email);
  const found = await db.query.selectFrom('people').select('email').where('email', 'in', emails).execute();
  return new Set(found.flatMap(({ email }) => email ?? []));
}

const officialNamed = (role: string) => `${role}@demo.example`;

async function withAccounts(parts: Omit<Stage, 'ids'>): Promise<Stage> {
  const { db, clock } = parts;
  const wanted = ({ email, name }: Demo) => ({
    name: name.zh,
    email,
    locale: 'zh' as const,
    hash: DEMO_HASH,
  });
  const isAdministrator = ({ email }: Demo) => email === officialNamed('administrator');
  const first = DEMO_ACCOUNTS.find(isAdministrator)!;
  const ids = new Map([[first.email, await makeAdministrator(db, clock, wanted(first))]]);
  const others = DEMO_ACCOUNTS.filter((one) => !isAdministrator(one)).map((one) => {
    const made = accountStatements(db, clock, wanted(one));
    ids.set(one.email, made.id);
    return made;
  });
  await commit(db, clock, {
    actor: 'system',
    append: others.map(({ append }) => append),
    rows: others.flatMap(({ rows }) => rows),
  });
  return { ...parts, ids };
}

/** Somebody as a verb takes them; what they hold is read by the verb, or said here. */
function as({ ids }: Pick<Stage, 'ids'>, email: string, held: Partial<Caller['actor']> = {}): Caller {
  const via = { kind: 'session', id: 'demo', secondFactor: 'done' } as const;
  const person = { id: ids.get(email)!, name: email, via, office: [], enterprises: [], appointments: [] };
  return { actor: { ...person, ...held }, once: null };
}

async function withOfficials(stage: Stage): Promise<void> {
  const { db, clock, ids } = stage;
  const administrator = as(stage, officialNamed('administrator'), { office: ['administrator'] });
  for (const { email, holds } of DEMO_ACCOUNTS) {
    if (holds.realm !== 'office' || holds.role === 'administrator') continue;
    const { version } = await headOf(db, 'office');
    const wanted = { personId: ids.get(email)!, roles: [holds.role], reason: '演示 Demo', version };
    await setOfficeRoles(db, clock, administrator, wanted);
  }
}

const DEMO_SCOPE = '一般项目：软件开发；信息技术咨询服务；数据处理和存储支持服务（演示数据）。';

async function withEnterprises(stage: Stage): Promise<DemoEnterprises> {
  const lists = await stage.catalogue.current();
  const made = DEMO_ENTERPRISES.map(
    async (one, at) => [one.key, await enterprise(stage, one, at, lists)] as const,
  );
  return Object.fromEntries(await Promise.all(made)) as DemoEnterprises;
}

async function enterprise(
  stage: Stage,
  { key, name, kind }: DemoEnterprise,
  at: number,
  lists: Awaited<ReturnType<Catalogue['current']>>,
): Promise<DemoEnterprises[DemoEnterprise['key']]> {
  const { db, clock, ids } = stage;
  const email = `owner@${key}.demo.example`;
  const contacts = [{ name: '演示·联系人', title: '合规负责人', phone: '021-0000 0000', email }];
  const profile = {
    name,
    uscc: demoCode(at),
    kind,
    park: lists.parks.items[at]?.id ?? null,
    businessScope: kind === 'financial-institution' ? null : DEMO_SCOPE,
    contacts,
  };
  const { id } = (await register(db, clock, as(stage, email), { profile, lists })).body;
  const owner = as(stage, email, { enterprises: [{ id, role: 'owner' }] });
  const made = { id, name, uscc: profile.uscc };
  await join(stage, owner, id, `member@${key}.demo.example`);
  if (key === 'mengya') return made;
  await verifyByClaim(db, clock, { personId: ids.get(email)!, uscc: profile.uscc });
  if (key === 'bank') {
    const licence = {
      code: 'banking',
      number: '示例-B0000H000000000',
      issuer: '国家金融监督管理总局',
      scope: '商业银行业务（演示数据）',
      expiresOn: null,
      evidenceFile: null,
    };
    await addLicence(db, clock, owner, { enterpriseId: id, licence, lists });
    return made;
  }
  const officer = as(stage, officialNamed('case-officer'), { office: ['case-officer'] });
  const { version: seen } = await readEnterprise(db, id);
  const benchmark = { basis: '示例文件〔2026〕1号（演示数据）', date: today(clock) };
  await setBenchmark(db, clock, officer, { enterpriseId: id, seen, benchmark, lists });
  return made;
}

/** By an invitation, as it is done by hand; the mailbox page shows it. */
async function join(stage: Stage, owner: Caller, enterpriseId: string, email: string): Promise<void> {
  const { db, clock, publicUrl } = stage;
  const enterpriseNames = async (ids: readonly string[]) =>
    new Map((await namedEnterprises(db, ids)).map(({ id, name }) => [id, name]));
  const wanted = { enterpriseId, address: { email, phone: null }, role: 'member' as const };
  await inviteToEnterprise(db, clock, owner, wanted, { publicUrl, enterpriseNames });
  const { message } = await db.query
    .selectFrom('outbox')
    .select('message')
    .where('recipient', '=', email)
    .executeTakeFirstOrThrow();
  const token = /#(\w+)/.exec(message)?.[1] ?? '';
  await acceptInvitation(db, clock, as(stage, email), { token });
}
