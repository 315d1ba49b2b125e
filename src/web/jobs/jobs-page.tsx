import { useLocale } from '../i18n/locale.tsx';
import { OfficePage } from '../office/office-page.tsx';
import { NeedsAccount } from '../work/needs-account.tsx';
import { JobList } from './job-list.tsx';
import { MessageList } from './message-list.tsx';
import { jobs } from './messages.ts';

/** What the machine does by itself, for whoever keeps it running. */
export function JobsPage() {
  const { t } = useLocale();
  return (
    <NeedsAccount office={['administrator', 'auditor']}>
      {({ office }) => {
        const mayAct = office.includes('administrator');
        return (
          <OfficePage title={t(jobs.title)} lead={t(jobs.lead)}>
            <JobList mayAct={mayAct} />
            <MessageList mayAct={mayAct} />
          </OfficePage>
        );
      }}
    </NeedsAccount>
  );
}
