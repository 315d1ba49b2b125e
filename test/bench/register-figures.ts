import { join } from 'node:path';
import { type RegisterFilter, searchRegister } from '../../src/pilots/register-search.ts';
import { openDatabase } from '../../src/platform/database/open.ts';
import type { Database } from '../../src/platform/database/port.ts';
import { fillRegister, PARKS, RARE } from '../pilots/made-up-register.ts';
import { median } from './load.ts';
import type { Figure } from './run.ts';

const FEW = 1_000;
const MANY = 100_000;
const PAGE = 20;
const LATE = 500;

/** What people look for: nothing, a filter, a frequent word, a rare one, one that is nowhere, a firm, a number. */
const SEARCHES: Readonly<Record<string, RegisterFilter>> = {
  everything: {},
  'a state': { state: 'testing' },
  'a rare state': { state: 'terminated' },
  'two filters': { kind: 'financial-service', park: PARKS[0] },
  'a word of all': { q: '测试' },
  'one character': { q: '海' },
  'two words': { q: '隐私 银行' },
  'a word and a rare state': { q: '测试', state: 'terminated' },
  'a long word': { q: '智能计算跨境' },
  'a rare word': { q: RARE },
  'a word of none': { q: '无此一词' },
  'a firm': { q: '海江浦科技' },
  'a number': { q: '〔2026〕0500号' },
};

const TRIES = 15;

async function milliseconds(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

/** Both sides in turn, medians. */
async function beside(one: () => Promise<unknown>, other: () => Promise<unknown>): Promise<[number, number]> {
  const times: [number[], number[]] = [[], []];
  for (let n = 0; n <= TRIES; n++) {
    const taken = [await milliseconds(one), await milliseconds(other)] as const;
    if (n > 0) taken.forEach((ms, at) => void times[at]!.push(ms));
  }
  return [median(times[0]), median(times[1])];
}

const pageOf = (db: Database, filter: RegisterFilter, before: number | null) => () =>
  searchRegister(db, { ...filter, before, limit: PAGE });

/** Where page 500 begins; null where there are fewer. */
async function latePage(db: Database, filter: RegisterFilter): Promise<number | null> {
  let before: number | null = null;
  for (let page = 1; page < LATE; page++) {
    const rows = await pageOf(db, filter, before)();
    if (rows.length <= PAGE) return null;
    before = rows[PAGE - 1]!.seq;
  }
  return before;
}

/** A search of a hundred thousand pilots beside one of a thousand, and page 500 of it beside the first. */
export async function registerFigures(folder: string): Promise<Figure[]> {
  const few = await openDatabase(`sqlite:${join(folder, 'few.db')}`);
  const many = await openDatabase(`sqlite:${join(folder, 'many.db')}`);
  await fillRegister(few, FEW);
  await fillRegister(many, MANY);
  const sizes: Ratio[] = [];
  const pages: Ratio[] = [];
  for (const [name, filter] of Object.entries(SEARCHES)) {
    sizes.push(ratio(name, await beside(pageOf(few, filter, null), pageOf(many, filter, null))));
    const late = await latePage(many, filter);
    if (late === null) continue;
    pages.push(ratio(name, await beside(pageOf(many, filter, null), pageOf(many, filter, late))));
  }
  await Promise.all([few.close(), many.close()]);
  return [
    worst('register search, 100,000 pilots beside 1,000: ms', sizes, 3),
    worst('register search, page 500 beside page 1: ms', pages, 1.3),
  ];
}

interface Ratio {
  name: string;
  before: number;
  after: number;
  times: number;
}

function ratio(name: string, [before, after]: [number, number]): Ratio {
  return { name, before, after, times: after / before };
}

function worst(what: string, ratios: readonly Ratio[], budget: number): Figure {
  const { name, before, after, times } = ratios.reduce((sofar, one) =>
    one.times > sofar.times ? one : sofar,
  );
  return {
    what: `${what} (worst: ${name})`,
    ours: `${after.toFixed(2)}  (× ${times.toFixed(2)})`,
    floor: before.toFixed(2),
    budget: `× ${budget.toFixed(1)}`,
    within: times <= budget,
  };
}
