import { useLocale } from '../i18n/locale.tsx';
import { OfficePage } from '../office/office-page.tsx';
import { JobList } from './job-list.tsx';
import { MessageList } from './message-list.tsx';
import { jobs } from './messages.ts';

/** What the machine does by itself, for whoever keeps it running. */
export function JobsPage() {
  const { t } = useLocale();
  return (
    <OfficePage title={t(jobs.title)} lead={t(jobs.lead)}>
      <JobList />
      <MessageList />
    </OfficePage>
  );
}
