import { useQuery } from '@tanstack/react-query';
import { caseFileAddress, caseVersionQuery } from '../api/cases.ts';
import { formatInstant } from '../i18n/dates.ts';
import { useLocale } from '../i18n/locale.tsx';
import { IconDownload } from '../icons.ts';
import { Loaded } from '../work/loaded.tsx';
import { acts } from './act-messages.ts';
import { useCase } from './case-context.ts';
import { papers } from './paper-messages.ts';
import styles from './seal-check.module.css';

/** The version's code beside the file that is to bear it on every page. */
export function SealCheck({ accepting = false }: { accepting?: boolean }) {
  const { locale, t } = useLocale();
  const { pilot } = useCase();
  const query = useQuery(caseVersionQuery(pilot.id, pilot.version, locale));
  return (
    <Loaded query={query}>
      {({ code, seal, files }) => {
        const name = [...pilot.files, ...files].find(({ id }) => id === seal?.file)?.name;
        return (
          <div className={styles.check}>
            <p className={styles.label}>{t(papers.code)}</p>
            <p className={styles.code}>{code}</p>
            {seal ? (
              <>
                <p>
                  <a className={styles.file} href={caseFileAddress(pilot.id, seal.file)} download>
                    <IconDownload size={16} stroke={1.6} aria-hidden="true" />
                    {name ?? t(acts.openSeal)}
                  </a>
                </p>
                <p className={styles.label}>
                  {t(seal.kind === 'stamped' ? papers.stamped : papers.eSigned)} ·{' '}
                  {formatInstant(seal.at, locale)}
                </p>
                {accepting && <p>{t(acts.compareCode)}</p>}
              </>
            ) : (
              <p>{t(acts.notSealed)}</p>
            )}
          </div>
        );
      }}
    </Loaded>
  );
}
