import { ActionIcon, Group } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Suspense, useState } from 'react';
import type { AnswerResponse } from '../../assistant/contract.ts';
import { sendFeedback } from '../api/assistant.ts';
import { useLocale } from '../i18n/locale.tsx';
import { IconThumbDown, IconThumbUp } from '../icons.ts';
import { lazyPart, useLoadedSoon } from '../lazy-part.ts';
import { FailureNotice } from '../shell/failure-notice.tsx';
import styles from './answer.module.css';
import { ask } from './messages.ts';
import type { ReasonName } from './reason-names.ts';

const form = lazyPart(() => import('./why-form.tsx'));

interface Props {
  /** Id of the question: rated again, the rating is changed. */
  turnId: string;
  question: string;
  answer: AnswerResponse;
}

/** Up goes at once; down asks why first and says who will see it. */
export function Feedback({ turnId, question, answer }: Props) {
  const { t } = useLocale();
  useLoadedSoon(form);
  const [open, setOpen] = useState(false);
  const feedback = useMutation({ mutationFn: sendFeedback });
  const send = (rating: 'up' | 'down', reason?: ReasonName, note?: string) =>
    feedback.mutate({
      rating,
      reason,
      note: note || undefined,
      answerId: turnId,
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
      {open && (
        <Suspense>
          <form.Part pending={feedback.isPending} onSend={(reason, note) => send('down', reason, note)} />
        </Suspense>
      )}
      {feedback.isError && <FailureNotice error={feedback.error} />}
    </>
  );
}
