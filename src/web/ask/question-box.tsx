import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { type FormEvent, type KeyboardEvent, useId } from 'react';
import { useT } from '../i18n/locale.tsx';
import { IconArrowUp, IconPlayerStopFilled } from '../icons.ts';
import { GrowingTextarea } from '../shell/growing-textarea.tsx';
import { ask } from './box-messages.ts';
import styles from './question-box.module.css';

/** As the API takes it (assistant/contract.ts, MAX_QUESTION): the browser cannot import a room's code. */
export const MAX_QUESTION = 2_000;

interface Props {
  value: string;
  onChange: (value: string) => void;
  /** Called with the trimmed question; never when it is empty, too long, or while an answer is coming. */
  onSubmit: (question: string) => void;
  /** While an answer is coming the button stops it. */
  onStop?: () => void;
  busy?: boolean;
  minRows?: number;
  autoFocus?: boolean;
  placeholder?: string;
}

export function QuestionBox(props: Props) {
  const { value, onChange, onSubmit, onStop, busy = false, minRows = 1, autoFocus, placeholder } = props;
  const t = useT();
  const hint = useId();
  const tooLong = value.length > MAX_QUESTION;
  const question = value.trim();

  const submit = (event?: FormEvent) => {
    event?.preventDefault();
    if (!busy && question !== '' && !tooLong) onSubmit(question);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    // Enter also ends the choice of characters in a Chinese input method; 229 is how Safari says so.
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing || event.keyCode === 229)
      return;
    event.preventDefault();
    submit();
  };

  return (
    <form onSubmit={submit}>
      <div className={styles.box}>
        <GrowingTextarea
          variant="unstyled"
          className={styles.field}
          inputClassName={styles.input}
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
          onKeyDown={onKeyDown}
          minRows={minRows}
          maxRows={8}
          autoFocus={autoFocus}
          aria-label={t(ask.question)}
          aria-describedby={hint}
          aria-invalid={tooLong || undefined}
          placeholder={placeholder ?? t(ask.placeholder)}
          enterKeyHint="send"
        />
        {busy ? (
          <Button
            type="button"
            variant="default"
            size="md"
            className={styles.send}
            leftSection={<IconPlayerStopFilled size={16} />}
            onClick={onStop}
          >
            {t(ask.stop)}
          </Button>
        ) : (
          <Button
            type="submit"
            size="md"
            className={styles.send}
            leftSection={<IconArrowUp size={18} stroke={1.8} />}
            disabled={question === '' || tooLong}
          >
            {t(ask.send)}
          </Button>
        )}
      </div>
      <p
        id={hint}
        className={styles.hint}
        data-keys
        role={tooLong ? 'alert' : undefined}
        data-invalid={tooLong || undefined}
      >
        {tooLong ? t(ask.tooLong, { count: value.length, max: MAX_QUESTION }) : t(ask.keys)}
      </p>
      <p className={styles.hint}>
        {t(ask.seen)} <Link to="/about">{t(ask.seenMore)}</Link>
      </p>
    </form>
  );
}
