import { VisuallyHidden } from '@mantine/core';
import { useEffect, useState } from 'react';
import { stripMarks } from '../../shared/cite.ts';
import { useT } from '../i18n/locale.tsx';
import { answerOf, type ChatMessage } from './chat-message.ts';
import { ask } from './messages.ts';

interface Props {
  busy: boolean;
  doing: string | null;
  answer: ChatMessage | null;
}

/** Tells screen readers what is being done, and the answer once, whole, when it is there: not word by word, not again. */
export function LiveRegion({ busy, doing, answer }: Props) {
  const t = useT();
  const [waited, setWaited] = useState(busy);
  useEffect(() => {
    if (busy) setWaited(true);
  }, [busy]);
  const whole = answer && answerOf(answer);
  const said = !waited
    ? ''
    : busy
      ? doing
      : whole
        ? `${t(ask[whole.outcome])} ${stripMarks(whole.answer)}`
        : '';
  return (
    <VisuallyHidden role="status" aria-live="polite" aria-atomic="true">
      {said}
    </VisuallyHidden>
  );
}
