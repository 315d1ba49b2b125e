import '../rewards.css';
import { Textarea } from '@mantine/core';
import { useId } from 'react';
import type { Criterion, Rubric } from '../../../shared/rewards/rubric.ts';
import type { ScoringView, SheetWritten } from '../../api/scoring.ts';
import { useLocale } from '../../i18n/locale.tsx';
import styles from '../../work/blocks.module.css';
import { scoring as messages } from './messages.ts';
import { ScoreInput } from './score-input.tsx';
import own from './scoring.module.css';
import { shownScore, shownWeight } from './total.ts';

interface Filling {
  values: SheetWritten;
  /** Paths of fields that are still empty, once submitting was tried. */
  missing: readonly string[];
  onScore: (id: string, score: number | null) => void;
  onReason: (id: string, reason: string) => void;
}

/** 一级指标, with its criteria: those that are computed are shown, the others filled in. */
export function CriterionGroup({
  group,
  computed,
  ...filling
}: Filling & { group: Rubric['groups'][number]; computed: ScoringView['computed'] }) {
  const { locale } = useLocale();
  const heading = useId();
  const weight = group.criteria.reduce((sum, criterion) => sum + criterion.weight, 0);
  return (
    <section aria-labelledby={heading} className={own.group}>
      <h2 id={heading}>
        {group.name[locale]} <span className={styles.quiet}>{shownWeight(weight)}</span>
      </h2>
      {group.criteria.map((criterion) =>
        criterion.computed === null ? (
          <CriterionField key={criterion.id} criterion={criterion} {...filling} />
        ) : (
          <ComputedCriterion key={criterion.id} criterion={criterion} computed={computed} />
        ),
      )}
    </section>
  );
}

function CriterionHead({ criterion: { name, weight, evidence } }: { criterion: Criterion }) {
  const { locale, t } = useLocale();
  return (
    <>
      <h3>
        {name[locale]}{' '}
        <span className={styles.quiet}>{t(messages.weight, { weight: shownWeight(weight) })}</span>
      </h3>
      <p className={styles.hint}>{t(messages.evidence, { what: evidence[locale] })}</p>
    </>
  );
}

/** Levels are chosen by a click or the arrow keys; the figure beside says exactly how much. */
function CriterionField({
  criterion,
  values,
  missing,
  onScore,
  onReason,
}: Filling & { criterion: Criterion }) {
  const { locale, t } = useLocale();
  const group = useId();
  const { id, anchors } = criterion;
  const name = criterion.name[locale];
  const score = values.scores[id] ?? null;
  return (
    <div className={own.criterion}>
      <CriterionHead criterion={criterion} />
      <fieldset className={own.levels}>
        <legend>{t(messages.levels, { name })}</legend>
        {anchors.map(({ points, text }) => (
          <label key={points} className={own.level}>
            <input
              type="radio"
              name={group}
              checked={score === points * 100}
              onChange={() => onScore(id, points * 100)}
            />
            <span className={own.points}>{points}</span>
            <span>{text[locale]}</span>
          </label>
        ))}
      </fieldset>
      <div className={own.filling}>
        <ScoreInput
          id={`field-scores.${id}`}
          className={own.score}
          label={t(messages.score)}
          aria-label={t(messages.scoreOf, { name })}
          step={0.5}
          inputMode="decimal"
          value={score}
          error={missing.includes(`scores.${id}`) && t(messages.scoreMissing)}
          onChange={(next) => onScore(id, next)}
        />
        <Textarea
          id={`field-reasons.${id}`}
          label={t(messages.reason)}
          aria-label={t(messages.reasonOf, { name })}
          placeholder={t(messages.reasonHint)}
          autosize
          minRows={2}
          maxRows={10}
          maxLength={2_000}
          value={values.reasons[id] ?? ''}
          error={missing.includes(`reasons.${id}`) && t(messages.reasonMissing)}
          onChange={(event) => onReason(id, event.currentTarget.value)}
        />
      </div>
    </div>
  );
}

function ComputedCriterion({
  criterion,
  computed,
}: {
  criterion: Criterion;
  computed: ScoringView['computed'];
}) {
  const { t } = useLocale();
  const found = computed.find((one) => one.criterion === criterion.id);
  return (
    <div className={own.criterion} data-computed>
      <CriterionHead criterion={criterion} />
      <p className={own.given}>
        <strong>{found === undefined ? '—' : shownScore(found.value)}</strong>{' '}
        <span className={styles.quiet}>{t(messages.computed)}</span>
      </p>
      {found && (
        <details className={own.steps}>
          <summary>{t(messages.steps)}</summary>
          <ol>
            {found.steps.map((step, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a step has no identity but its place
              <li key={at}>{step}</li>
            ))}
          </ol>
        </details>
      )}
    </div>
  );
}
