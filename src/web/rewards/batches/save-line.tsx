import { Button } from '@mantine/core';
import { SETTING_NAMES, SETTINGS, shownSetting } from '../../../shared/rewards/setting-names.ts';
import type { BatchView } from '../../api/batches.ts';
import { formatInstant } from '../../i18n/dates.ts';
import { useLocale } from '../../i18n/locale.tsx';
import report from '../../milestones/report/report.module.css';
import { FailureNotice } from '../../shell/failure-notice.tsx';
import { ConflictNotice } from '../../work/conflict-notice.tsx';
import own from './batches.module.css';
import { FieldLink } from './field-link.tsx';
import { setUp as messages } from './messages.ts';
import { settingsOf, unfinished } from './typed-settings.ts';
import type { SettingsDraft } from './use-batch-settings.ts';
import { useSettingWords } from './use-setting-words.ts';

/** Whether what is typed is safe, in a line that is always in sight. */
export function SaveLine({ batch, form }: { batch: BatchView; form: SettingsDraft }) {
  const { locale, t } = useLocale();
  const { isSaving, isUnsaved, isHeld, isConflict, failure, value } = form;
  const held = isHeld ? unfinished(value) : null;
  const said = () => {
    if (isSaving) return t(messages.saving);
    if (failure !== null) return t(messages.notSaved);
    if (held !== null) return t(messages.held, { name: held.name[locale] });
    if (isUnsaved) return t(messages.unsaved);
    return t(messages.saved, { when: formatInstant(batch.updatedAt, locale) });
  };
  return (
    <div className={report.bar} data-screen-only>
      <span
        className={report.status}
        data-amiss={failure !== null || held !== null || isConflict || undefined}
      >
        {isConflict ? (
          <a href={`#${CONFLICT}`}>{t(messages.conflict)}</a>
        ) : (
          <span role={failure !== null ? 'alert' : 'status'}>
            {held === null ? said() : <FieldLink path={held.path}>{said()}</FieldLink>}
          </span>
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
    </div>
  );
}

const CONFLICT = 'conflict';

/** What somebody else made of the same settings meanwhile, beside what is typed here. */
export function SettingsConflict({ batch, form }: { batch: BatchView; form: SettingsDraft }) {
  const { locale } = useLocale();
  const words = useSettingWords(batch);
  if (!form.isConflict) return null;
  const [mine, theirs] = [settingsOf(form.value), settingsOf(form.theirs)];
  return (
    <div id={CONFLICT} className={own.conflict}>
      <ConflictNotice
        differences={SETTINGS.filter((name) => form.clashes.includes(name)).map((name) => ({
          label: SETTING_NAMES[name][locale],
          theirs: shownSetting(name, theirs, locale, words),
          mine: shownSetting(name, mine, locale, words),
        }))}
        onKeepMine={form.keepMine}
        onTakeTheirs={form.takeTheirs}
      />
    </div>
  );
}
