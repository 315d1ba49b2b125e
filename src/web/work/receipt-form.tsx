import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { receiptIn } from '../../shared/receipt.ts';
import { useT } from '../i18n/locale.tsx';
import styles from '../objections/ask-page.module.css';
import { ask as messages } from '../objections/messages.ts';

interface Props {
  /** As it is printed; null: what was typed can be none. */
  onAsk: (receipt: string | null) => void;
  pending: boolean;
  /** Nobody knows the receipt that was asked for. */
  unknown: boolean;
}

/** Where a receipt is typed. It stands in no address and is kept nowhere. */
export function ReceiptForm({ onAsk, pending, unknown }: Props) {
  const t = useT();
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState(false);
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        const receipt = receiptIn(typed);
        setWrong(receipt === null);
        onAsk(receipt);
      }}
    >
      <TextInput
        label={t(messages.receipt)}
        description={t(messages.receiptHint)}
        required
        maxLength={60}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        value={typed}
        error={(wrong || unknown) && t(messages.unknown)}
        onChange={({ currentTarget: { value } }) => {
          setTyped(value);
          setWrong(false);
        }}
        classNames={{ input: styles.receipt ?? '' }}
      />
      <Button type="submit" loading={pending} className={styles.button}>
        {t(messages.ask)}
      </Button>
    </form>
  );
}
