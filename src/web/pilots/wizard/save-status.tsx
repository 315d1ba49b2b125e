import { Button } from '@mantine/core';
import { formatInstant } from '../../i18n/dates.ts';
import { useLocale } from '../../i18n/locale.tsx';
import { IconAlertCircle, IconCircleCheck } from '../../icons.ts';
import styles from './edit-page.module.css';
import { wizard } from './step-messages.ts';
import type { DeclarationForm } from './use-declaration.ts';

/** Whether what is typed is safe, in a line that is always in sight. */
export function SaveStatus({ form }: { form: DeclarationForm }) {
  const { locale, t } = useLocale();
  const { isSaving, isUnsaved, failure, refused, savedAt } = form;
  const isRefused = Object.keys(refused).length > 0;
  const amiss = failure !== null || isRefused;
  const text = isSaving
    ? t(wizard.saving)
    : failure !== null
      ? t(wizard.notSaved)
      : isRefused
        ? t(wizard.refused)
        : isUnsaved
          ? t(wizard.unsaved)
          : t(wizard.savedAt, { when: formatInstant(savedAt, locale) });
  const Shape = amiss ? IconAlertCircle : IconCircleCheck;
  return (
    <div className={styles.saved} data-amiss={amiss}>
      {!isSaving && (amiss || !isUnsaved) && <Shape size={16} stroke={1.8} aria-hidden="true" />}
      {/* Every second save need not be told aloud; that one failed has to be. */}
      <span {...(amiss && { role: 'alert' })}>{text}</span>
      {failure !== null && (
        <Button size="compact-sm" variant="default" onClick={form.retry}>
          {t(wizard.tryNow)}
        </Button>
      )}
    </div>
  );
}
