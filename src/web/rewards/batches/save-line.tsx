import { Button } from '@mantine/core';
import { SETTING_NAMES, SETTINGS, shownSetting } from '../../../shared/rewards/setting-names.ts';
import type { BatchView } from '../../api/batches.ts';
import { formatInstant } from '../../i18n/dates.ts';
import { useLocale } from '../../i18n/locale.tsx';
import report from '../../milestones/report/report.module.css';
import { FailureNotice } from '../../shell/failure-notice.tsx';
import { ConflictNotice } from '../../work/conflict-notice.tsx';
import own from './batches.module.css';
import { setUp as messages } from './messages.ts';
import { settingsOf, unfinished } from './typed-settings.ts';
import type { SettingsDraft } from './use-batch-settings.ts';

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
    return t(messages.saved, { when: formatInstant(Date.parse(batch.updatedAt), locale) });
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
          <span role={failure !== null ? 'alert' : 'status'}>{said()}</span>
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

/** What somebody else changed meanwhile, beside what is typed here. */
export function SettingsConflict({ form }: { form: SettingsDraft }) {
  const { locale } = useLocale();
  if (!form.isConflict) return null;
  const [mine, theirs] = [settingsOf(form.value), settingsOf(form.theirs)];
  return (
    <div id={CONFLICT} className={own.conflict}>
      <ConflictNotice
        differences={SETTINGS.map((name) => ({
          label: SETTING_NAMES[name][locale],
          theirs: shownSetting(name, theirs, locale),
          mine: shownSetting(name, mine, locale),
        })).filter((one) => one.theirs !== one.mine)}
        onKeepMine={form.keepMine}
        onTakeTheirs={form.takeTheirs}
      />
    </div>
  );
}
