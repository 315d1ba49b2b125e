import type { Person } from '../../shared/actor.ts';
import type { Bilingual } from '../../shared/locale.ts';
import type { PaperKind } from '../../shared/rewards/batches.ts';
import { isGivingUp } from '../../shared/rewards/late-acts.ts';
import type { Batch } from '../batches/batch-store.ts';
import type { Entry } from '../entries/entry-store.ts';
import type { LateAct } from '../late/late-act-store.ts';
import type { RoundResult } from '../scoring/round.ts';
import type { Refusal } from '../scoring/sheets.ts';
import type { Sheet, SheetVersion } from '../sheets/sheet-store.ts';

export const DECISION_ACTS = ['propose', 'record-meeting', 'approve', 'withdraw'] as const;
export type DecisionAct = (typeof DECISION_ACTS)[number];

/**
 * What somebody may do about the decision now. Four eyes is by person: who proposed does not approve, nor does who
 * scored or worked on the batch, whatever roles they hold.
 * @param scorers ids of everybody who was ever on the panel
 * @param worked ids of everybody who worked on it (`workedOn`)
 */
export function decisionActs(
  { state, decision }: Pick<Batch, 'state' | 'decision'>,
  { id, office }: Pick<Person, 'id' | 'office'>,
  scorers: readonly string[],
  worked: readonly string[],
): DecisionAct[] {
  const handles = office.includes('case-officer');
  const approves = office.includes('approver');
  const scored = scorers.includes(id);
  const acts: DecisionAct[] = [];
  if (state === 'locked' && handles && !scored) acts.push('propose');
  if (state === 'proposed' && handles && !scored) acts.push('record-meeting');
  const isSecond = decision?.proposedBy !== id && !worked.includes(id);
  if (state === 'proposed' && approves && !scored && isSecond) acts.push('approve');
  if ((state === 'proposed' || state === 'approved') && (handles || approves) && !scored)
    acts.push('withdraw');
  return acts;
}

interface Pending {
  late: readonly Pick<LateAct, 'state' | 'kind' | 'entryId'>[];
  entries: readonly Pick<Entry, 'id' | 'state' | 'withdrawal'>[];
}

/**
 * Late acts that wait for the second person, and applicants who gave up and wait for the first: what they would change
 * is not decided before.
 */
export function pendingActs({ late, entries }: Pending): Bilingual[] {
  const proposed = late.filter(({ state }) => state === 'proposed');
  const stated = entries.filter(
    ({ id, state, withdrawal }) => state === 'nominated' && withdrawal !== null && !isGivingUp(late, id),
  );
  const count = proposed.length + stated.length;
  if (count === 0) return [];
  return [
    {
      zh: `有 ${count} 项锁定后的取消资格、放弃或回避待确认。`,
      en: `Exclusions, renunciations or recusals after the lock that wait to be confirmed: ${count}.`,
    },
  ];
}

/** Sheets that somebody asked to open again and nobody has decided on: the figures may still change by them. */
export function pendingReopenings(sheets: readonly Pick<Sheet, 'reopening'>[]): Bilingual[] {
  const count = sheets.filter(({ reopening }) => reopening !== null && reopening.decidedAt === null).length;
  if (count === 0) return [];
  return [
    {
      zh: `有 ${count} 份评分表的退回重评申请待决定。`,
      en: `Sheets asked to be opened again, not decided yet: ${count}.`,
    },
  ];
}

interface Standing extends Pending {
  sheets: readonly Pick<Sheet, 'state' | 'reopening'>[];
  versions: readonly Pick<SheetVersion, 'submittedAt'>[];
  late: readonly Pick<LateAct, 'state' | 'kind' | 'entryId' | 'decidedAt'>[];
}

/** When the figures last changed: a sheet was handed in, or a late act confirmed. */
export function figuresSince({ versions, late }: Pick<Standing, 'versions' | 'late'>): string {
  const confirmed = late.flatMap(({ state, decidedAt }) => (state === 'confirmed' ? (decidedAt ?? []) : []));
  return [...versions.map(({ submittedAt }) => submittedAt), ...confirmed].reduce(
    (last, at) => (at > last ? at : last),
    '',
  );
}

/**
 * What keeps a proposal from being made: what is still out, and papers that belong to it. What the panel said of other
 * figures than these says nothing of them.
 */
export function obstaclesTo(
  result: RoundResult,
  standing: Standing,
  papers: readonly { kind: string; addedAt: string }[],
): Bilingual[] {
  const { sheets } = standing;
  const scoredAt = figuresSince(standing);
  const out = sheets.filter(({ state }) => state === 'assigned' || state === 'reopened').length;
  const has = (kind: PaperKind) => papers.some((paper) => paper.kind === kind && paper.addedAt >= scoredAt);
  const found: Bilingual[] = [...pendingActs(standing), ...pendingReopenings(sheets)];
  if (out > 0) found.push({ zh: `还有 ${out} 份评分表未提交。`, en: `${out} sheets are not in.` });
  if (!has('panel-opinion'))
    found.push({
      zh: '请先录入专家组就这些评分提出的意见。',
      en: 'Add the opinion of the panel on these scores first.',
    });
  const band = result.pilots.filter((pilot) => pilot.band).length;
  if (band > 0 && !has('band-minutes'))
    found.push({
      zh: `有 ${band} 个项目处于临界区间，须经专家组讨论，请录入讨论记录。`,
      en: `${band} pilots stand near the line: the panel discusses them; add its minutes.`,
    });
  return found;
}

const REFUSED: Readonly<Record<Refusal['refused'], Bilingual>> = {
  weights: { zh: '权重之和不是 100%。', en: 'The weights do not sum to 100%.' },
  unknown: {
    zh: '有评分表的项目或专家不在本批次内。',
    en: 'A sheet is of a pilot or scorer outside of the batch.',
  },
  twice: { zh: '同一专家对同一项目有两份评分表。', en: 'One scorer has two sheets for one pilot.' },
  'no-sheets': { zh: '有项目没有评分表。', en: 'A pilot has no sheet.' },
  incomplete: { zh: '有评分表缺分。', en: 'A sheet lacks a score.' },
  disconnected: {
    zh: '专家与项目的分配不连通，加性模型无法比较各部分。',
    en: 'The design is not connected: the additive model cannot compare its parts.',
  },
};

export const refusalWords = ({ refused }: Refusal): Bilingual => REFUSED[refused];
