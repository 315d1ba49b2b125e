import { FINAL } from '../../../shared/milestones/names.ts';
import { shownFigure } from '../../../shared/milestones/shown-figure.ts';
import { useKindsHint } from '../../files/upload-field.tsx';
import { useT } from '../../i18n/locale.tsx';
import { Propose } from '../../proposals/propose.tsx';
import { Block } from '../../work/block.tsx';
import { FindIndicator } from '../find-indicator.tsx';
import { MoreIndicators } from '../more-indicators.tsx';
import { useFound } from '../use-found.ts';
import { Files, Words } from './fields.tsx';
import { FinalCommitments } from './final-commitments.tsx';
import { AssessmentBlock, ExitBlock } from './final-end.tsx';
import type { FinalFormProps } from './form-props.ts';
import { report as messages } from './messages.ts';
import styles from './report.module.css';
import { SignedBy } from './signed-by.tsx';

/** 结题报告: every commitment answered, the indicators over the whole life, the assessment, the exit plan. */
export function FinalForm({ isSummary, ...props }: FinalFormProps & { isSummary: boolean }) {
  const t = useT();
  const kinds = useKindsHint('evidence');
  const { of, value, errors, onChange, files } = props;
  return (
    <>
      <Summary {...props} />
      <FinalCommitments {...props} />
      <WholeLife {...props} />
      {!isSummary && (
        <>
          <AssessmentBlock {...props} />
          <ExitBlock {...props} />
        </>
      )}
      <SignedBy
        value={value}
        errors={errors}
        onChange={(changed) => onChange((before) => ({ ...before, ...changed }))}
      >
        <Files
          path="files"
          label={t(messages.otherFiles)}
          hint={kinds}
          value={value.files}
          error={errors.files}
          onChange={(next) => onChange((before) => ({ ...before, files: [...next] }))}
          of={of}
          files={files}
        />
      </SignedBy>
    </>
  );
}

function Summary({ value, errors, onChange }: FinalFormProps) {
  const t = useT();
  const put = (summary: string) => onChange((before) => ({ ...before, summary }));
  return (
    <Block title={t(messages.course)}>
      <div className={styles.fields}>
        <Words
          path="summary"
          label={t(messages.summaryText)}
          required
          rows={6}
          value={value.summary}
          error={errors.summary}
          onChange={put}
        />
        <Propose
          what={{ for: 'report', report: FINAL, path: 'summary' }}
          value={value.summary}
          onTake={put}
        />
      </div>
    </Block>
  );
}

function WholeLife({ view, value, errors, onChange }: FinalFormProps) {
  const t = useT();
  const found = useFound(view.indicators);
  if (view.indicators.length === 0) return null;
  const noteOf = (name: string, of = value) => of.indicators.find((one) => one.name === name)?.note ?? '';
  const put = (name: string, note: string) =>
    onChange((before) => ({
      ...before,
      indicators: view.indicators.flatMap((one) => {
        const next = one.name === name ? note : noteOf(one.name, before);
        return next === '' ? [] : [{ name: one.name, note: next }];
      }),
    }));
  return (
    <Block title={t(messages.life)}>
      <FindIndicator found={found} />
      <div className={styles.fields}>
        {view.indicators.map((indicator, at) => {
          const { name, unit, target, latest } = indicator;
          const path = `indicators.${at}.note`;
          if (!found.shown.includes(indicator) && !(path in errors)) return null;
          return (
            <Words
              key={name}
              path={path}
              label={name}
              hint={t(messages.lifeNote, {
                value: latest === null ? t(messages.none) : `${shownFigure(latest.value)} ${unit}`,
                target: target === null ? t(messages.none) : `${shownFigure(target)} ${unit}`,
              })}
              required
              rows={2}
              value={noteOf(name)}
              error={errors[path]}
              onChange={(note) => put(name, note)}
            />
          );
        })}
      </div>
      <MoreIndicators found={found} />
    </Block>
  );
}
