import { contentInForce, type Pilot, readDraft } from '../pilots/index.ts';
import type { Database } from '../platform/database/port.ts';
import type { Use } from '../shared/milestones/report.ts';
import type { Declaration } from '../shared/pilots/declaration.ts';

/** What a pilot's figures are held against, as declared in the version in force. */
export interface RunTerms {
  caps: Use;
  area: string;
  indicators: Declaration['indicators']['items'];
  /** What pauses it by itself. */
  pauses: { cap: boolean; red: boolean };
  commitments: readonly string[];
  /** 退出方案: what was declared of each part. */
  exit: { data: string; balances: string; customers: string };
}

/** Versions never change, and their content is long: what is read of the newest ones used is kept. */
const MOST = 500;
const kept = new Map<string, RunTerms>();

/** @returns of a regulator's pilot, which has no version, what its team wrote down */
export async function readRunTerms(db: Database, { id, version }: Pilot): Promise<RunTerms> {
  if (version === 0) return termsOf((await readDraft(db, id)).declaration);
  const key = `${id}:${version}`;
  const known = kept.get(key);
  if (known !== undefined) {
    kept.delete(key);
    kept.set(key, known);
    return known;
  }
  const content = await contentInForce(db, { id, version });
  const terms = termsOf(content!.declaration);
  kept.set(key, terms);
  if (kept.size > MOST) kept.delete(kept.keys().next().value!);
  return terms;
}

export function termsOf({ caps, indicators, triggers, commitments, risk }: Declaration): RunTerms {
  const { area, ...limits } = caps;
  const pauses = (cause: 'cap' | 'red') =>
    triggers.items.some((trigger) => trigger.pauses && trigger.cause === cause);
  return {
    caps: limits,
    area,
    indicators: indicators.items.filter(({ name }) => name !== ''),
    pauses: { cap: pauses('cap'), red: pauses('red') },
    commitments: commitments.statements.map(({ text }) => text),
    exit: { data: risk.exitData, balances: risk.exitBalances, customers: risk.exitCustomers },
  };
}
