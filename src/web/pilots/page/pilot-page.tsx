import '../pilots.css';
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { type ReactNode, Suspense } from 'react';
import type { Thing } from '../../../shared/pilots/next-things.ts';
import type { Part } from '../../../shared/pilots/parts.ts';
import { hasRun } from '../../../shared/pilots/states.ts';
import { isRewarded } from '../../../shared/rewards/entries.ts';
import type { Versioned } from '../../api/client.ts';
import { type Pilot, pilotQuery } from '../../api/pilots.ts';
import { useT } from '../../i18n/locale.tsx';
import { lazyPart } from '../../lazy-part.ts';
import { Loaded } from '../../work/loaded.tsx';
import { PilotStateMark } from '../../work/pilot-state-mark.tsx';
import { type Section, WorkPage } from '../../work/work-page.tsx';
import { CountMark } from '../count-mark.tsx';
import { list } from '../messages.ts';
import { usePilotOf } from '../use-pilot.ts';
import { CompliancePart } from './compliance-part.tsx';
import { HistoryPart } from './history-part.tsx';
import { page } from './messages.ts';
import { useThings } from './next-band.tsx';
import { Overview } from './overview.tsx';
import { PapersPart } from './papers-part.tsx';
import { PeoplePart } from './people-part.tsx';

const ADDRESS = '/enterprises/$enterpriseId/pilots/$pilotId';

interface PartProps {
  pilot: Versioned<Pilot>;
  /** What there is to do about it now. */
  things: readonly Thing[];
}

const { Part: Awards } = lazyPart<object>(() => import('../../rewards/entries/own-part.tsx'));

function AwardsPart() {
  return (
    <Suspense fallback={<div aria-busy="true" />}>
      <Awards />
    </Suspense>
  );
}

const PARTS: Readonly<Record<Part, (props: PartProps) => ReactNode>> = {
  compliance: CompliancePart,
  people: PeoplePart,
  papers: PapersPart,
  awards: AwardsPart,
  history: HistoryPart,
};

/** Which parts there are to see: who was only asked sees the declaration and who takes part. */
function partsOf(pilot: Pilot | undefined): readonly Part[] {
  if (pilot === undefined || pilot.awaitsConsent) return ['people'];
  const handed: Part[] = [
    'people',
    'papers',
    ...(isRewarded(pilot.state) ? (['awards'] as const) : []),
    'history',
  ];
  return pilot.track === 'regulator' || pilot.version === 0 ? handed : ['compliance', ...handed];
}

export function PilotPage() {
  const t = useT();
  const of = usePilotOf();
  const { part } = useSearch({ from: '/signed-in/enterprises/$enterpriseId/pilots/$pilotId' });
  const query = useQuery(pilotQuery(of));
  const pilot = query.data?.value;
  const things = useThings(pilot);
  const waiting = (one: Part) =>
    things
      .filter(({ turn, place }) => turn === 'do' && place && 'part' in place && place.part === one)
      .reduce((sum, { count = 1 }) => sum + count, 0);
  const sections = [undefined, ...partsOf(pilot)].map(
    (one): Section => ({
      to: ADDRESS,
      params: { ...of },
      search: { part: one },
      label: t(one === undefined ? page.overview : page[one]),
      deep: one !== undefined,
      ...(one !== undefined &&
        waiting(one) > 0 && {
          mark: <CountMark count={waiting(one)} said={t(page.waiting, { count: waiting(one) })} />,
        }),
    }),
  );
  if (pilot !== undefined && hasRun(pilot) && !pilot.awaitsConsent)
    sections.push({
      to: '/enterprises/$enterpriseId/pilots/$pilotId/run',
      params: { ...of },
      label: t(page.run),
      deep: true,
    });
  const Shown = part === undefined || !partsOf(pilot).includes(part) ? Overview : PARTS[part];
  return (
    <WorkPage
      title={pilot?.title ?? t(page.pilot)}
      above={{
        to: '/enterprises/$enterpriseId/pilots',
        params: { enterpriseId: of.enterpriseId },
        label: t(list.title),
      }}
      sections={sections}
      focusOn={part ?? ''}
      actions={pilot && <PilotStateMark state={pilot.state} />}
    >
      <Loaded query={query}>{(current) => <Shown pilot={current} things={things} />}</Loaded>
    </WorkPage>
  );
}
