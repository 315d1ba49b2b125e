import '@mantine/core/styles/Popover.layer.css';
import '@mantine/core/styles/Menu.layer.css';
import '@mantine/core/styles/ModalBase.layer.css';
import '@mantine/core/styles/Modal.layer.css';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { type ConversationInList, conversationPage } from '../api/conversations.ts';
import { useT } from '../i18n/locale.tsx';
import { ButtonLink } from '../shell/links.tsx';
import { Empty } from '../work/empty.tsx';
import { Paged, usePaged } from '../work/paged.tsx';
import { SearchField } from '../work/search-field.tsx';
import { kept as messages } from './account-messages.ts';
import { BringAlong } from './bring-along.tsx';
import { type Asking, ConversationDialogs } from './conversation-dialogs.tsx';
import { ConversationRow } from './conversation-row.tsx';
import styles from './history-drawer.module.css';

interface Props {
  /** What can be done with all of them; left out while there is none. */
  children?: ReactNode;
  /** The chat on the page. */
  current: string | null;
  onOpen?: () => void;
  /** Told when a dialog about one of them opens and closes. */
  onAsking?: (isAsking: boolean) => void;
}

/** What is kept in the account, the last asked first: found, opened, renamed, taken away, deleted. */
export function AccountHistory({ current, onOpen, onAsking, children }: Props) {
  const t = useT();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [q, setQ] = useState<string>();
  const [asking, setAsking] = useState<Asking | null>(null);
  const ask = (next: Asking | null) => {
    setAsking(next);
    onAsking?.(next !== null);
  };
  const pages = usePaged<ConversationInList>(
    ['conversations', 'list'],
    (cursor, signal) => conversationPage(q, cursor, signal),
    { staleTime: 0, filter: { q } },
  );
  const changed = () => queries.invalidateQueries({ queryKey: ['conversations', 'list'] });
  return (
    <>
      <BringAlong />
      <div className={styles.search}>
        <SearchField
          label={t(messages.search)}
          placeholder={t(messages.searchHint)}
          value={q}
          onSearch={setQ}
        />
      </div>
      <Paged
        pages={pages}
        empty={
          q === undefined ? (
            <Empty title={t(messages.none)}>
              <p>{t(messages.noneHint)}</p>
              {current === null && onOpen === undefined && (
                <ButtonLink to="/ask" search={{}}>
                  {t(messages.ask)}
                </ButtonLink>
              )}
            </Empty>
          ) : (
            <Empty title={t(messages.noMatch)} />
          )
        }
      >
        {(items) => (
          <ul>
            {items.map((one) => (
              <ConversationRow
                key={one.id}
                conversation={one}
                isCurrent={one.id === current}
                onOpen={onOpen}
                onAsk={ask}
              />
            ))}
          </ul>
        )}
      </Paged>
      {!(q === undefined && pages.data?.pages[0]?.items.length === 0) && children}
      <ConversationDialogs
        asking={asking}
        onClose={() => ask(null)}
        onChanged={changed}
        onDeleted={(id) => {
          if (id === current) void navigate({ to: '/ask', search: {}, replace: true });
        }}
      />
    </>
  );
}
