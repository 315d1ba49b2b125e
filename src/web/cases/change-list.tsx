import { useQuery } from '@tanstack/react-query';
import { shownValue } from '../../shared/pilots/shown-value.ts';
import type { CaseChange } from '../api/cases.ts';
import { parksQuery } from '../api/enterprises.ts';
import { useLocale } from '../i18n/locale.tsx';
import { compare } from './act-messages.ts';
import { useCase } from './case-context.ts';
import styles from './reading.module.css';

/** Names of what ids in a declaration stand for. */
export function useKnown() {
  const { pilot } = useCase();
  const { data: parks = [] } = useQuery(parksQuery);
  return {
    files: new Map(pilot.files.map(({ id, name }) => [id, name])),
    parks: new Map(parks.map(({ id, ...name }) => [id, name])),
  };
}

/** Field by field, before and after. */
export function ChangeList({ changes }: { changes: readonly CaseChange[] }) {
  const { locale, t } = useLocale();
  const known = useKnown();
  return changes.map(({ path, name, before, after }) => {
    const [was, is] = [before, after].map((value) => shownValue(path, value, locale, known));
    return (
      <div key={path} className={styles.change}>
        <p className={styles.changed}>{name[locale]}</p>
        <dl>
          <div>
            <dt>{t(compare.before)}</dt>
            <dd>{was ? <del>{was}</del> : t(compare.nothingThere)}</dd>
          </div>
          <div>
            <dt>{t(compare.after)}</dt>
            <dd>
              {is ? (
                <ins>{is === was ? t(compare.otherFile, { name: is }) : is}</ins>
              ) : (
                t(compare.nothingThere)
              )}
            </dd>
          </div>
        </dl>
      </div>
    );
  });
}

/** Below a field, which shows itself what is there now: what stood there before. */
export function BeforeNote({ change, here }: { change: CaseChange; here: boolean }) {
  const { locale, t } = useLocale();
  const known = useKnown();
  const { path, name, before } = change;
  const old = shownValue(path, before, locale, known);
  return (
    <div className={styles.change}>
      <p className={styles.changed}>
        {here ? t(compare.changed) : t(compare.changedPlace, { name: name[locale] })}
      </p>
      <dl>
        <div>
          <dt>{t(compare.before)}</dt>
          <dd>{old === '' ? t(compare.isNew) : <del>{old}</del>}</dd>
        </div>
      </dl>
    </div>
  );
}
