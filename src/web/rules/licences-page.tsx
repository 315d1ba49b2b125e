import { Button, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import {
  approveLicences,
  type LicenceEntry,
  type LicencesVersion,
  licencesVersionsQuery,
} from '../api/rules.ts';
import { isKind, KINDS } from '../boundary/kind.ts';
import { KindMark } from '../boundary/kind-mark.tsx';
import { kinds } from '../boundary/messages.ts';
import { VerificationMark } from '../boundary/verification-mark.tsx';
import { formatDate } from '../i18n/dates.ts';
import { useLocale } from '../i18n/locale.tsx';
import { IconPlus } from '../icons.ts';
import { OfficePage } from '../office/office-page.tsx';
import { Origin } from '../office/parks-origin.tsx';
import { Block } from '../work/block.tsx';
import styles from '../work/blocks.module.css';
import { Empty } from '../work/empty.tsx';
import { Loaded } from '../work/loaded.tsx';
import { Mark } from '../work/mark.tsx';
import { SearchField } from '../work/search-field.tsx';
import { useRoles } from '../work/use-roles.ts';
import { type Column, WideTable } from '../work/wide-table.tsx';
import { Difference } from './differences.tsx';
import { DraftBlock } from './draft-block.tsx';
import { EditButton } from './edit-button.tsx';
import { EntryForm } from './entry-form.tsx';
import { describeEntry } from './entry-values.ts';
import { LawList } from './law-list.tsx';
import { catalogue as messages, rules } from './messages.ts';
import own from './rules.module.css';
import { changesIn, NEW, standing } from './versions.ts';

const ROUTE = '/signed-in/office/licences';
const codeOf = ({ code }: LicenceEntry) => code;

/** 许可目录: what the licence boundary is screened by, entry by entry. */
export function LicencesRulesPage() {
  const { locale, t } = useLocale();
  const query = useQuery(licencesVersionsQuery);
  const { edit } = useSearch({ from: ROUTE });
  const navigate = useNavigate({ from: '/office/licences' });
  const mayEdit = useRoles().holds('policy-editor');
  const [saved, setSaved] = useState(false);
  const open = (code: string | undefined) =>
    void navigate({ search: (before) => ({ ...before, edit: code }) });
  return (
    <OfficePage title={t(messages.title)} lead={t(messages.lead)}>
      <Loaded query={query}>
        {(versions) => {
          const { published, draft, base } = standing(versions);
          if (base && edit && mayEdit) {
            const entry = base.entries.find(({ code }) => code === edit);
            return (
              <Block title={entry ? t(rules.editOf, { name: entry[locale] }) : t(messages.newEntry)}>
                <EntryForm
                  key={edit}
                  code={edit}
                  base={base}
                  onClose={(done) => {
                    setSaved(done);
                    open(undefined);
                  }}
                />
              </Block>
            );
          }
          return (
            <>
              <p role="status" className={styles.status}>
                {saved && t(rules.saved)}
              </p>
              {draft && (
                <DraftBlock
                  draft={draft}
                  approve={approveLicences}
                  note={t(messages.approveNote)}
                  effect={
                    draft.reopens && draft.reopens.findings > 0
                      ? t(messages.reopens, draft.reopens)
                      : t(messages.reopensNothing)
                  }
                >
                  {changesIn(published?.entries ?? [], draft.entries, codeOf).map(
                    ({ key, before, after }) => (
                      <Difference
                        key={key}
                        name={(after ?? before)?.[locale] ?? key}
                        before={before && describeEntry(before, { locale, t })}
                        after={after && describeEntry(after, { locale, t })}
                      />
                    ),
                  )}
                </DraftBlock>
              )}
              {base && (
                <Entries
                  base={base}
                  published={published}
                  {...(mayEdit && {
                    onEdit: (code: string) => {
                      setSaved(false);
                      open(code);
                    },
                  })}
                />
              )}
            </>
          );
        }}
      </Loaded>
    </OfficePage>
  );
}

interface EntriesProps {
  base: LicencesVersion;
  published: LicencesVersion | null;
  onEdit?: ((code: string) => void) | undefined;
}

function useEntryColumns({ base, published, onEdit }: EntriesProps): Column<LicenceEntry>[] {
  const { locale, t } = useLocale();
  const changed = new Set(changesIn(published?.entries ?? [], base.entries, codeOf).map(({ key }) => key));
  return [
    {
      label: t(messages.entry),
      cell: (entry) => (
        <div className={own.stack}>
          <span>{entry[locale]}</span>
          <KindMark kind={entry.kind}>{t(kinds[entry.kind].is)}</KindMark>
          <span className={own.code}>{entry.code}</span>
        </div>
      ),
    },
    { label: t(messages.need), cell: ({ need }) => need[locale] },
    { label: t(messages.basis), cell: ({ basis }) => <LawList basis={basis} /> },
    {
      label: t(messages.verified),
      cell: ({ mark, verifiedOn, repealedBy }) => (
        <div className={own.stack}>
          {repealedBy && <Mark tone="over">{t(messages.repealed)}</Mark>}
          <VerificationMark mark={mark} />
          <span className={`${styles.quiet} ${own.verified}`}>
            {t(messages.verifiedOn, { date: formatDate(verifiedOn, locale) })}
          </span>
        </div>
      ),
    },
    ...(base.state === 'draft'
      ? [
          {
            label: t(messages.state),
            cell: ({ code }: LicenceEntry) =>
              changed.has(code) ? (
                <Mark tone="amiss">{t(rules.changed)}</Mark>
              ) : (
                <span className={styles.quiet}>{t(messages.asBefore)}</span>
              ),
          },
        ]
      : []),
    ...(onEdit
      ? [
          {
            label: t(messages.action),
            cell: (entry: LicenceEntry) => (
              <EditButton name={entry[locale]} onClick={() => onEdit(entry.code)} />
            ),
          },
        ]
      : []),
  ];
}

function Entries({ base, published, onEdit }: EntriesProps) {
  const { t } = useLocale();
  const { q, kind } = useSearch({ from: ROUTE });
  const navigate = useNavigate({ from: '/office/licences' });
  const change = (part: { q?: string | undefined; kind?: LicenceEntry['kind'] | undefined }) =>
    void navigate({ search: (before) => ({ ...before, ...part }), replace: true, resetScroll: false });
  const shown = base.entries.filter(
    (entry) => (!kind || entry.kind === kind) && (!q || says(entry, q.toLowerCase())),
  );
  const columns = useEntryColumns({ base, published, onEdit });
  return (
    <Block
      title={t(base.state === 'draft' ? rules.inDraft : rules.current)}
      actions={
        onEdit && (
          <Button
            size="sm"
            variant="default"
            leftSection={<IconPlus size={16} stroke={1.6} />}
            onClick={() => onEdit(NEW)}
          >
            {t(messages.add)}
          </Button>
        )
      }
    >
      {base.state === 'published' && <Origin version={base} />}
      <search className={styles.filters}>
        <SearchField
          label={t(messages.search)}
          placeholder={t(messages.searchHint)}
          value={q}
          onSearch={(text) => change({ q: text })}
        />
        <NativeSelect
          label={t(messages.kind)}
          value={kind ?? ''}
          onChange={({ currentTarget: { value } }) => change({ kind: isKind(value) ? value : undefined })}
          data={[
            { value: '', label: t(messages.anyKind) },
            ...KINDS.map((one) => ({ value: one, label: t(kinds[one].is) })),
          ]}
        />
      </search>
      <p role="status" className={styles.note}>
        {t(messages.count, { count: shown.length })}
      </p>
      {shown.length === 0 ? (
        <Empty title={t(messages.none)}>{t(messages.noneHint)}</Empty>
      ) : (
        <WideTable caption={t(messages.title)} columns={columns} rows={shown} keyOf={codeOf} />
      )}
    </Block>
  );
}

/** In either language, by code or by law. */
function says({ code, zh, en, need, basis }: LicenceEntry, wanted: string): boolean {
  const words = [need, ...basis.flatMap(({ law, articles }) => [law, articles])];
  const all = [code, zh, en, ...words.flatMap((one) => (one ? [one.zh, one.en] : []))];
  return all.join('\n').toLowerCase().includes(wanted);
}
