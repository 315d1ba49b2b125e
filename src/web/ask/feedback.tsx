import { ActionIcon, Button, Chip, Group, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { AnswerResponse } from '../../assistant/contract.ts';
import { sendFeedback } from '../api/assistant.ts';
import { useLocale } from '../i18n/locale.tsx';
import { IconThumbDown, IconThumbUp } from '../icons.ts';
import { FailureNotice } from '../shell/failure-notice.tsx';
import styles from './answer.module.css';
import { ask } from './messages.ts';

const reasons = {
  wrong: ask.reasonWrong,
  missing: ask.reasonMissing,
  quote: ask.reasonQuote,
  unclear: ask.reasonUnclear,
  other: ask.reasonOther,
} as const;
type ReasonName = keyof typeof reasons;

/** Up goes at once; down asks why first and says who will see it. */
export function Feedback({ question, answer }: { question: string; answer: AnswerResponse }) {
  const { t } = useLocale();
  const [open, setOpen] = useState(false);
  const feedback = useMutation({ mutationFn: sendFeedback });
  const send = (rating: 'up' | 'down', reason?: string) =>
    feedback.mutate({
      rating,
      reason,
      question,
      answer: answer.answer,
      outcome: answer.outcome,
      locale: answer.locale,
      corpusVersion: answer.corpusVersion,
    });

  if (feedback.isSuccess) {
    return (
      <p role="status" className={styles.thanks}>
        {t(ask.feedbackThanks)}
      </p>
    );
  }
  return (
    <>
      <Group gap={4} ml="auto">
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={`${t(ask.helpful)}${t(ask.feedbackUpHint)}`}
          title={`${t(ask.helpful)}${t(ask.feedbackUpHint)}`}
          loading={feedback.isPending && !open}
          onClick={() => send('up')}
        >
          <IconThumbUp size={18} stroke={1.6} />
        </ActionIcon>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t(ask.notHelpful)}
          title={t(ask.notHelpful)}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          <IconThumbDown size={18} stroke={1.6} />
        </ActionIcon>
      </Group>
      {open && <WhyForm pending={feedback.isPending} onSend={(reason) => send('down', reason)} />}
      {feedback.isError && <FailureNotice error={feedback.error} />}
    </>
  );
}

function WhyForm({ pending, onSend }: { pending: boolean; onSend: (reason: string) => void }) {
  const { t } = useLocale();
  const [chosen, setChosen] = useState<ReasonName | null>(null);
  const [note, setNote] = useState('');
  return (
    <form
      className={styles.why}
      onSubmit={(event) => {
        event.preventDefault();
        onSend([chosen ?? 'other', note.trim()].filter(Boolean).join(': '));
      }}
    >
      <fieldset className={styles.reasons}>
        <legend className={styles.blockTitle}>{t(ask.feedbackWhy)}</legend>
        <Chip.Group value={chosen} onChange={(value) => setChosen(value as ReasonName)}>
          <Group gap="xs">
            {Object.entries(reasons).map(([name, label]) => (
              <Chip key={name} value={name} size="sm" variant="outline">
                {t(label)}
              </Chip>
            ))}
          </Group>
        </Chip.Group>
      </fieldset>
      <Textarea
        label={t(ask.note)}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
        maxLength={900}
        autosize
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
