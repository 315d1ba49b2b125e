import { ActionIcon, Menu } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useRef } from 'react';
import { type ConversationInList, saveConversation } from '../api/conversations.ts';
import { formatInstant } from '../i18n/dates.ts';
import { useLocale } from '../i18n/locale.tsx';
import { IconDots } from '../icons.ts';
import { FailureNotice } from '../shell/failure-notice.tsx';
import { kept as messages } from './account-messages.ts';
import type { Asking } from './conversation-dialogs.tsx';
import styles from './history-drawer.module.css';

interface Props {
  conversation: ConversationInList;
  isCurrent: boolean;
  onOpen: (() => void) | undefined;
  onAsk: (asking: Asking) => void;
}

/** One conversation of the account, with what can be done about it. */
export function ConversationRow({ conversation, isCurrent, onOpen, onAsk }: Props) {
  const { locale, t } = useLocale();
  const { id, title, updatedAt, turns, found } = conversation;
  const button = useRef<HTMLButtonElement>(null);
  const begin = (act: Asking['act']) => {
    // A dialog gives the focus back to what had it, and the menu's entry is gone by then.
    button.current?.focus();
    onAsk({ act, conversation });
  };
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
        {found && (
          <span className={styles.found}>
            {found.before}
            <mark>{found.hit}</mark>
            {found.after}
          </span>
        )}
        <span className={styles.when}>
          {formatInstant(updatedAt, locale)} · {t(messages.turns, { count: turns })}
        </span>
      </Link>
      <Menu position="bottom-end" width={200} shadow="sm">
        <Menu.Target>
          <ActionIcon
            ref={button}
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
          <Menu.Item onClick={() => begin('rename')}>{t(messages.rename)}</Menu.Item>
          <Menu.Item onClick={() => saving.mutate('markdown')}>{t(messages.markdown)}</Menu.Item>
          <Menu.Item onClick={() => saving.mutate('json')}>{t(messages.json)}</Menu.Item>
          <Menu.Divider />
          <Menu.Item onClick={() => begin('delete')}>{t(messages.remove)}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {saving.error && <FailureNotice error={saving.error} />}
    </li>
  );
}
