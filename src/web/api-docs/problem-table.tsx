import { ERROR_STATUS, type ErrorCode } from '../../shared/errors.ts';
import { PROBLEMS } from '../../shared/problem-sentences.ts';
import { useLocale } from '../i18n/locale.tsx';
import styles from './docs-page.module.css';
import { docs } from './messages.ts';

/** Every problem there is; a problem's `type` leads to its row. */
export function ProblemTable() {
  const { locale, t } = useLocale();
  return (
    <>
      <p className={styles.soft}>{t(docs.problemsLead)}</p>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t(docs.code)}</th>
            <th scope="col">{t(docs.status)}</th>
            <th scope="col">{t(docs.meaning)}</th>
          </tr>
        </thead>
        <tbody>
          {(Object.keys(ERROR_STATUS) as ErrorCode[]).map((code) => (
            <tr key={code} id={code} className={styles.target}>
              <td className={styles.code}>{code}</td>
              <td className={styles.code}>{ERROR_STATUS[code]}</td>
              <td>
                {PROBLEMS[code].title[locale]}
                {locale === 'zh' ? '。' : '. '}
                {PROBLEMS[code].detail[locale]}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
