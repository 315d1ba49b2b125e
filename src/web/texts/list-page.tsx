import { Button, Checkbox, NativeSelect } from '@mantine/core';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { Locale } from '../../shared/locale.ts';
import { TEXT_KIND_NAMES, TEXT_KINDS } from '../../shared/texts.ts';
import { type TextInList, type TextPage, type TextsFilter, textPage } from '../api/texts.ts';
import { ValidityBadge } from '../document/validity-badge.tsx';
import { formatDate } from '../i18n/dates.ts';
import { useLocale } from '../i18n/locale.tsx';
import type { Translate } from '../i18n/message.ts';
import { IconPlus } from '../icons.ts';
import { OfficePage } from '../office/office-page.tsx';
import blocks from '../work/blocks.module.css';
import { Empty } from '../work/empty.tsx';
import { Mark } from '../work/mark.tsx';
import { Paged, usePaged } from '../work/paged.tsx';
import { SearchField } from '../work/search-field.tsx';
import { useRoles } from '../work/use-roles.ts';
import { type Column, WideTable } from '../work/wide-table.tsx';
import { AddText } from './add-text.tsx';
import { ImportFiles } from './import-files.tsx';
import { KnownEnglish } from './known-english.tsx';
import { texts as messages } from './messages.ts';
import { PickAll, type PickedDrafts, SeveralDrafts, usePickedDrafts } from './several-drafts.tsx';
import { several } from './several-messages.ts';
import own from './texts.module.css';

/** Every text with what is published of it and the draft that waits; drafts can be published several at once. */
export function TextListPage() {
  const { locale, t } = useLocale();
  const { q, kind, drafts } = useSearch({ from: '/signed-in/office/texts' });
  const navigate = useNavigate({ from: '/office/texts' });
  const { holds } = useRoles();
  const mayEdit = holds('policy-editor');
  const [starting, setStarting] = useState<'one' | 'many' | null>(null);
  return (
    <OfficePage
      title={t(messages.title)}
      lead={t(messages.lead)}
      actions={
        mayEdit &&
        starting === null && (
          <div className={blocks.buttons}>
            <Button variant="default" onClick={() => setStarting('many')}>
              {t(messages.addMany)}
            </Button>
            <Button
              variant="default"
              leftSection={<IconPlus size={16} stroke={1.6} />}
              onClick={() => setStarting('one')}
            >
              {t(messages.add)}
            </Button>
          </div>
        )
      }
    >
      {starting === 'one' && <AddText onClose={() => setStarting(null)} />}
      {starting === 'many' && <ImportFiles onClose={() => setStarting(null)} />}
      <div className={blocks.filters}>
        <SearchField
          label={t(messages.filter)}
          placeholder={t(messages.filterHint)}
          value={q}
          onSearch={(text) => void navigate({ search: (before) => ({ ...before, q: text }) })}
        />
        <NativeSelect
          label={t(messages.kind)}
          value={kind ?? ''}
          onChange={(event) => {
            const chosen = TEXT_KINDS.find((one) => one === event.currentTarget.value);
            void navigate({ search: (before) => ({ ...before, kind: chosen }) });
          }}
          data={[
            { value: '', label: t(messages.anyKind) },
            ...TEXT_KINDS.map((value) => ({ value, label: TEXT_KIND_NAMES[value][locale] })),
          ]}
        />
        <Checkbox
          className={own.only}
          label={t(messages.onlyDrafts)}
          checked={drafts === true}
          onChange={(event) => {
            const only = event.currentTarget.checked || undefined;
            void navigate({ search: (before) => ({ ...before, drafts: only as true | undefined }) });
          }}
        />
      </div>
      <Texts filter={{ q, kind, ...(drafts && { drafts: 'true' }) }} />
      {mayEdit && <KnownEnglish />}
    </OfficePage>
  );
}

function Texts({ filter }: { filter: TextsFilter }) {
  const { locale, t } = useLocale();
  const pages = usePaged<TextInList, TextPage>(
    ['texts', 'list'],
    (cursor, signal) => textPage(filter, cursor, signal),
    { filter },
  );
  const waiting = pages.data?.pages.at(-1)?.drafts ?? 0;
  const picked = usePickedDrafts(filter);
  const filtered = Object.values(filter).some((one) => one !== undefined);
  return (
    <SeveralDrafts of={picked}>
      {waiting > 1 && <PickAll of={picked} filter={filter} count={waiting} />}
      <Paged pages={pages} empty={<Empty title={t(filtered ? messages.noMatch : messages.none)} />}>
        {(rows) => (
          <WideTable
            caption={t(messages.title)}
            columns={columnsOf({ locale, t }, picked)}
            rows={rows}
            keyOf={({ documentId }) => documentId}
          />
        )}
      </Paged>
    </SeveralDrafts>
  );
}

interface Speaking {
  locale: Locale;
  t: Translate;
}

function columnsOf({ locale, t }: Speaking, picked: PickedDrafts): Column<TextInList>[] {
  return [
    {
      label: t(messages.text),
      cell: (text) => (
        <span className={own.named}>
          {text.draft && (
            <Checkbox
              size="sm"
              aria-label={t(several.pick, { title: text.title })}
              checked={picked.has(text.documentId)}
              onChange={() => picked.toggle(text)}
              data-screen-only
            />
          )}
          <span>
            <Link to="/office/texts/$documentId" params={{ documentId: text.documentId }}>
              <span lang="zh-CN">{text.title}</span>
            </Link>
            {text.dated && <span className={own.dated}>{formatDate(text.dated, locale)}</span>}
          </span>
        </span>
      ),
    },
    { label: t(messages.kind), cell: (one) => TEXT_KIND_NAMES[one.kind][locale] },
    {
      label: t(messages.standing),
      cell: ({ published }) =>
        published === null ? (
          <span className={blocks.quiet}>{t(messages.notPublished)}</span>
        ) : (
          <span className={own.which}>
            {t(messages.version, { version: published.version })}
            <ValidityBadge validity={published.validity} />
          </span>
        ),
    },
    {
      label: t(messages.draftState),
      cell: ({ draft }) =>
        draft === null ? (
          <span className={blocks.quiet}>{t(messages.noDraft)}</span>
        ) : (
          <span className={own.which}>
            <Mark tone="waiting">{t(draft.withdraws ? messages.waitsWithdrawal : messages.waits)}</Mark>
            {draft.lacks > 0 && (
              <span className={blocks.quiet}>{t(several.lacks, { count: draft.lacks })}</span>
            )}
          </span>
        ),
    },
  ];
}
