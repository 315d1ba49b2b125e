import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { endOtherSessions, endSession, OWN, type Session, sessionsQuery } from '../api/own-account.ts';
import { formatDay, formatInstant } from '../i18n/dates.ts';
import { useLocale } from '../i18n/locale.tsx';
import { FailureNotice } from '../shell/failure-notice.tsx';
import { Block } from '../work/block.tsx';
import styles from '../work/blocks.module.css';
import { Confirm } from '../work/confirm.tsx';
import { Loaded } from '../work/loaded.tsx';
import { Mark } from '../work/mark.tsx';
import { type Column, WideTable } from '../work/wide-table.tsx';
import { sessions as messages } from './security-messages.ts';
import { useDeviceName } from './use-device-name.ts';

export function SessionList() {
  const { t } = useLocale();
  const queries = useQueryClient();
  const query = useQuery(sessionsQuery);
  const [asking, setAsking] = useState(false);
  const refresh = () => queries.invalidateQueries({ queryKey: OWN });
  const one = useMutation({ mutationFn: endSession, onSettled: refresh });
  const others = useMutation({
    mutationFn: endOtherSessions,
    onSuccess: async () => {
      setAsking(false);
      await refresh();
    },
  });
  return (
    <Block
      title={t(messages.title)}
      note={t(messages.note)}
      actions={
        (query.data?.length ?? 0) > 1 && (
          <Button variant="default" size="sm" onClick={() => setAsking(true)}>
            {t(messages.endOthers)}
          </Button>
        )
      }
    >
      {one.isError && <FailureNotice error={one.error} />}
      <p role="status" className={styles.status}>
        {(one.isSuccess || others.isSuccess) && t(messages.ended)}
      </p>
      <Loaded query={query}>
        {(items) => (
          <Sessions
            items={items}
            ending={one.isPending ? one.variables : null}
            onEnd={(id) => one.mutate(id)}
          />
        )}
      </Loaded>
      <Confirm
        opened={asking}
        title={t(messages.endOthers)}
        action={t(messages.endOthers)}
        danger
        pending={others.isPending}
        error={others.error}
        onClose={() => setAsking(false)}
        onConfirm={() => others.mutate()}
      >
        <p>{t(messages.endOthersNote)}</p>
      </Confirm>
    </Block>
  );
}

interface Props {
  items: Session[];
  ending: string | null;
  onEnd: (id: string) => void;
}

function Sessions({ items, ending, onEnd }: Props) {
  const { locale, t } = useLocale();
  const nameOf = useDeviceName();
  const columns: Column<Session>[] = [
    { label: t(messages.device), cell: ({ userAgent }) => nameOf(userAgent) },
    { label: t(messages.address), cell: ({ address }) => address },
    { label: t(messages.began), cell: ({ createdAt }) => formatInstant(createdAt, locale) },
    { label: t(messages.seen), cell: ({ lastSeenAt }) => formatDay(lastSeenAt, locale) },
    {
      label: t(messages.ways),
      cell: ({ id, current, userAgent }) =>
        current ? (
          <Mark tone="good">{t(messages.current)}</Mark>
        ) : (
          <Button
            variant="default"
            size="compact-sm"
            loading={ending === id}
            aria-label={t(messages.endOf, { device: nameOf(userAgent) })}
            onClick={() => onEnd(id)}
          >
            {t(messages.end)}
          </Button>
        ),
    },
  ];
  return <WideTable caption={t(messages.title)} columns={columns} rows={items} keyOf={({ id }) => id} />;
}
