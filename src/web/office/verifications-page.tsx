import { Link } from '@tanstack/react-router';
import { type KeyboardEvent, useRef } from 'react';
import { type Queued, queuePage } from '../api/office.ts';
import { kinds } from '../enterprises/messages.ts';
import { formatInstant } from '../i18n/dates.ts';
import { useLocale } from '../i18n/locale.tsx';
import styles from '../work/blocks.module.css';
import { Empty } from '../work/empty.tsx';
import { Paged, usePaged } from '../work/paged.tsx';
import { type Column, WideTable } from '../work/wide-table.tsx';
import { queue } from './messages.ts';
import { OfficePage } from './office-page.tsx';

export function VerificationsPage() {
  const { locale, t } = useLocale();
  const list = useRef<HTMLDivElement>(null);
  const pages = usePaged<Queued>(['queue', 'list'], queuePage);
  const columns: Column<Queued>[] = [
    {
      label: t(queue.enterprise),
      cell: ({ enterprise }) => (
        <Link to="/enterprises/$enterpriseId/verification" params={{ enterpriseId: enterprise.id }} data-case>
          {enterprise.name}
        </Link>
      ),
    },
    {
      label: t(queue.uscc),
      cell: ({ enterprise }) => <span className={styles.nowrap}>{enterprise.uscc}</span>,
    },
    { label: t(queue.kind), cell: ({ enterprise }) => t(kinds[enterprise.kind]) },
    { label: t(queue.way), cell: ({ way }) => t(queue[way]) },
    {
      label: t(queue.submitted),
      cell: ({ submittedAt }) => <span className={styles.nowrap}>{formatInstant(submittedAt, locale)}</span>,
    },
  ];
  const step = (event: KeyboardEvent) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const links = Array.from(list.current?.querySelectorAll<HTMLAnchorElement>('a[data-case]') ?? []);
    const at = links.indexOf(document.activeElement as HTMLAnchorElement);
    const target = by === undefined || at < 0 ? undefined : links[at + by];
    if (target) {
      event.preventDefault();
      target.focus();
    }
  };
  return (
    <OfficePage title={t(queue.title)} lead={t(queue.lead)}>
      <Paged pages={pages} empty={<Empty title={t(queue.none)}>{t(queue.noneHint)}</Empty>}>
        {(items) => (
          <>
            {/* biome-ignore lint/a11y/noStaticElementInteractions: adds arrow keys to links that keyboards reach anyway */}
            <div ref={list} onKeyDown={step}>
              <WideTable caption={t(queue.title)} columns={columns} rows={items} keyOf={({ id }) => id} />
            </div>
            <p className={`${styles.quiet} ${styles.keys}`}>{t(queue.keys)}</p>
          </>
        )}
      </Paged>
    </OfficePage>
  );
}
