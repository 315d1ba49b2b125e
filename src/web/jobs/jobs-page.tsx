import { useLocale } from '../i18n/locale.tsx';
import { OfficePage } from '../office/office-page.tsx';
import { useRoles } from '../work/use-roles.ts';
import { JobList } from './job-list.tsx';
import { MessageList } from './message-list.tsx';
import { jobs } from './messages.ts';

/** What the machine does by itself, for whoever keeps it running. */
export function JobsPage() {
  const { t } = useLocale();
  const mayAct = useRoles().holds('administrator');
  return (
    <OfficePage title={t(jobs.title)} lead={t(jobs.lead)}>
      <JobList mayAct={mayAct} />
      <MessageList mayAct={mayAct} />
    </OfficePage>
  );
}
