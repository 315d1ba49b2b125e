import { Button } from '@mantine/core';
import type { ChatStatus } from 'ai';
import { useCallback, useEffect, useRef, useSyncExternalStore } from 'react';
import type { PolicyOf } from '../document/policy-texts.ts';
import { useT } from '../i18n/locale.tsx';
import { IconRefresh } from '../icons.ts';
import { FailureNotice } from '../shell/failure-notice.tsx';
import { Answer } from './answer.tsx';
import { answerOf, type ChatMessage, type Rated, textOf } from './chat-message.ts';
import type { CiteTarget } from './cite-param.ts';
import { Composer } from './composer.tsx';
import styles from './conversation.module.css';
import { failureOf } from './failure-of.ts';
import { KeptNotice } from './kept-notice.tsx';
import type { LiveChat } from './live-chats.ts';
import { LiveRegion } from './live-region.tsx';
import { ask } from './messages.ts';
import { type Turn, turnsOf, withRating } from './turns.ts';

interface Props {
  live: LiveChat;
  messages: readonly ChatMessage[];
  status: ChatStatus;
  error: Error | undefined;
  policyOf: PolicyOf;
  textsLoading: boolean;
  onOpen: (target: CiteTarget) => void;
  /** A further question is about to be asked. */
  onAsk: () => void;
}

export function Conversation(props: Props) {
  const { live, messages, status, error, policyOf, textsLoading, onOpen, onAsk } = props;
  const t = useT();
  const step = useSyncExternalStore(live.subscribe, live.step);
  const busy = status === 'submitted' || status === 'streaming';
  const turns = turnsOf(messages);
  const last = turns.at(-1);

  // What has arrived is there again when the page is reloaded in the middle of an answer.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each thing that arrives
  useEffect(() => {
    if (busy) live.keep();
  }, [live, busy, messages]);

  const submit = useCallback(
    (question: string) => {
      onAsk();
      live.ask(question);
    },
    [live, onAsk],
  );
  const rate = useCallback(
    (turnId: string, rated: Rated | null) => live.show(withRating(live.chat.messages, turnId, rated)),
    [live],
  );
  const doing = busy ? t(step ? ask[step] : ask.waiting) : null;
  return (
    <>
      <div className={styles.turns}>
        {turns.map((turn) => (
          <TurnView key={turn.question.id} turn={turn} isLast={turn === last}>
            {turn === last && live.inAccount && !busy && <KeptNotice live={live} />}
            {turn.answer && (
              <Answer
                turnId={turn.question.id}
                question={textOf(turn.question)}
                message={turn.answer}
                policyOf={policyOf}
                textsLoading={textsLoading}
                step={turn === last ? doing : null}
                conversationId={live.inAccount ? live.id : null}
                onRated={rate}
                onOpen={onOpen}
                onAgain={turn === last && !busy ? live.again : undefined}
              />
            )}
            {turn === last && doing !== null && !turn.answer && <p className={styles.step}>{doing}</p>}
            {turn === last && error ? (
              <FailureNotice error={failureOf(error, t(ask.failed))} onRetry={live.again} />
            ) : (
              !(turn === last && busy) && (
                <Interrupted turn={turn} onAgain={turn === last ? live.again : undefined} />
              )
            )}
          </TurnView>
        ))}
      </div>
      <LiveRegion busy={busy} doing={doing} answer={last?.answer ?? null} />
      <Composer following busy={busy} onStop={live.stop} onSubmit={submit} />
    </>
  );
}

function TurnView({ turn, isLast, children }: { turn: Turn; isLast: boolean; children: React.ReactNode }) {
  const t = useT();
  const element = useRef<HTMLElement>(null);

  // A new question goes to the top, and its answer grows below it without moving what is being read.
  useEffect(() => {
    if (isLast && element.current?.previousElementSibling) element.current.scrollIntoView({ block: 'start' });
  }, [isLast]);

  return (
    <section ref={element} className={styles.turn} data-last={isLast || undefined}>
      <div className={styles.question}>
        <h2 className={styles.asked}>{t(ask.you)}</h2>
        <p>{textOf(turn.question)}</p>
      </div>
      {children}
    </section>
  );
}

/** Nothing that was cut off may look like an answer. */
function Interrupted({ turn, onAgain }: { turn: Turn; onAgain?: () => void }) {
  const t = useT();
  if (turn.answer && answerOf(turn.answer)) return null;
  const something = turn.answer !== null && textOf(turn.answer) !== '';
  return (
    <div className={styles.interrupted}>
      <p>{t(something ? ask.interrupted : ask.interruptedEmpty)}</p>
      {onAgain && (
        <Button
          variant="default"
          size="compact-md"
          leftSection={<IconRefresh size={16} stroke={1.6} />}
          onClick={onAgain}
        >
          {t(ask.again)}
        </Button>
      )}
    </div>
  );
}
