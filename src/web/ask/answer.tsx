import { Button, Loader } from '@mantine/core';
import { memo, Suspense } from 'react';
import { dayOf } from '../../shared/clock.ts';
import type { PolicyOf } from '../document/policy-texts.ts';
import { useLocale } from '../i18n/locale.tsx';
import { IconRefresh } from '../icons.ts';
import { lazyPart } from '../lazy-part.ts';
import { CopyButton } from '../shell/copy-button.tsx';
import styles from './answer.module.css';
import { copyOf } from './answer-copy.ts';
import { AnswerText } from './answer-text.tsx';
import { answerOf, type ChatMessage, citationsOf, type Rated, textOf } from './chat-message.ts';
import type { CiteTarget } from './cite-param.ts';
import { Feedback } from './feedback.tsx';
import { HandoverBlock } from './handover-block.tsx';
import { ask } from './messages.ts';
import { OutcomeBadge } from './outcome-badge.tsx';
import { RecordsBlock } from './records-block.tsx';
import { SelfCheckBlock } from './self-check-block.tsx';
import { SuggestionList } from './suggestion-list.tsx';

const { Part: StoodOn } = lazyPart(() => import('./stood-on.tsx'));

interface Props {
  /** Id of the question. */
  turnId: string;
  question: string;
  message: ChatMessage;
  policyOf: PolicyOf;
  /** A copy names the places as the text numbers itself, so it waits for the text. */
  textsLoading: boolean;
  /** What is being done right now; null when nothing is. */
  step: string | null;
  onOpen: (target: CiteTarget) => void;
  /** Where the chat is kept in the account; null: it is not. */
  conversationId: string | null;
  onRated: (turnId: string, rated: Rated | null) => void;
  /** Only for the last answer. */
  onAgain?: () => void;
}

/** One answer: its text as it arrives, and once it is whole its outcome, labels, what was held back and where to turn. */
export const Answer = memo(function Answer(props: Props) {
  const { turnId, question, message, policyOf, textsLoading, step, onOpen, onAgain } = props;
  const { conversationId, onRated } = props;
  const { locale, t } = useLocale();
  const answer = answerOf(message);
  const text = answer?.answer ?? textOf(message);
  const cites = answer !== null && answer.citations.length > 0;
  return (
    <article className={styles.answer} aria-label={t(ask.assistant)} aria-busy={step !== null}>
      {answer && (
        <header className={styles.head}>
          {/* A greeting is answered too, but from no text. */}
          {(cites || answer.outcome !== 'answered') && <OutcomeBadge outcome={answer.outcome} />}
          {(cites || answer.mode === 'model') && (
            <span
              className={styles.label}
              title={t(answer.mode === 'model' ? ask.modelHint : ask.extractiveHint)}
            >
              {t(answer.mode === 'model' ? ask.model : ask.extractive)}
            </span>
          )}
        </header>
      )}
      <div className={styles.text} lang={answer?.locale === 'zh' ? 'zh-CN' : answer?.locale}>
        <AnswerText text={text} citations={citationsOf(message)} policyOf={policyOf} onOpen={onOpen} />
      </div>
      {step !== null && (
        <p className={styles.step}>
          <Loader size={16} type="dots" aria-hidden="true" />
          {step}
        </p>
      )}
      {answer && (
        <>
          {answer.notices.map((notice) => (
            <p key={notice} className={styles.notice}>
              {notice}
            </p>
          ))}
          {answer.withheld > 0 && answer.notices.length === 0 && (
            <p className={styles.notice}>{t(ask.withheld, { count: answer.withheld })}</p>
          )}
          {answer.records && <RecordsBlock records={answer.records} />}
          {answer.selfCheck && answer.records?.tool !== 'screening' && <SelfCheckBlock />}
          {answer.handover && <HandoverBlock handover={answer.handover} />}
          {answer.suggestions.length > 0 && (
            <SuggestionList suggestions={answer.suggestions} policyOf={policyOf} onOpen={onOpen} />
          )}
          <div className={styles.actions}>
            <CopyButton
              disabled={textsLoading}
              text={() =>
                copyOf({
                  question,
                  answer,
                  policyOf,
                  locale,
                  today: dayOf(new Date()),
                  origin: window.location.origin,
                })
              }
            >
              {t(ask.copy)}
            </CopyButton>
            {onAgain && (
              <Button
                variant="subtle"
                size="compact-sm"
                color="gray"
                leftSection={<IconRefresh size={16} stroke={1.6} />}
                onClick={onAgain}
              >
                {t(ask.again)}
              </Button>
            )}
            <Feedback
              turnId={turnId}
              conversationId={conversationId}
              question={question}
              answer={answer}
              rated={message.metadata?.rated ?? null}
              onRated={(rated) => onRated(turnId, rated)}
            />
          </div>
          <Suspense fallback={<div className={styles.stoodOnSpace} />}>
            <StoodOn answer={answer} policyOf={policyOf} />
          </Suspense>
        </>
      )}
    </article>
  );
});
