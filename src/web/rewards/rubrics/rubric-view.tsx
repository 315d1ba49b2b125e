import type { ReactNode } from 'react';
import { COMPUTED_NAMES, WHOLE } from '../../../shared/rewards/batches.ts';
import type { Criterion } from '../../../shared/rewards/rubric.ts';
import type { RubricContent } from '../../api/batches.ts';
import { useLocale } from '../../i18n/locale.tsx';
import { view as messages } from './messages.ts';
import styles from './rubrics.module.css';

/** Ten-thousandths in percent: "12", "12.5". */
export const percentOf = (weight: number): number => (weight * 100) / WHOLE;

interface Props {
  rubric: RubricContent;
  /** Headings stand below one of this level. */
  level?: 2 | 3;
  /** Below a criterion that is scored: where it is, on a sheet. */
  field?: (criterion: Criterion) => ReactNode;
}

/** 评审指标及评分标准 as an expert sees it. */
export function RubricView({ rubric, level = 2, field }: Props) {
  const { locale, t } = useLocale();
  const Group = level === 2 ? 'h3' : 'h4';
  const One = level === 2 ? 'h4' : 'h5';
  return (
    <div className={styles.rubric}>
      {rubric.example && <p className={styles.example}>{rubric.example[locale]}</p>}
      {rubric.groups.map((group) => (
        <section key={group.id} className={styles.group}>
          <div className={styles.groupHead}>
            <Group>{group.name[locale]}</Group>
            <span className={styles.weight}>
              {t(messages.weight, {
                percent: percentOf(group.criteria.reduce((sum, { weight }) => sum + weight, 0)),
              })}
            </span>
          </div>
          {group.criteria.map((criterion) => {
            const { id, name, weight, computed, anchors, evidence } = criterion;
            return (
              <article key={id} className={styles.criterion}>
                <div className={styles.criterionHead}>
                  <One>{name[locale]}</One>
                  <span className={styles.weight}>{t(messages.weight, { percent: percentOf(weight) })}</span>
                </div>
                {computed !== null && (
                  <p className={styles.computed}>
                    {t(messages.computed, { by: COMPUTED_NAMES[computed][locale] })}
                  </p>
                )}
                {anchors.length > 0 && (
                  <table className={styles.anchors}>
                    <thead>
                      <tr>
                        <th scope="col">{t(messages.points)}</th>
                        <th scope="col">{t(messages.level)}</th>
                      </tr>
                    </thead>
                    <tbody>
                      {[...anchors]
                        .sort((one, other) => other.points - one.points)
                        .map(({ points, text }) => (
                          <tr key={points}>
                            <th scope="row">{points}</th>
                            <td>{text[locale]}</td>
                          </tr>
                        ))}
                    </tbody>
                  </table>
                )}
                <p className={styles.evidence}>
                  <span>{t(messages.evidence)}</span> {evidence[locale]}
                </p>
                {computed === null && field?.(criterion)}
              </article>
            );
          })}
        </section>
      ))}
    </div>
  );
}
