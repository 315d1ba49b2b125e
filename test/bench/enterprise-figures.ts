import { alternating } from './alternating.ts';
import type { Owned } from './enterprises.ts';
import type { MeasuredChild } from './measured-child.ts';
import type { Figure } from './run.ts';

const KINDS = ['fintech', 'research'];

/** What an owner does all day: look at the enterprise, and change it, with session, role and row read each time. */
export async function enterpriseFigures(service: MeasuredChild, floor: MeasuredChild): Promise<Figure[]> {
  const { owned } = service.told as { owned: Owned[] };
  const ours = (n: number) => owned[n % owned.length]!;
  const pathOf = ({ enterpriseId }: Owned) => `/api/v1/enterprises/${enterpriseId}`;
  const floorSession = (n: number) => `Cookie: session=s${n % owned.length}`;
  const floorPath = (n: number) => `/enterprises/e${n % owned.length}`;

  const read = await alternating(4, {
    floor: [floor, (n) => ({ method: 'GET', path: floorPath(n), headers: [floorSession(n)] })],
    ours: [service, (n) => ({ method: 'GET', path: pathOf(ours(n)), headers: [ours(n).session] })],
  });
  const readRatio = read('ours', 'cpu') / read('floor', 'cpu');

  // Each client changes an enterprise of its own, from the version that its last change left.
  const versions = { ours: owned.map(() => 1), floor: owned.map(() => 1) };
  const change = (side: keyof typeof versions, own: number, session: string) => {
    const version = versions[side][own]!++;
    return {
      method: 'PATCH' as const,
      headers: [session, `If-Match: "${version}"`],
      body: JSON.stringify({ kind: KINDS[version % 2] }),
    };
  };
  const write = await alternating(16, {
    floor: [floor, (_, own) => ({ ...change('floor', own, floorSession(own)), path: floorPath(own) })],
    ours: [service, (_, own) => ({ ...change('ours', own, ours(own).session), path: pathOf(ours(own)) })],
  });
  const writeRatio = write('ours', 'perSecond') / write('floor', 'perSecond');
  const whole = (value: number) => value.toFixed(0);
  return [
    {
      what: 'authorised read of one enterprise, 4 clients: CPU µs a request',
      ours: `${whole(read('ours', 'cpu'))}  (× ${readRatio.toFixed(2)})`,
      floor: whole(read('floor', 'cpu')),
      budget: '× 2.0',
      within: readRatio <= 2,
    },
    {
      what: 'authorised durable change, 16 clients: requests a second',
      ours: `${whole(write('ours', 'perSecond'))}  (× ${writeRatio.toFixed(2)})`,
      floor: whole(write('floor', 'perSecond')),
      budget: '× 1.5 at least',
      within: writeRatio >= 1.5,
    },
  ];
}
