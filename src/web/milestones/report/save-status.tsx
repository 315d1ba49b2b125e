import { Button } from '@mantine/core';
import { isPersonal } from '../../../shared/milestones/missing.ts';
import type { Written } from '../../api/reports.ts';
import { formatInstant } from '../../i18n/dates.ts';
import { useLocale } from '../../i18n/locale.tsx';
import { FailureNotice } from '../../shell/failure-notice.tsx';
import { report as messages } from './messages.ts';
import { FieldLink } from './missing-list.tsx';
import styles from './report.module.css';
import type { ReportDraftForm } from './use-report-draft.ts';

/** Where both sides stand, far above where somebody may be typing. */
export const CONFLICT = 'conflict';

/** Whether what is typed is safe, in a line that is always in sight. */
export function SaveStatus<T extends Written>({ form }: { form: ReportDraftForm<T> }) {
  const { locale, t } = useLocale();
  const { isSaving, isUnsaved, isConflict, failure, savedAt, missing } = form;
  const refused = missing.filter(isPersonal);
  const [first] = refused;
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
          : t(messages.savedAt, { when: formatInstant(savedAt, locale) });
  return (
    <span className={styles.status} data-amiss={failure !== null || undefined}>
      <span {...(failure !== null && { role: 'alert' })}>{text}</span>
      {first && (
        <FieldLink path={first.path} className={styles.refused}>
          {t(messages.butFields, { count: refused.length })}
        </FieldLink>
      )}
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
