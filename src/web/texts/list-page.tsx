import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { TEXT_KIND_NAMES, TEXT_KINDS } from '../../shared/texts.ts';
import { everyTextQuery, type TextInList, textPage } from '../api/texts.ts';
import { ValidityBadge } from '../document/validity-badge.tsx';
import { formatDate } from '../i18n/dates.ts';
import { useLocale, useT } from '../i18n/locale.tsx';
import { IconPlus } from '../icons.ts';
import { OfficePage } from '../office/office-page.tsx';
import { Block } from '../work/block.tsx';
import blocks from '../work/blocks.module.css';
import { Empty } from '../work/empty.tsx';
import { Mark } from '../work/mark.tsx';
import { work } from '../work/messages.ts';
import { Paged, usePaged } from '../work/paged.tsx';
import { SearchField } from '../work/search-field.tsx';
import { useRoles } from '../work/use-roles.ts';
import { type Column, WideTable } from '../work/wide-table.tsx';
import { ImportFiles } from './import-files.tsx';
import { KnownEnglish } from './known-english.tsx';
import { texts as messages } from './messages.ts';
import own from './texts.module.css';

/** Every text with what is published of it and the draft that waits. */
export function TextListPage() {
  const { locale, t } = useLocale();
  const { q, kind, drafts } = useSearch({ from: '/signed-in/office/texts' });
  const navigate = useNavigate({ from: '/office/texts' });
  const { holds } = useRoles();
  const mayEdit = holds('policy-editor');
  const [starting, setStarting] = useState<'one' | 'many' | null>(null);
  const filtered = q !== undefined || kind !== undefined || drafts !== undefined;
  const pages = usePaged<TextInList>(
    ['texts', 'list'],
    (cursor, signal) => textPage({ q, kind, ...(drafts && { drafts: 'true' as const }) }, cursor, signal),
    { filter: { q, kind, drafts } },
  );
  const columns: Column<TextInList>[] = [
    {
      label: t(messages.text),
      cell: ({ documentId, title, dated }) => (
        <>
          <Link to="/office/texts/$documentId" params={{ documentId }}>
            <span lang="zh-CN">{title}</span>
          </Link>
          {dated && <span className={own.dated}>{formatDate(dated, locale)}</span>}
        </>
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
          <Mark tone="waiting">{t(draft.withdraws ? messages.waitsWithdrawal : messages.waits)}</Mark>
        ),
    },
  ];
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
      {starting === 'one' && <Start onClose={() => setStarting(null)} />}
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
      <Paged pages={pages} empty={<Empty title={t(filtered ? messages.noMatch : messages.none)} />}>
        {(rows) => (
          <WideTable
            caption={t(messages.title)}
            columns={columns}
            rows={rows}
            keyOf={({ documentId }) => documentId}
          />
        )}
      </Paged>
      {holds('policy-editor', 'approver') && <KnownEnglish mayDraft={mayEdit} />}
    </OfficePage>
  );
}

function Start({ onClose }: { onClose: () => void }) {
  const t = useT();
  const navigate = useNavigate();
  const [id, setId] = useState('');
  const { data: taken = [] } = useQuery(everyTextQuery);
  const isTaken = taken.some(({ documentId }) => documentId === id);
  return (
    <Block title={t(messages.add)} note={t(messages.addHint)}>
      <form
        className={blocks.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (!isTaken)
            void navigate({
              to: '/office/texts/$documentId',
              params: { documentId: id },
              search: { fresh: true },
            });
        }}
      >
        <TextInput
          label={t(messages.id)}
          description={t(messages.idHint)}
          required
          pattern="[a-z0-9]+(-[a-z0-9]+)*"
          maxLength={100}
          value={id}
          onChange={(event) => setId(event.currentTarget.value)}
          error={isTaken && t(messages.taken)}
        />
        <div className={blocks.buttons}>
          <Button type="submit">{t(messages.goOn)}</Button>
          <Button variant="default" onClick={onClose}>
            {t(work.cancel)}
          </Button>
        </div>
      </form>
    </Block>
  );
}
