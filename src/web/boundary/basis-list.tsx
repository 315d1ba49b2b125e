import { useT } from '../i18n/locale.tsx';
import styles from './boundary.module.css';
import { marks } from './messages.ts';

export interface BasisShown {
  law: string;
  number: string | null;
  articles: string | null;
  /** In Chinese, as the law has it. */
  says: string | null;
  mark: 'A' | 'B' | 'C';
}

/** What a finding stands on, with how far it was checked: nobody is to mistake a C for legal advice. */
export function BasisList({ basis }: { basis: readonly BasisShown[] }) {
  const t = useT();
  return (
    <ul className={styles.basis}>
      {basis.map(({ law, number, articles, says, mark }) => (
        <li key={law + articles}>
          <p>
            {law}
            {number && `（${number}）`} {articles}
          </p>
          {says && (
            <blockquote className={styles.says} lang="zh-CN">
              {says}
            </blockquote>
          )}
          <p className={styles.mark} data-mark={mark}>
            <span aria-hidden="true">{mark}</span>
            {t(marks[mark])}
          </p>
        </li>
      ))}
    </ul>
  );
}
