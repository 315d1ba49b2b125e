import { entryStatements } from '../../src/pilots/register-store.ts';
import type { Shown } from '../../src/pilots/shown.ts';
import type { Database } from '../../src/platform/database/port.ts';

const FIRST =
  '智能 隐私 跨境 供应 绿色 普惠 数字 区块 联合 反欺 核保 理赔 征信 风控 支付 存证 票据 保理 投顾 客服'.split(
    ' ',
  );
const SECOND =
  '计算 金融 链条 建模 平台 服务 测算 系统 引擎 模型 网络 数据 识别 评估 预警 撮合 清算 登记 溯源 管理'.split(
    ' ',
  );
const SIGNS = Array.from('海江浦申沪云星辰光华瑞通达信诚汇融泰安宁博远卓越鼎');
const TRADES = ['科技', '数据', '信息技术', '金融科技'];
const STATES = ['registered', 'testing', 'paused', 'final_report', 'assessed', 'completed'] as const;
export const PARKS = ['park-a', 'park-b', 'park-c'];
/** So many a year, as places go. */
const A_YEAR = 20_000;

/** The word of one pilot in all of them, whatever their number. */
export const RARE = '罕见词汇';
const RARE_AT = 777;

/** Numbers that look drawn, the same in every run (mulberry32). */
function drawn(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function shownAt(nth: number): Shown {
  const next = drawn(nth + 1);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]!;
  const firm = () => `${pick(SIGNS)}${pick(SIGNS)}${pick(SIGNS)}${pick(TRADES)}（上海）有限公司`;
  const title = `${pick(FIRST)}${pick(SECOND)}${pick(FIRST)}${pick(SECOND)}测试`;
  return {
    id: `p${nth}`,
    number: `示例试点〔${2026 + Math.floor(nth / A_YEAR)}〕${String(nth % A_YEAR).padStart(4, '0')}号`,
    track: next() < 0.05 ? 'regulator' : 'district',
    title: nth === RARE_AT ? `${title}${RARE}` : title,
    state: next() < 0.003 ? 'terminated' : pick(STATES),
    stateOn: '2026-03-01',
    kind: next() < 0.5 ? 'financial-service' : 'technology-product',
    park: next() < 0.6 ? null : pick(PARKS),
    applicants: [firm(), firm()],
    host: `示例${pick(SIGNS)}${pick(SIGNS)}银行股份有限公司`,
    regulator: null,
    admittedOn: null,
    registeredOn: '2026-02-01',
    startsOn: '2026-03-01',
    endsOn: '2026-12-31',
    caps: {
      customers: 1_000,
      transactions: 5_000,
      perTransaction: 100_000,
      total: 50_000_000,
      area: '浦东新区',
    },
  };
}

const AT_ONCE = 400;

/** A register of so many made-up pilots, without the pilots. */
export async function fillRegister(db: Database, size: number): Promise<void> {
  const fields = [{ path: 'innovation.novelty', value: '不出域的联合建模。'.repeat(60) }];
  for (let nth = 0; nth < size; ) {
    const statements = [];
    for (const until = Math.min(nth + AT_ONCE, size); nth < until; nth++) {
      const seq = (2026 + Math.floor(nth / A_YEAR)) * 100_000 + (nth % A_YEAR) + 1;
      statements.push(...entryStatements(db, seq, { shown: shownAt(nth), fields }));
    }
    await db.atomic(statements);
  }
}
