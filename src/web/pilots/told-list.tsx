import { Link } from '@tanstack/react-router';
import { stepOf } from '../../shared/pilots/steps.ts';
import { fieldAnchor } from '../declaration/declaration-view.tsx';
import { useLocale } from '../i18n/locale.tsx';
import { Mark } from '../work/mark.tsx';
import { told as messages } from './messages.ts';
import styles from './told-list.module.css';
import { usePilotOf } from './use-pilot.ts';
import type { Told } from './wizard/remarks.ts';

/** Not the stamped file, nor who applies: those differ in no field. */
const isField = (path: string) => path.includes('.');

/** 一次性告知: all that was said of the version that came back, what became of each, and the way to its field. */
export function ToldList({ told }: { told: readonly Told[] }) {
  const { locale, t } = useLocale();
  const of = usePilotOf();
  return (
    <ol className={styles.told}>
      {told.map(({ path, name, reason, changed }) => (
        <li key={`${path} ${reason}`}>
          <p className={styles.head}>
            {path === 'seal' ? (
              <strong>{name[locale]}</strong>
            ) : (
              <Link
                to="/enterprises/$enterpriseId/pilots/$pilotId/edit/$section"
                params={{ ...of, section: stepOf(path) }}
                {...(isField(path) && { hash: fieldAnchor(path) })}
              >
                {name[locale]}
              </Link>
            )}
            {isField(path) && (
              <Mark tone={changed ? 'good' : 'open'}>
                {t(changed ? messages.changed : messages.unchanged)}
              </Mark>
            )}
          </p>
          <p className={styles.reason}>{reason}</p>
        </li>
      ))}
    </ol>
  );
}
