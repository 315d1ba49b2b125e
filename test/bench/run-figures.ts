import { alternating } from './alternating.ts';
import type { Owned } from './enterprises.ts';
import type { MeasuredChild } from './measured-child.ts';
import type { Figure } from './run.ts';

const DAY_MS = 24 * 60 * 60 * 1_000;
/** A day of its own for each request of a client: a second value for one is refused. */
const dayBefore = (nth: number) => new Date(Date.now() - nth * DAY_MS).toISOString().slice(0, 10);

/** A running pilot with its plan and reports, and the daily figures that a team's own system sends. */
export async function runFigures(service: MeasuredChild, floor: MeasuredChild): Promise<Figure[]> {
  const { owned } = service.told as { owned: Owned[] };
  const ours = (n: number) => owned[n % owned.length]!;
  const pathOf = ({ enterpriseId, runningId }: Owned) =>
    `/api/v1/enterprises/${enterpriseId}/pilots/${runningId}`;
  const floorHeaders = (n: number) => [`Cookie: session=s${n % owned.length}`];
  const floorPath = (n: number) => `/enterprises/e${n % owned.length}/pilots/p${n % owned.length}-0`;
  const read = await alternating(4, {
    floor: [floor, (n) => ({ method: 'GET', path: `${floorPath(n)}/run`, headers: floorHeaders(n) })],
    ours: [service, (n) => ({ method: 'GET', path: `${pathOf(ours(n))}/run`, headers: [ours(n).session] })],
  });
  const readRatio = read('ours', 'cpu') / read('floor', 'cpu');

  const sent = { ours: owned.map(() => 0), floor: owned.map(() => 0) };
  const figures = (side: keyof typeof sent, own: number) =>
    JSON.stringify({
      day: dayBefore(sent[side][own]!++),
      values: { 平均核保时间: 40 },
      use: { transactions: 1 },
    });
  const write = await alternating(16, {
    floor: [
      floor,
      (_, own) => ({
        method: 'POST',
        path: `${floorPath(own)}/values`,
        headers: floorHeaders(own),
        body: figures('floor', own),
      }),
    ],
    ours: [
      service,
      (_, own) => ({
        method: 'POST',
        path: `${pathOf(ours(own))}/values`,
        headers: [ours(own).session],
        body: figures('ours', own),
      }),
    ],
  });
  const writeRatio = write('ours', 'perSecond') / write('floor', 'perSecond');
  const whole = (value: number) => value.toFixed(0);
  return [
    {
      what: 'a running pilot with five reports, authorised, 4 clients: CPU µs a request',
      ours: `${whole(read('ours', 'cpu'))}  (× ${readRatio.toFixed(2)})`,
      floor: whole(read('floor', 'cpu')),
      budget: '× 2.0',
      within: readRatio <= 2,
    },
    {
      what: 'daily figures counted, durable, 16 clients: requests a second',
      ours: `${whole(write('ours', 'perSecond'))}  (× ${writeRatio.toFixed(2)})`,
      floor: whole(write('floor', 'perSecond')),
      budget: '× 1.5 at least',
      within: writeRatio >= 1.5,
    },
  ];
}
