import { FINAL } from '../../../shared/milestones/names.ts';
import { useKindsHint } from '../../files/upload-field.tsx';
import { useT } from '../../i18n/locale.tsx';
import { Propose } from '../../proposals/propose.tsx';
import { Block } from '../../work/block.tsx';
import { Files, Words } from './fields.tsx';
import type { PeriodFormProps } from './form-props.ts';
import { ComplaintsRegistered, IncidentsRegistered } from './from-ledger.tsx';
import { report as messages } from './messages.ts';
import styles from './report.module.css';

/** What happened, beside the incidents and complaints that were registered meanwhile. */
export function PeriodCourse({ of, view, value, errors, onChange, files }: PeriodFormProps) {
  const t = useT();
  const kinds = useKindsHint('evidence');
  const registered = view.draft?.registered ?? null;
  const put = (key: 'narrative' | 'incidents' | 'complaints') => (text: string) =>
    onChange((before) => ({ ...before, [key]: text }));
  const field = (key: 'narrative' | 'incidents' | 'complaints') => ({
    path: key,
    label: t(messages[key]),
    required: true,
    value: value[key],
    error: errors[key],
    onChange: put(key),
  });
  return (
    <Block title={t(messages.course)}>
      <div className={styles.fields}>
        <Words {...field('narrative')} rows={5} />
        <Propose
          what={{ for: 'report', report: view.milestone?.id ?? FINAL, path: 'narrative' }}
          value={value.narrative}
          onTake={put('narrative')}
        />
        <Words {...field('incidents')} hint={t(messages.incidentsHint)} rows={2} />
        {registered && (
          <IncidentsRegistered of={registered.incidents} value={value.incidents} onTake={put('incidents')} />
        )}
        <Words {...field('complaints')} hint={t(messages.incidentsHint)} rows={2} />
        {registered && (
          <ComplaintsRegistered
            of={registered.complaints}
            value={value.complaints}
            onTake={put('complaints')}
          />
        )}
        <Files
          path="files"
          label={t(messages.files)}
          hint={kinds}
          value={value.files}
          error={errors.files}
          onChange={(next) => onChange((before) => ({ ...before, files: [...next] }))}
          of={of}
          files={files}
        />
      </div>
    </Block>
  );
}
