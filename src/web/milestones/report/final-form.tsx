import { Radio } from '@mantine/core';
import {
  COMMITMENT_OUTCOMES,
  type CommitmentOutcome,
  FINAL,
  OUTCOME_NAMES,
} from '../../../shared/milestones/names.ts';
import type { FinalReport } from '../../../shared/milestones/report.ts';
import { shownFigure } from '../../../shared/milestones/shown-figure.ts';
import type { PilotOf } from '../../api/pilots.ts';
import type { Report } from '../../api/reports.ts';
import { useKindsHint } from '../../files/upload-field.tsx';
import { useLocale } from '../../i18n/locale.tsx';
import { Propose } from '../../proposals/propose.tsx';
import { Block } from '../../work/block.tsx';
import { EXIT_PARTS, exitWords } from '../exit-messages.ts';
import { FindIndicator } from '../find-indicator.tsx';
import { MoreIndicators } from '../more-indicators.tsx';
import { useFound } from '../use-found.ts';
import { anchorOf, Files, Line, Words } from './fields.tsx';
import { report as messages } from './messages.ts';
import styles from './report.module.css';
import type { FilesKnown } from './use-files-known.ts';

interface Props {
  of: PilotOf;
  view: Report;
  value: FinalReport;
  /** Of a regulator's pilot: what the reward needs, and no more. */
  isSummary: boolean;
  errors: Readonly<Record<string, string>>;
  onChange: (next: (before: FinalReport) => FinalReport) => void;
  files: FilesKnown;
}

type Answer = FinalReport['commitments'][number];

/** 结题报告: every commitment answered, the indicators over the whole life, the assessment, the exit plan. */
export function FinalForm({ of, view, value, isSummary, errors, onChange, files }: Props) {
  const { locale, t } = useLocale();
  const kinds = useKindsHint('evidence');
  const put =
    <K extends keyof FinalReport>(key: K) =>
    (next: FinalReport[K]) =>
      onChange((before) => ({ ...before, [key]: next }));
  const answer = (at: number, changed: Partial<Answer>) =>
    onChange((before) => {
      const blank: Answer = { at, outcome: null, explanation: '', files: [] };
      const known = before.commitments.find((one) => one.at === at) ?? blank;
      const others = before.commitments.filter((one) => one.at !== at);
      return { ...before, commitments: [...others, { ...known, ...changed }].sort((a, b) => a.at - b.at) };
    });
  const inside =
    <K extends 'assessment' | 'exit'>(key: K) =>
    (changed: Partial<FinalReport[K]>) =>
      onChange((before) => ({ ...before, [key]: { ...before[key], ...changed } }));
  const found = useFound(view.indicators);
  const assess = inside('assessment');
  const leave = inside('exit');
  const named = { of, nameOf: files.nameOf, onAdded: files.add };
  return (
    <>
      <Block title={t(messages.course)}>
        <div className={styles.fields}>
          <Words
            path="summary"
            label={t(messages.summaryText)}
            required
            rows={6}
            value={value.summary}
            error={errors.summary}
            onChange={put('summary')}
          />
          <Propose
            what={{ for: 'report', report: FINAL, path: 'summary' }}
            value={value.summary}
            onTake={put('summary')}
          />
        </div>
      </Block>
      {view.commitments.length > 0 && (
        <Block title={t(messages.answers)}>
          {view.commitments.map((text, at) => {
            const known = value.commitments.find((one) => one.at === at);
            const path = `commitments.${at}`;
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: a commitment is its place
              <div key={at} className={styles.commitment}>
                <h3>{t(messages.nth, { n: at + 1 })}</h3>
                <p className={styles.said}>{text}</p>
                <Radio.Group
                  id={anchorOf(`${path}.outcome`)}
                  label={t(messages.outcome)}
                  required
                  value={known?.outcome ?? ''}
                  error={errors[`${path}.outcome`]}
                  onChange={(outcome) => answer(at, { outcome: outcome as CommitmentOutcome })}
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
                  onChange={(explanation) => answer(at, { explanation })}
                />
                <Files
                  path={`${path}.files`}
                  label={t(messages.evidence)}
                  required={known?.outcome === 'met'}
                  value={known?.files ?? []}
                  error={errors[`${path}.files`]}
                  onChange={(next) => answer(at, { files: [...next] })}
                  {...named}
                />
              </div>
            );
          })}
        </Block>
      )}
      {view.indicators.length > 0 && (
        <Block title={t(messages.life)}>
          <FindIndicator found={found} />
          <div className={styles.fields}>
            {view.indicators.map((indicator, at) => {
              const { name, unit, target, latest } = indicator;
              if (!found.shown.includes(indicator) && !(`indicators.${at}.note` in errors)) return null;
              return (
                <Words
                  key={name}
                  path={`indicators.${at}.note`}
                  label={name}
                  hint={t(messages.lifeNote, {
                    value: latest === null ? t(messages.none) : `${shownFigure(latest.value)} ${unit}`,
                    target: target === null ? t(messages.none) : `${shownFigure(target)} ${unit}`,
                  })}
                  required
                  rows={2}
                  value={value.indicators.find((one) => one.name === name)?.note ?? ''}
                  error={errors[`indicators.${at}.note`]}
                  onChange={(note) =>
                    onChange((before) => ({
                      ...before,
                      indicators: view.indicators.flatMap((one) => {
                        const kept = before.indicators.find((known) => known.name === one.name)?.note ?? '';
                        const next = one.name === name ? note : kept;
                        return next === '' ? [] : [{ name: one.name, note: next }];
                      }),
                    }))
                  }
                />
              );
            })}
          </div>
          <MoreIndicators found={found} />
        </Block>
      )}
      {!isSummary && (
        <>
          <Block title={t(messages.assessment)}>
            <div className={styles.fields}>
              <Line
                path="assessment.assessor"
                label={t(messages.assessor)}
                required
                value={value.assessment.assessor}
                error={errors['assessment.assessor']}
                onChange={(assessor) => assess({ assessor })}
              />
              <Line
                path="assessment.date"
                type="date"
                label={t(messages.date)}
                required
                value={value.assessment.date ?? ''}
                error={errors['assessment.date']}
                onChange={(date) => assess({ date: date === '' ? null : date })}
              />
              <Words
                path="assessment.conclusion"
                label={t(messages.conclusion)}
                required
                value={value.assessment.conclusion}
                error={errors['assessment.conclusion']}
                onChange={(conclusion) => assess({ conclusion })}
              />
              <Files
                path="assessment.files"
                label={t(messages.assessmentFiles)}
                hint={kinds}
                required
                value={value.assessment.files}
                error={errors['assessment.files']}
                onChange={(next) => assess({ files: [...next] })}
                {...named}
              />
            </div>
          </Block>
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
                  onChange={(text) => leave({ [part]: text })}
                />
              ))}
              <Files
                path="exit.files"
                label={t(messages.evidence)}
                hint={kinds}
                value={value.exit.files}
                error={errors['exit.files']}
                onChange={(next) => leave({ files: [...next] })}
                {...named}
              />
            </div>
          </Block>
        </>
      )}
      <Block title={t(messages.people)}>
        <div className={styles.fields}>
          <Files
            path="files"
            label={t(messages.otherFiles)}
            hint={kinds}
            value={value.files}
            error={errors.files}
            onChange={(next) => put('files')([...next])}
            {...named}
          />
          <Line
            path="filledBy"
            label={t(messages.filledBy)}
            required
            value={value.filledBy}
            error={errors.filledBy}
            onChange={put('filledBy')}
          />
          <Line
            path="checkedBy"
            label={t(messages.checkedBy)}
            required
            value={value.checkedBy}
            error={errors.checkedBy}
            onChange={put('checkedBy')}
          />
        </div>
      </Block>
    </>
  );
}
