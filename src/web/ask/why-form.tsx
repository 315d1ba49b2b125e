import { Button, Chip, Group } from '@mantine/core';
import '@mantine/core/styles/Chip.layer.css';
import { useEffect, useRef, useState } from 'react';
import { useLocale } from '../i18n/locale.tsx';
import { GrowingTextarea } from '../shell/growing-textarea.tsx';
import styles from './answer.module.css';
import type { Rated } from './chat-message.ts';
import { ask } from './messages.ts';
import { type ReasonName, reasonNames } from './reason-names.ts';

interface Props {
  pending: boolean;
  /** What was sent before. */
  rated: Rated | null;
  onSend: (reason: ReasonName, note: string) => void;
}

/** What was wrong with an answer, and who will read it. */
export default function WhyForm({ pending, rated, onSend }: Props) {
  const { t } = useLocale();
  const form = useRef<HTMLFormElement>(null);
  // It opens below what was pressed, where the question box may cover it.
  useEffect(() => {
    form.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  const [chosen, setChosen] = useState<ReasonName | null>(rated?.reason ?? null);
  const [note, setNote] = useState(rated?.note ?? '');
  return (
    <form
      ref={form}
      className={styles.why}
      onSubmit={(event) => {
        event.preventDefault();
        onSend(chosen ?? 'other', note.trim());
      }}
    >
      <fieldset className={styles.reasons}>
        <legend className={styles.blockTitle}>{t(ask.feedbackWhy)}</legend>
        <Chip.Group value={chosen} onChange={(value) => setChosen(value as ReasonName)}>
          <Group gap="xs">
            {Object.entries(reasonNames).map(([name, label]) => (
              <Chip
                key={name}
                value={name}
                size="sm"
                radius="sm"
                variant="outline"
                classNames={{ label: styles.chip }}
              >
                {t(label)}
              </Chip>
            ))}
          </Group>
        </Chip.Group>
      </fieldset>
      <GrowingTextarea
        label={t(ask.note)}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
        maxLength={900}
        minRows={2}
        maxRows={6}
      />
      <p className={styles.blockHint}>{t(ask.feedbackHint)}</p>
      <Button type="submit" size="sm" loading={pending} disabled={chosen === null && note.trim() === ''}>
        {t(ask.feedbackSend)}
      </Button>
    </form>
  );
}
