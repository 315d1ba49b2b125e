import '../pilots/pilots.css';
import { useQuery } from '@tanstack/react-query';
import { pilotQuery } from '../api/pilots.ts';
import { useT } from '../i18n/locale.tsx';
import { runSections } from '../milestones/run-sections.ts';
import { usePilotOf } from '../pilots/use-pilot.ts';
import { WorkPage } from '../work/work-page.tsx';
import { Incidents } from './incidents.tsx';
import { incidents as messages } from './messages.ts';

export function IncidentsPage() {
  const t = useT();
  const of = usePilotOf();
  const { data } = useQuery(pilotQuery(of));
  return (
    <WorkPage
      title={t(messages.title)}
      lead={t(messages.lead)}
      about={data?.value.title ?? ''}
      above={{
        to: '/enterprises/$enterpriseId/pilots/$pilotId',
        params: { ...of },
        label: t(messages.back),
      }}
      sections={runSections(of, t)}
    >
      <Incidents {...of} />
    </WorkPage>
  );
}
