import { Radio } from '@mantine/core';
import {
  COMMITMENT_OUTCOMES,
  type CommitmentOutcome,
  OUTCOME_NAMES,
} from '../../../shared/milestones/names.ts';
import type { FinalReport } from '../../../shared/milestones/report.ts';
import { useLocale, useT } from '../../i18n/locale.tsx';
import { Block } from '../../work/block.tsx';
import { anchorOf, Files, Words } from './fields.tsx';
import type { FinalFormProps } from './form-props.ts';
import { report as messages } from './messages.ts';
import styles from './report.module.css';

type Answer = FinalReport['commitments'][number];

/** Each commitment of the declaration, answered. */
export function FinalCommitments(props: FinalFormProps) {
  const t = useT();
  const { view, onChange } = props;
  if (view.commitments.length === 0) return null;
  const answer = (at: number, changed: Partial<Answer>) =>
    onChange((before) => {
      const blank: Answer = { at, outcome: null, explanation: '', files: [] };
      const known = before.commitments.find((one) => one.at === at) ?? blank;
      const others = before.commitments.filter((one) => one.at !== at);
      return { ...before, commitments: [...others, { ...known, ...changed }].sort((a, b) => a.at - b.at) };
    });
  return (
    <Block title={t(messages.answers)}>
      {view.commitments.map((text, at) => (
        <OneCommitment
          // biome-ignore lint/suspicious/noArrayIndexKey: a commitment is its place
          key={at}
          {...props}
          at={at}
          text={text}
          onAnswer={(changed) => answer(at, changed)}
        />
      ))}
    </Block>
  );
}

function OneCommitment({
  at,
  text,
  onAnswer,
  of,
  value,
  errors,
  files,
}: FinalFormProps & { at: number; text: string; onAnswer: (changed: Partial<Answer>) => void }) {
  const { locale, t } = useLocale();
  const known = value.commitments.find((one) => one.at === at);
  const path = `commitments.${at}`;
  return (
    <div className={styles.commitment}>
      <h3>{t(messages.nth, { n: at + 1 })}</h3>
      <p className={styles.said}>{text}</p>
      <Radio.Group
        id={anchorOf(`${path}.outcome`)}
        label={t(messages.outcome)}
        required
        value={known?.outcome ?? ''}
        error={errors[`${path}.outcome`]}
        onChange={(outcome) => onAnswer({ outcome: outcome as CommitmentOutcome })}
      >
        <span className={styles.beside}>
          {COMMITMENT_OUTCOMES.map((outcome) => (
            <Radio key={outcome} value={outcome} label={OUTCOME_NAMES[outcome][locale]} />
          ))}
        </span>
      </Radio.Group>
      <Words
        path={`${path}.explanation`}
        label={t(messages.explanation)}
        required
        rows={2}
        value={known?.explanation ?? ''}
        error={errors[`${path}.explanation`]}
        onChange={(explanation) => onAnswer({ explanation })}
      />
      <Files
        path={`${path}.files`}
        label={t(messages.evidence)}
        required={known?.outcome === 'met'}
        value={known?.files ?? []}
        error={errors[`${path}.files`]}
        onChange={(next) => onAnswer({ files: [...next] })}
        of={of}
        files={files}
      />
    </div>
  );
}
