import '../ask/ask.css';
import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { assistantAboutQuery } from '../api/assistant-about.ts';
import { deleteConversations, saveConversations } from '../api/conversations.ts';
import { AccountHistory } from '../ask/account-history.tsx';
import { kept as messages } from '../ask/account-messages.ts';
import { accountChats } from '../ask/chat-store.ts';
import KeepSwitch from '../ask/keep-switch.tsx';
import { useT } from '../i18n/locale.tsx';
import { FailureNotice } from '../shell/failure-notice.tsx';
import { Block } from '../work/block.tsx';
import blocks from '../work/blocks.module.css';
import { Confirm } from '../work/confirm.tsx';
import { OwnPage } from './own-page.tsx';

/** One's own questions: where they are kept, all that there are, and the ways to take them away. */
export function ConversationsPage() {
  const t = useT();
  const queries = useQueryClient();
  const [asking, setAsking] = useState(false);
  const days = useQuery(assistantAboutQuery).data?.keptDays.conversations;
  const saving = useMutation({ mutationFn: saveConversations });
  const deleting = useMutation({
    mutationFn: deleteConversations,
    onSuccess: async () => {
      setAsking(false);
      accountChats().clear();
      await queries.invalidateQueries({ queryKey: ['conversations'] });
    },
  });
  return (
    <OwnPage title={messages.title} lead={messages.lead}>
      {() => (
        <>
          <KeepSwitch />
          <Block title={t(messages.mine)} note={days && t(messages.days, { count: days })}>
            <AccountHistory current={null}>
              <div className={`${blocks.buttons} ${blocks.after}`}>
                <Button variant="default" loading={saving.isPending} onClick={() => saving.mutate()}>
                  {t(messages.exportAll)}
                </Button>
                <Button variant="default" onClick={() => setAsking(true)}>
                  {t(messages.removeAll)}
                </Button>
              </div>
            </AccountHistory>
            {saving.error && <FailureNotice error={saving.error} />}
          </Block>
          <Confirm
            opened={asking}
            title={t(messages.removeAllTitle)}
            action={t(messages.removeAll)}
            danger
            pending={deleting.isPending}
            error={deleting.error}
            onClose={() => setAsking(false)}
            onConfirm={() => deleting.mutate()}
          >
            <p>{t(messages.removeAllNote)}</p>
          </Confirm>
        </>
      )}
    </OwnPage>
  );
}
