import '../pilots/pilots.css';
import { useQuery } from '@tanstack/react-query';
import { pilotQuery } from '../api/pilots.ts';
import { useT } from '../i18n/locale.tsx';
import { incidents } from '../leads/messages.ts';
import { runSections } from '../milestones/run-sections.ts';
import { usePilotOf } from '../pilots/use-pilot.ts';
import { WorkPage } from '../work/work-page.tsx';
import { Complaints } from './complaints.tsx';
import { complaints as messages } from './messages.ts';

export function ComplaintsPage() {
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
        label: t(incidents.back),
      }}
      sections={runSections(of, t)}
    >
      <Complaints {...of} />
    </WorkPage>
  );
}
