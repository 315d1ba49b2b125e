import type { RunFacts } from '../../milestones/index.ts';
import type { Bilingual } from '../../shared/locale.ts';
import { OUTCOME_NAMES } from '../../shared/milestones/names.ts';
import { shownPoints } from '../../shared/rewards/computed.ts';
import { roundRatio } from '../scoring/whole-numbers.ts';
import type { ComputedValue } from './value.ts';

const UNANSWERED: Bilingual = { zh: '未作答', en: 'Not answered' };
/** Of a commitment as many characters as tell which it is. */
const MOST = 60;

/** 承诺履行. @see computedRule */
export function kept({ commitments, finalOn }: Pick<RunFacts, 'commitments' | 'finalOn'>): ComputedValue {
  if (commitments.length === 0) return nothing('声明书没有承诺', 'The declaration has no commitments');
  if (finalOn === null) return nothing('没有提交结题报告', 'There is no final report');
  const steps = commitments.map(({ text, outcome }, at): Bilingual => {
    const verdict = outcome === null ? UNANSWERED : OUTCOME_NAMES[outcome];
    const short = Array.from(text).length > MOST ? `${Array.from(text).slice(0, MOST).join('')}…` : text;
    return {
      zh: `承诺 ${at + 1}“${short}”：${verdict.zh}。`,
      en: `Commitment ${at + 1} “${short}”: ${verdict.en}.`,
    };
  });
  const met = commitments.filter(({ outcome }) => outcome === 'met').length;
  const value = roundRatio(met * 10_000, commitments.length);
  const sum = `${met} ÷ ${commitments.length} × 100 = ${shownPoints(value)}`;
  steps.push({
    zh: `已兑现 ${met} 条，共 ${commitments.length} 条：${sum} 分。`,
    en: `Met ${met} of ${commitments.length}: ${sum}.`,
  });
  return { value, steps };
}

const nothing = (zh: string, en: string): ComputedValue => ({
  value: 0,
  steps: [{ zh: `${zh}：计 0.00 分。`, en: `${en}: 0.00.` }],
});
