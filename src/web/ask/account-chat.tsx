import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { readConversation } from '../api/conversations.ts';
import { RequestFailure } from '../api/failure.ts';
import { useT } from '../i18n/locale.tsx';
import { FailureNotice } from '../shell/failure-notice.tsx';
import { kept as messages } from './account-messages.ts';
import { mergeTurns } from './account-turns.ts';
import { accountChats } from './chat-store.ts';
import styles from './conversation.module.css';

interface Props {
  /** Of a chat that is not in this browser. */
  id: string;
  onMissing: () => void;
}

/** Takes a chat out of the account into this tab, where it goes on. */
export default function AccountChat({ id, onMissing }: Props) {
  const t = useT();
  const { data, error, refetch } = useQuery({
    queryKey: ['conversations', 'one', id],
    queryFn: () => readConversation(id),
    gcTime: 0,
  });
  const isMissing = error instanceof RequestFailure && [400, 401, 403, 404].includes(error.status ?? 0);
  useEffect(() => {
    if (isMissing) onMissing();
  }, [isMissing, onMissing]);
  useEffect(() => {
    if (!data) return;
    const { id: own, title, updatedAt, turns } = data;
    const { messages: said } = mergeTurns([], turns);
    accountChats().save({ id: own, title, updatedAt: Date.parse(updatedAt), messages: said });
  }, [data]);
  if (error && !isMissing) return <FailureNotice error={error} onRetry={() => void refetch()} />;
  return (
    <p className={styles.step} role="status">
      {t(messages.opening)}
    </p>
  );
}
