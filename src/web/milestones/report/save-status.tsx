import { Button } from '@mantine/core';
import type { Written } from '../../api/reports.ts';
import { formatInstant } from '../../i18n/dates.ts';
import { useLocale } from '../../i18n/locale.tsx';
import { FailureNotice } from '../../shell/failure-notice.tsx';
import { report as messages } from './messages.ts';
import styles from './report.module.css';
import type { ReportDraftForm } from './use-report-draft.ts';

/** Where both sides stand, far above where somebody may be typing. */
export const CONFLICT = 'conflict';

/** Whether what is typed is safe, in a line that is always in sight. */
export function SaveStatus<T extends Written>({ form }: { form: ReportDraftForm<T> }) {
  const { locale, t } = useLocale();
  const { isSaving, isUnsaved, isConflict, failure, savedAt } = form;
  if (isConflict)
    return (
      <span className={styles.status} data-amiss>
        <a href={`#${CONFLICT}`}>{t(messages.conflict)}</a>
      </span>
    );
  const text = isSaving
    ? t(messages.saving)
    : failure !== null
      ? t(messages.notSaved)
      : isUnsaved
        ? t(messages.unsaved)
        : savedAt === null
          ? t(messages.nothingYet)
          : t(messages.savedAt, { when: formatInstant(Date.parse(savedAt), locale) });
  return (
    <span className={styles.status} data-amiss={failure !== null || undefined}>
      <span {...(failure !== null && { role: 'alert' })}>{text}</span>
      {failure !== null && (
        <>
          <FailureNotice error={failure} />
          <Button size="compact-sm" variant="default" onClick={form.retry}>
            {t(messages.tryNow)}
          </Button>
        </>
      )}
    </span>
  );
}
