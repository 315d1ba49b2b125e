import { ActionIcon, Menu, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import {
  type ConversationInList,
  deleteConversation,
  renameConversation,
  saveConversation,
} from '../api/conversations.ts';
import { formatInstant } from '../i18n/dates.ts';
import { useLocale } from '../i18n/locale.tsx';
import { IconDots } from '../icons.ts';
import { FailureNotice } from '../shell/failure-notice.tsx';
import { Confirm } from '../work/confirm.tsx';
import { work } from '../work/messages.ts';
import { kept as messages } from './account-messages.ts';
import { accountChats } from './chat-store.ts';
import styles from './history-drawer.module.css';

interface Props {
  conversation: ConversationInList;
  isCurrent: boolean;
  onOpen: (() => void) | undefined;
  onChanged: () => Promise<unknown>;
  onDeleted: () => void;
}

/** One conversation of the account, with what can be done about it. */
export function ConversationRow({ conversation, isCurrent, onOpen, onChanged, onDeleted }: Props) {
  const { locale, t } = useLocale();
  const { id, title, updatedAt, turns } = conversation;
  const [asking, setAsking] = useState<'rename' | 'delete' | null>(null);
  const [name, setName] = useState(title);
  const close = () => setAsking(null);
  const renaming = useMutation({
    mutationFn: () => renameConversation(id, name.trim()),
    onSuccess: async () => {
      await onChanged();
      close();
    },
  });
  const deleting = useMutation({
    mutationFn: () => deleteConversation(id),
    onSuccess: async () => {
      close();
      accountChats().remove(id);
      onDeleted();
      await onChanged();
    },
  });
  const saving = useMutation({
    mutationFn: (format: 'markdown' | 'json') => saveConversation(id, format, locale),
  });
  return (
    <li className={styles.item}>
      <Link
        to="/ask"
        search={{ chat: id }}
        className={styles.link}
        aria-current={isCurrent ? 'page' : undefined}
        onClick={onOpen}
      >
        <span className={styles.title}>{title}</span>
        <span className={styles.when}>
          {formatInstant(Date.parse(updatedAt), locale)} · {t(messages.turns, { count: turns })}
        </span>
      </Link>
      <Menu position="bottom-end" width={200} shadow="sm">
        <Menu.Target>
          <ActionIcon
            variant="subtle"
            color="gray"
            size="lg"
            loading={saving.isPending}
            aria-label={t(messages.more, { title })}
          >
            <IconDots size={18} stroke={1.6} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            onClick={() => {
              setName(title);
              setAsking('rename');
            }}
          >
            {t(messages.rename)}
          </Menu.Item>
          <Menu.Item onClick={() => saving.mutate('markdown')}>{t(messages.markdown)}</Menu.Item>
          <Menu.Item onClick={() => saving.mutate('json')}>{t(messages.json)}</Menu.Item>
          <Menu.Divider />
          <Menu.Item onClick={() => setAsking('delete')}>{t(messages.remove)}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {saving.error && <FailureNotice error={saving.error} />}
      <Confirm
        opened={asking === 'rename'}
        title={t(messages.rename)}
        action={t(work.save)}
        pending={renaming.isPending}
        error={renaming.error}
        disabled={name.trim() === ''}
        onClose={close}
        onConfirm={() => renaming.mutate()}
      >
        <TextInput
          label={t(messages.newTitle)}
          maxLength={120}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
      </Confirm>
      <Confirm
        opened={asking === 'delete'}
        title={t(messages.removeTitle)}
        action={t(messages.remove)}
        danger
        pending={deleting.isPending}
        error={deleting.error}
        onClose={close}
        onConfirm={() => deleting.mutate()}
      >
        <p>{t(messages.removeNote, { title })}</p>
      </Confirm>
    </li>
  );
}
