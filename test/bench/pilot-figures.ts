import { alternating } from './alternating.ts';
import type { Owned } from './enterprises.ts';
import type { MeasuredChild } from './measured-child.ts';
import type { Figure } from './run.ts';

/** What a team looks at all day: its pilots, and one of them, with session, roles and rows read each time. */
export async function pilotFigures(service: MeasuredChild, floor: MeasuredChild): Promise<Figure[]> {
  const { owned } = service.told as { owned: Owned[] };
  const ours = (n: number) => owned[n % owned.length]!;
  const floorHeaders = (n: number) => [`Cookie: session=s${n % owned.length}`];
  const listOf = (n: number) => `/api/v1/enterprises/${ours(n).enterpriseId}/pilots`;
  const listOfFloor = (n: number) => `/enterprises/e${n % owned.length}/pilots`;

  const list = await alternating(4, {
    floor: [floor, (n) => ({ method: 'GET', path: listOfFloor(n), headers: floorHeaders(n) })],
    ours: [service, (n) => ({ method: 'GET', path: listOf(n), headers: [ours(n).session] })],
  });
  const one = await alternating(4, {
    floor: [
      floor,
      (n) => ({ method: 'GET', path: `${listOfFloor(n)}/p${n % owned.length}-0`, headers: floorHeaders(n) }),
    ],
    ours: [
      service,
      (n) => ({ method: 'GET', path: `${listOf(n)}/${ours(n).pilotId}`, headers: [ours(n).session] }),
    ],
  });
  return [figure('list of 20 pilots', list, 1.8), figure('one pilot', one, 2)];
}

function figure(what: string, measured: Awaited<ReturnType<typeof alternating>>, budget: number): Figure {
  const ratio = measured('ours', 'cpu') / measured('floor', 'cpu');
  return {
    what: `${what}, authorised, 4 clients: CPU µs a request`,
    ours: `${measured('ours', 'cpu').toFixed(0)}  (× ${ratio.toFixed(2)})`,
    floor: measured('floor', 'cpu').toFixed(0),
    budget: `× ${budget.toFixed(1)}`,
    within: ratio <= budget,
  };
}
