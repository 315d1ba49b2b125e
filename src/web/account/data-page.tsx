import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { assistantAboutQuery } from '../api/assistant-about.ts';
import { useT } from '../i18n/locale.tsx';
import { ButtonLink } from '../shell/links.tsx';
import { Block } from '../work/block.tsx';
import { work } from '../work/messages.ts';
import { type Column, WideTable } from '../work/wide-table.tsx';
import { WorkPage } from '../work/work-page.tsx';
import { data } from './data-messages.ts';
import { Erasure } from './erasure.tsx';
import { KEPT, type Kept } from './kept-data.ts';
import { own } from './own-messages.ts';
import { OwnPage } from './own-page.tsx';

export function DataPage() {
  const t = useT();
  const [gone, setGone] = useState(false);
  const days = useQuery(assistantAboutQuery).data?.keptDays.conversations;
  if (gone) {
    return (
      <WorkPage title={t(data.goneTitle)} lead={t(data.goneLead)}>
        <ButtonLink to="/" variant="default">
          {t(work.backHome)}
        </ButtonLink>
      </WorkPage>
    );
  }
  const columns: Column<Kept>[] = [
    { label: t(data.what), cell: ({ what }) => t(what) },
    { label: t(data.why), cell: ({ why }) => t(why) },
    {
      label: t(data.long),
      cell: ({ long }) => (long === 'conversations' ? days && t(data.days, { count: days }) : t(long)),
    },
  ];
  return (
    <OwnPage title={own.data} lead={data.lead}>
      {(account) => (
        <>
          <Block title={t(data.kept)}>
            <WideTable caption={t(data.kept)} columns={columns} rows={KEPT} keyOf={({ what }) => what.en} />
          </Block>
          <Erasure account={account} onGone={() => setGone(true)} />
        </>
      )}
    </OwnPage>
  );
}
