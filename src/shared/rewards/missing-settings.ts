import type { FieldError } from '../errors.ts';
import type { Bilingual } from '../locale.ts';
import { METHOD_NAMES } from './batches.ts';
import type { Rubric } from './rubric.ts';
import type { Basis, BatchSettings } from './settings.ts';

/** The four that a batch stands on, in the order in which they are shown. */
export const BASES = ['policyBasis', 'budgetBasis', 'fairCompetition', 'deliberation'] as const;
export type BasisName = (typeof BASES)[number];

/** Sheets a pilot from which the highest and the lowest are left out (docs/scoring.md, section 3). */
export const TRIMMED_FROM = 5;

const BASIS_FIELDS: readonly [keyof Basis, string, string][] = [
  ['text', '内容', 'what it says'],
  ['number', '文号', 'its number'],
  ['on', '日期', 'its date'],
  ['file', '文件', 'the file'],
];
const BASIS_NAMES: Readonly<Record<BasisName, readonly [string, string]>> = {
  policyBasis: ['政策依据', 'Basis in policy'],
  budgetBasis: ['预算依据', 'Basis in the budget'],
  fairCompetition: ['公平竞争审查结论', 'Fair competition review'],
  deliberation: ['集体审议', 'Collective deliberation'],
};

/**
 * What keeps a batch from being opened, each with the path of the field that puts it right.
 * @param rubric that the settings name; null: they name none, or none that is published
 */
export function missingSettings(settings: BatchSettings, rubric: Rubric | null): FieldError[] {
  const found: FieldError[] = [];
  const add = (path: string, zh: string, en: string) => found.push({ path, zh, en });
  if (settings.policy === null)
    add('policy', '请选择适用的政策文本及版本。', 'Choose the policy text and version that governs.');
  for (const name of BASES)
    for (const [field, zh, en] of BASIS_FIELDS)
      if (!settings[name][field])
        add(
          `${name}.${field}`,
          `${BASIS_NAMES[name][0]}：请填写${zh}。`,
          `${BASIS_NAMES[name][1]}: give ${en}.`,
        );
  dates(settings, add);
  if (rubric === null)
    add('rubric', '请选择已发布的评审指标及评分标准。', 'Choose criteria that are published.');
  else decides(settings, rubric, add);
  money(settings, add);
  if (settings.conditions.length === 0)
    add('conditions', '至少设置一项申报条件。', 'Set one condition for applicants at least.');
  return found;
}

type Add = (path: string, zh: string, en: string) => void;

function dates({ applyFrom, applyUntil, lateUntil, scoreUntil }: BatchSettings, add: Add): void {
  if (applyFrom === null) add('applyFrom', '请填写申报开始日期。', 'Say when applications begin.');
  if (applyUntil === null) add('applyUntil', '请填写申报截止日期。', 'Say when applications end.');
  else if (applyFrom !== null && applyUntil < applyFrom)
    add('applyUntil', '申报截止日期早于开始日期。', 'Applications end before they begin.');
  if (lateUntil !== null && applyUntil !== null && lateUntil < applyUntil)
    add('lateUntil', '补报补正截止日期早于申报截止日期。', 'Late declarations end before applications do.');
  if (scoreUntil === null) add('scoreUntil', '请填写评分截止日期。', 'Say until when scores are expected.');
  else if (applyUntil !== null && scoreUntil < applyUntil)
    add('scoreUntil', '评分截止日期早于申报截止日期。', 'Scores are due before applications end.');
}

function decides({ ties, method, sheetsEach, deductions }: BatchSettings, rubric: Rubric, add: Add): void {
  const known = new Set(rubric.groups.flatMap(({ criteria }) => criteria.map(({ id }) => id)));
  if (ties.some((id) => !known.has(id)))
    add(
      'ties',
      '同分排序用到了评审指标里没有的指标。',
      'Ties are broken by a criterion that is not in the rubric.',
    );
  if (new Set(ties).size !== ties.length)
    add('ties', '同分排序里有重复的指标。', 'Ties are broken by one criterion twice.');
  const { minor, major, grave } = deductions;
  if (minor > major || major > grave)
    add(
      'deductions',
      '风险事件等级越高，扣分不应越少。',
      'A graver incident does not cost less than a lighter one.',
    );
  const { zh, en } = METHOD_NAMES.trimmed;
  if (method === 'trimmed' && sheetsEach < TRIMMED_FROM)
    add(
      'sheetsEach',
      `“${zh}”要求每个项目至少 ${TRIMMED_FROM} 位专家。`,
      `“${en}” takes ${TRIMMED_FROM} experts a pilot at least.`,
    );
}

/**
 * What keeps nothing from being opened, and is to be known before: the trimmed mean holds only while every pilot has so
 * many sheets, and one recusal or one who does not come can end it for all.
 */
export function trimmedWarning({
  method,
  sheetsEach,
}: Pick<BatchSettings, 'method'> & { sheetsEach: number | null }): Bilingual | null {
  if (method !== 'trimmed' || sheetsEach === null) return null;
  const spare = sheetsEach - TRIMMED_FROM;
  if (spare < 0) return null;
  const lost = spare + 1;
  return {
    zh: `只要有一个项目因回避、免评等少了 ${lost} 份评分表（不足 ${TRIMMED_FROM} 份），所有项目都改按算术平均计分。`,
    en: `Once a single pilot lacks ${lost} of its sheets, by recusals or experts who do not come, it has fewer than ${TRIMMED_FROM}: the plain mean then decides for all.`,
  };
}

/** The same, as sheets stand: by how many each pilot has that count or may still. */
export function tooFewToTrim(
  method: BatchSettings['method'],
  sheets: readonly { title: string; count: number }[],
): Bilingual | null {
  const few = method === 'trimmed' ? sheets.filter(({ count }) => count < TRIMMED_FROM) : [];
  if (few.length === 0) return null;
  return {
    zh: `${few.length} 个项目的评分表不足 ${TRIMMED_FROM} 份，如“${few[0]!.title}”：所有项目将改按算术平均计分。`,
    en: `Pilots with fewer than ${TRIMMED_FROM} sheets: ${few.length}, such as “${few[0]!.title}”. The plain mean will decide for all.`,
  };
}

function money({ budget, tiers }: BatchSettings, add: Add): void {
  if (budget === null) add('budget', '请填写预算总额。', 'Give the budget.');
  if (tiers.length === 0) add('tiers', '至少设置一个奖励档次。', 'Set one award tier at least.');
  for (const [at, { name, amount, ranks, from }] of tiers.entries()) {
    if (tiers.findIndex((one) => one.name === name) < at)
      add(`tiers.${at}.name`, `奖励档次“${name}”重复。`, `Two tiers are called “${name}”.`);
    if (budget !== null && amount > budget)
      add(`tiers.${at}.amount`, `“${name}”的金额超过预算。`, `The amount of “${name}” is above the budget.`);
    const covers = tiers
      .slice(0, at)
      .some(
        (one) =>
          (one.ranks ?? Number.POSITIVE_INFINITY) >= (ranks ?? Number.POSITIVE_INFINITY) &&
          (one.from ?? 0) <= (from ?? 0),
      );
    if (covers)
      add(
        `tiers.${at}.ranks`,
        `“${name}”排在更宽的档次之后，没有项目能到这一档。`,
        `“${name}” stands after a wider tier: no pilot would ever reach it.`,
      );
  }
}
