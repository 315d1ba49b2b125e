import { wholeReport } from '../milestones/reports.ts';
import { alternating } from './alternating.ts';
import type { Owned } from './enterprises.ts';
import type { Asked } from './load.ts';
import type { MeasuredChild } from './measured-child.ts';
import type { Figure } from './run.ts';

const REPORT = JSON.stringify(wholeReport());
const REASON = JSON.stringify({ reason: '漏报' });

/**
 * A period's report, written and submitted, again and again as a correction: two requests, each of them durable. A
 * client has a pilot of its own, and takes the reports of its plan in turn.
 */
export async function reportFigures(service: MeasuredChild, floor: MeasuredChild): Promise<Figure[]> {
  const { owned } = service.told as { owned: Owned[] };
  const ours = (own: number) => owned[own]!;
  const counts = { ours: owned.map(() => 0), floor: owned.map(() => 0) };
  const next = (
    side: keyof typeof counts,
    own: number,
    { session, pilot, reports }: { session: string; pilot: string; reports: readonly string[] },
  ): Asked => {
    const asked = counts[side][own]!++;
    const done = asked >> 1;
    const path = `${pilot}/reports/${reports[done % reports.length]}`;
    // Nothing is written yet, or not any more; and each report moves the run by one.
    const seen = asked % 2 === 0 ? 0 : 1 + done;
    const headers = [session, `If-Match: "${seen}"`];
    return asked % 2 === 0
      ? { method: 'PUT', path: `${path}/draft`, headers, body: REPORT }
      : { method: 'POST', path: `${path}/submit`, headers, body: REASON };
  };
  const measured = await alternating(16, {
    floor: [
      floor,
      (_, own) =>
        next('floor', own, {
          session: `Cookie: session=s${own}`,
          pilot: `/enterprises/e${own}/pilots/p${own}-1`,
          reports: [0, 1, 2, 3, 4].map((nth) => `mp${own}-1-${nth}`),
        }),
    ],
    ours: [
      service,
      (_, own) => {
        const { enterpriseId, session, reporting } = ours(own);
        const pilot = `/api/v1/enterprises/${enterpriseId}/pilots/${reporting.id}`;
        return next('ours', own, { session, pilot, reports: reporting.reported });
      },
    ],
  });
  const ratio = measured('ours', 'perSecond') / measured('floor', 'perSecond');
  return [
    {
      what: 'a report written and submitted, ledgered, durable, 16 clients: requests a second',
      ours: `${measured('ours', 'perSecond').toFixed(0)}  (× ${ratio.toFixed(2)})`,
      floor: measured('floor', 'perSecond').toFixed(0),
      budget: '× 1.5 at least',
      within: ratio >= 1.5,
    },
  ];
}
