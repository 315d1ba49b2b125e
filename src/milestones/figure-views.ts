import type { z } from '@hono/zod-openapi';
import { levelOf, levelOfCap, percentOf } from '../shared/milestones/levels.ts';
import { CAPS } from '../shared/milestones/names.ts';
import { type Counted, usedOf } from './figures.ts';
import type { RunTerms } from './run-terms.ts';
import type { capUse, indicator } from './schemas.ts';

export function capsView({ caps }: RunTerms, counted: Counted, nearCap: number): z.infer<typeof capUse>[] {
  const used = usedOf(counted);
  return CAPS.map((cap) => ({
    cap,
    limit: caps[cap],
    used: used[cap],
    percent: percentOf(used[cap], caps[cap]),
    level: levelOfCap(used[cap], caps[cap], nearCap),
  }));
}

export function indicatorsView({ indicators }: RunTerms, counted: Counted): z.infer<typeof indicator>[] {
  return indicators.map((one) => {
    const { name, unit, direction, baseline, target, amber, red, source } = one;
    const latest = counted.latest[name];
    return {
      name,
      unit,
      direction,
      baseline,
      target,
      amber,
      red,
      source,
      latest: latest === undefined ? null : { ...latest, level: levelOf(one, latest.value) },
    };
  });
}
