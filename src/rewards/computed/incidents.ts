import type { RunFacts } from '../../milestones/index.ts';
import type { Bilingual } from '../../shared/locale.ts';
import { SEVERITIES, SEVERITY_NAMES } from '../../shared/milestones/leads.ts';
import { FULL_MARKS } from '../../shared/rewards/batches.ts';
import { type Deductions, halved, shownPoints } from '../../shared/rewards/computed.ts';
import type { ComputedValue } from './value.ts';

/** 风险事件. @see computedRule */
export function withoutIncidents(incidents: RunFacts['incidents'], deductions: Deductions): ComputedValue {
  const kinds = SEVERITIES.flatMap((severity) =>
    [true, false].map((byTeam) => {
      const count = incidents.filter((one) => one.severity === severity && one.byTeam === byTeam).length;
      const each = byTeam ? halved(deductions[severity]) : deductions[severity];
      return { severity, byTeam, count, each, cost: count * each };
    }),
  ).filter(({ count }) => count > 0);
  if (kinds.length === 0)
    return {
      value: FULL_MARKS,
      steps: [{ zh: '没有计入的风险事件：计 100.00 分。', en: 'No incident counts: 100.00.' }],
    };
  const cost = kinds.reduce((sum, one) => sum + one.cost, 0);
  const value = Math.max(0, FULL_MARKS - cost);
  const rest = `100.00 − ${shownPoints(cost)} = ${shownPoints(FULL_MARKS - cost).replace('-', '−')}`;
  const steps: Bilingual[] = kinds.map(({ severity, byTeam, count, each, cost: costs }) => {
    const name = SEVERITY_NAMES[severity];
    const sum = `${count} × ${shownPoints(each)} = ${shownPoints(costs)}`;
    return {
      zh: `${name.zh}，${byTeam ? '团队自行报送' : '他人反映并查实'}：${sum}。`,
      en: `${name.en}, ${byTeam ? 'reported by the team' : 'told by others and found true'}: ${sum}.`,
    };
  });
  steps.push(
    cost > FULL_MARKS
      ? { zh: `${rest}，低于 0，计 0.00 分。`, en: `${rest}, below 0: 0.00.` }
      : { zh: `${rest} 分。`, en: `${rest}.` },
  );
  return { value, steps };
}
