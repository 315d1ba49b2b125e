import type { FinalReport } from '../../../shared/milestones/report.ts';
import { useKindsHint } from '../../files/upload-field.tsx';
import { useT } from '../../i18n/locale.tsx';
import { Block } from '../../work/block.tsx';
import { EXIT_PARTS, exitWords } from '../exit-messages.ts';
import { Files, Line, Words } from './fields.tsx';
import type { FinalFormProps } from './form-props.ts';
import { report as messages } from './messages.ts';
import styles from './report.module.css';

/** Who assessed the test, and what they found. */
export function AssessmentBlock({ of, value, errors, onChange, files }: FinalFormProps) {
  const t = useT();
  const kinds = useKindsHint('evidence');
  const { assessor, date, conclusion, files: papers } = value.assessment;
  const put = (changed: Partial<FinalReport['assessment']>) =>
    onChange((before) => ({ ...before, assessment: { ...before.assessment, ...changed } }));
  return (
    <Block title={t(messages.assessment)}>
      <div className={styles.fields}>
        <Line
          path="assessment.assessor"
          label={t(messages.assessor)}
          required
          value={assessor}
          error={errors['assessment.assessor']}
          onChange={(next) => put({ assessor: next })}
        />
        <Line
          path="assessment.date"
          type="date"
          label={t(messages.date)}
          required
          value={date ?? ''}
          error={errors['assessment.date']}
          onChange={(next) => put({ date: next === '' ? null : next })}
        />
        <Words
          path="assessment.conclusion"
          label={t(messages.conclusion)}
          required
          value={conclusion}
          error={errors['assessment.conclusion']}
          onChange={(next) => put({ conclusion: next })}
        />
        <Files
          path="assessment.files"
          label={t(messages.assessmentFiles)}
          hint={kinds}
          required
          value={papers}
          error={errors['assessment.files']}
          onChange={(next) => put({ files: [...next] })}
          of={of}
          files={files}
        />
      </div>
    </Block>
  );
}

/** How each part of the exit plan was carried out, beside what was declared of it. */
export function ExitBlock({ of, view, value, errors, onChange, files }: FinalFormProps) {
  const t = useT();
  const kinds = useKindsHint('evidence');
  const put = (changed: Partial<FinalReport['exit']>) =>
    onChange((before) => ({ ...before, exit: { ...before.exit, ...changed } }));
  return (
    <Block title={t(messages.exit)}>
      <div className={styles.fields}>
        {EXIT_PARTS.map((part) => (
          <Words
            key={part}
            path={`exit.${part}`}
            label={t(exitWords[part])}
            hint={view.exit[part] !== '' && t(exitWords.declared, { text: view.exit[part] })}
            required
            value={value.exit[part]}
            error={errors[`exit.${part}`]}
            onChange={(text) => put({ [part]: text })}
          />
        ))}
        <Files
          path="exit.files"
          label={t(messages.evidence)}
          hint={kinds}
          value={value.exit.files}
          error={errors['exit.files']}
          onChange={(next) => put({ files: [...next] })}
          of={of}
          files={files}
        />
      </div>
    </Block>
  );
}
