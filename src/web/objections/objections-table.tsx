import { NativeSelect } from '@mantine/core';
import type { ReactNode } from 'react';
import {
  OBJECTION_STATE_NAMES,
  OBJECTION_STATES,
  type ObjectionState,
} from '../../shared/pilots/objections.ts';
import { formatDate } from '../i18n/dates.ts';
import { useLocale } from '../i18n/locale.tsx';
import type { PlainMessage } from '../i18n/message.ts';
import { OfficePage } from '../office/office-page.tsx';
import { ButtonLink } from '../shell/links.tsx';
import blocks from '../work/blocks.module.css';
import { Empty } from '../work/empty.tsx';
import { Paged, type usePaged } from '../work/paged.tsx';
import { useRoles } from '../work/use-roles.ts';
import { type Column, WideTable } from '../work/wide-table.tsx';
import { office as messages } from './messages.ts';
import { ObjectionMark } from './objection-mark.tsx';

interface InList {
  id: string;
  state: ObjectionState;
  channel: 'form' | 'letter';
  receivedOn: string;
}

interface Props<T> {
  words: { title: PlainMessage; lead: PlainMessage; about: PlainMessage; noneHint: PlainMessage };
  pages: ReturnType<typeof usePaged<T>>;
  state: ObjectionState | undefined;
  onState: (state: ObjectionState | undefined) => void;
  /** What it is about, as the way to it. */
  link: (one: T) => ReactNode;
}

/** The objections of one kind, by where they stand. */
export function ObjectionsTable<T extends InList>({ words, pages, state, onState, link }: Props<T>) {
  const { locale, t } = useLocale();
  const { holds } = useRoles();
  const columns: Column<T>[] = [
    { label: t(words.about), cell: link },
    { label: t(messages.state), cell: (one) => <ObjectionMark state={one.state} /> },
    { label: t(messages.channel), cell: ({ channel }) => t(messages[channel]) },
    {
      label: t(messages.receivedOn),
      cell: ({ receivedOn }) => <span className={blocks.nowrap}>{formatDate(receivedOn, locale)}</span>,
    },
  ];
  return (
    <OfficePage
      title={t(words.title)}
      lead={t(words.lead)}
      actions={
        holds('objections') && <ButtonLink to="/office/objections/new">{t(messages.enter)}</ButtonLink>
      }
    >
      <div className={blocks.filters}>
        <NativeSelect
          label={t(messages.state)}
          value={state ?? ''}
          onChange={({ currentTarget: { value } }) => onState(OBJECTION_STATES.find((one) => one === value))}
          data={[
            { value: '', label: t(messages.anyState) },
            ...OBJECTION_STATES.map((one) => ({ value: one, label: OBJECTION_STATE_NAMES[one][locale] })),
          ]}
        />
      </div>
      <Paged
        pages={pages}
        empty={
          <Empty title={t(state ? messages.noneSo : messages.none)}>{!state && t(words.noneHint)}</Empty>
        }
      >
        {(items) => (
          <WideTable caption={t(words.title)} columns={columns} rows={items} keyOf={({ id }) => id} />
        )}
      </Paged>
    </OfficePage>
  );
}
