import { ActionIcon, Button, Group } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Suspense, useState } from 'react';
import type { AnswerResponse } from '../../assistant/contract.ts';
import { sendFeedback, takeBackFeedback } from '../api/assistant.ts';
import { useLocale } from '../i18n/locale.tsx';
import { IconThumbDown, IconThumbUp } from '../icons.ts';
import { lazyPart, useLoadedSoon } from '../lazy-part.ts';
import { FailureNotice } from '../shell/failure-notice.tsx';
import styles from './answer.module.css';
import type { Rated } from './chat-message.ts';
import { ask } from './messages.ts';
import { reasonNames } from './reason-names.ts';

const form = lazyPart(() => import('./why-form.tsx'));

interface Props {
  /** Id of the question. */
  turnId: string;
  /** Where it is kept in the account; null: it is not. */
  conversationId: string | null;
  question: string;
  answer: AnswerResponse;
  /** What was thought of it before. */
  rated: Rated | null;
  onRated: (rated: Rated | null) => void;
}

/** Up goes at once; down asks why first and says who will see it. Either can be changed, or taken back. */
export function Feedback({ turnId, conversationId, question, answer, rated, onRated }: Props) {
  const { t } = useLocale();
  useLoadedSoon(form);
  const [open, setOpen] = useState(false);
  const [changing, setChanging] = useState(false);
  const feedback = useMutation({ mutationFn: sendFeedback });
  const takingBack = useMutation({
    mutationFn: () => takeBackFeedback(turnId, conversationId),
    onSuccess: () => onRated(null),
  });
  const send = (wanted: Rated) =>
    feedback.mutate(
      {
        rating: wanted.rating,
        reason: wanted.reason ?? undefined,
        note: wanted.note ?? undefined,
        answerId: turnId,
        ...(conversationId !== null && { conversationId }),
        question,
        answer: answer.answer,
        outcome: answer.outcome,
        locale: answer.locale,
        corpusVersion: answer.corpusVersion,
      },
      {
        onSuccess: () => {
          setOpen(false);
          setChanging(false);
          onRated(wanted);
        },
      },
    );

  if (rated && !changing) {
    const word = t(rated.rating === 'up' ? ask.helpful : ask.notHelpful);
    const why = rated.reason === null ? '' : t(ask.because, { reason: t(reasonNames[rated.reason]) });
    return (
      <>
        <div className={styles.thanks}>
          <span role="status">{t(ask.ratedAs, { rating: `${word}${why}` })}</span>
          <Button size="compact-sm" variant="subtle" color="gray" onClick={() => setChanging(true)}>
            {t(ask.changeRating)}
          </Button>
          <Button
            size="compact-sm"
            variant="subtle"
            color="gray"
            loading={takingBack.isPending}
            onClick={() => takingBack.mutate()}
          >
            {t(ask.takeBack)}
          </Button>
        </div>
        {takingBack.isError && <FailureNotice error={takingBack.error} />}
      </>
    );
  }
  return (
    <>
      <Group gap={4} ml="auto">
        <span role="status" className={styles.took}>
          {takingBack.isSuccess && rated === null && t(ask.tookBack)}
        </span>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={`${t(ask.helpful)}${t(ask.feedbackUpHint)}`}
          title={`${t(ask.helpful)}${t(ask.feedbackUpHint)}`}
          loading={feedback.isPending && !open}
          onClick={() => send({ rating: 'up', reason: null, note: null })}
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
          <form.Part
            pending={feedback.isPending}
            rated={rated}
            onSend={(reason, note) => send({ rating: 'down', reason, note: note || null })}
          />
        </Suspense>
      )}
      {feedback.isError && <FailureNotice error={feedback.error} />}
    </>
  );
}
