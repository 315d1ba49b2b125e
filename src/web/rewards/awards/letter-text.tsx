import { LETTER_PARTS } from '../../../shared/rewards/letter-holes.ts';
import type { ShownLetter } from '../../api/awards.ts';
import { useT } from '../../i18n/locale.tsx';
import { Facts } from '../../work/facts.tsx';
import styles from './awards.module.css';
import { letters as messages } from './messages.ts';

/** A letter as it is sent: facts, basis, reasons, remedies. */
export function LetterText({ letter }: { letter: ShownLetter }) {
  const t = useT();
  const { to, parts, basis, closing, note } = letter;
  return (
    <article className={styles.text}>
      <p>{t(messages.dear, { to })}</p>
      {parts.map(({ title, text }, at) => (
        <section key={title}>
          <h2>{title}</h2>
          <p>{text}</p>
          {LETTER_PARTS[at] === 'basis' && <Facts facts={basis} />}
        </section>
      ))}
      <p className={styles.closing}>{closing}</p>
      {note !== null && <p className={styles.note}>{note}</p>}
    </article>
  );
}
