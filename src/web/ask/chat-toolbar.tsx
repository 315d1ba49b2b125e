import { Button } from '@mantine/core';
import { memo } from 'react';
import { useT } from '../i18n/locale.tsx';
import { IconHistory, IconPlus } from '../icons.ts';
import { ButtonLink } from '../shell/links.tsx';
import styles from './conversation.module.css';
import { ask } from './messages.ts';

export const ChatToolbar = memo(function ChatToolbar({
  running,
  onHistory,
}: {
  running: boolean;
  onHistory: () => void;
}) {
  const t = useT();
  return (
    <div className={styles.toolbar}>
      <h1 className={styles.heading}>{t(ask.title)}</h1>
      <Button
        variant="subtle"
        color="gray"
        size="compact-sm"
        leftSection={<IconHistory size={16} stroke={1.6} />}
        onClick={onHistory}
      >
        {t(ask.history)}
      </Button>
      {running && (
        <ButtonLink
          to="/ask"
          search={{}}
          variant="subtle"
          color="gray"
          size="compact-sm"
          leftSection={<IconPlus size={16} stroke={1.6} />}
        >
          {t(ask.newChat)}
        </ButtonLink>
      )}
    </div>
  );
});
