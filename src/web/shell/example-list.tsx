import { useId } from 'react';
import { useT } from '../i18n/locale.tsx';
import type { PlainMessage } from '../i18n/message.ts';
import styles from './example-list.module.css';

interface Props {
  title: string;
  examples: Readonly<Record<string, PlainMessage>>;
  onChoose: (text: string) => void;
}

/** What could be typed into the field above; choosing one puts it there. */
export function ExampleList({ title, examples, onChoose }: Props) {
  const t = useT();
  const heading = useId();
  return (
    <section className={styles.examples} aria-labelledby={heading}>
      <h2 id={heading} className={styles.title}>
        {title}
      </h2>
      <ul>
        {Object.entries(examples).map(([name, example]) => (
          <li key={name}>
            <button type="button" className={styles.example} onClick={() => onChoose(t(example))}>
              {t(example)}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
