import { Button, Group } from '@mantine/core';
import { today } from '../../shared/clock.ts';
import type { ScreeningAnswer, ScreeningQuestion } from '../api/compliance.ts';
import { formatDate } from '../i18n/dates.ts';
import { useLocale } from '../i18n/locale.tsx';
import { IconPrinter } from '../icons.ts';
import { CopyButton } from '../shell/copy-button.tsx';
import styles from './boundary.module.css';
import { FindingCard } from './finding-card.tsx';
import { boundary } from './messages.ts';
import { resultText } from './result-text.ts';

const ORDER = ['prohibition', 'licence', 'filing', 'warning', 'duty'] as const;

interface Props {
  description: string;
  answer: ScreeningAnswer;
  questions: readonly ScreeningQuestion[];
  /** What was checked has been edited since. */
  stale: boolean;
}

export function Result({ description, answer, questions, stale }: Props) {
  const { locale, t } = useLocale();
  const { findings, clear, version } = answer;
  const day = today(() => new Date());
  const sorted = ORDER.flatMap((kind) => findings.filter((finding) => finding.kind === kind));
  const matters = findings.filter(({ kind }) => kind !== 'duty').length;
  return (
    <>
      <h2 id="result" className={styles.headline}>
        {clear ? t(boundary.nothing) : t(boundary.found, { count: matters })}
      </h2>
      {clear && <p className={styles.hint}>{t(boundary.nothingHint)}</p>}
      {stale && <p className={styles.stale}>{t(boundary.stale)}</p>}
      <blockquote className={styles.printed}>{description}</blockquote>
      <ol className={styles.findings}>
        {sorted.map((finding) => (
          <FindingCard key={finding.code + finding.kind} finding={finding} questions={questions} />
        ))}
      </ol>
      <p className={styles.hint}>
        {t(boundary.version, { version })} · {formatDate(day, locale)}
      </p>
      <p className={styles.printed}>{t(boundary.privacy)}</p>
      <Group gap="xs" data-screen-only>
        <CopyButton text={() => resultText({ description, answer, locale, today: day })}>
          {t(boundary.copy)}
        </CopyButton>
        <Button
          variant="subtle"
          size="compact-sm"
          color="gray"
          leftSection={<IconPrinter size={16} stroke={1.6} />}
          onClick={() => window.print()}
        >
          {t(boundary.print)}
        </Button>
      </Group>
    </>
  );
}
