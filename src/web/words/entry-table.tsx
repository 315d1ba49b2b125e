import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { WordKind } from '../../shared/words.ts';
import { useT } from '../i18n/locale.tsx';
import { IconPlus } from '../icons.ts';
import blocks from '../work/blocks.module.css';
import { Empty } from '../work/empty.tsx';
import { Mark } from '../work/mark.tsx';
import { work } from '../work/messages.ts';
import { SearchField } from '../work/search-field.tsx';
import { type Column, WideTable } from '../work/wide-table.tsx';
import { nameOf } from './describe.ts';
import {
  type Entry,
  idOf,
  isPair,
  matches,
  pairName,
  pathsOf,
  SECTIONS,
  type Section,
  SHAPES,
} from './entries.ts';
import { EntryFields } from './entry-fields.tsx';
import { fieldNames } from './field-names.ts';
import { sectionNames, words } from './messages.ts';
import own from './words.module.css';

interface Props {
  kind: WordKind;
  entries: readonly Entry[];
  /** Left out, nothing is changed. */
  onChange?: ((entries: Entry[]) => void) | undefined;
  /** What the server complained of, by path. */
  errors: Readonly<Record<string, string>>;
}

const SHOWN = 25;
/** As much of a long list of words as a row has room for. */
const GLIMPSE = 60;
const glimpse = (text = '', between = '、') => {
  const line = text.split('\n').join(between);
  return line.length > GLIMPSE ? `${line.slice(0, GLIMPSE)}…` : line;
};

interface Row {
  entry: Entry;
  /** Its place in the list. */
  at: number;
}

function useColumns(
  kind: WordKind,
  isFaulty: (at: number) => boolean,
  onEdit: ((row: Row) => void) | undefined,
): Column<Row>[] {
  const t = useT();
  return [
    {
      label: t(words.entry),
      cell: ({ entry, at }) => (
        <span className={own.name}>
          {nameOf(entry, t)}
          {isFaulty(at) && <Mark tone="amiss">{t(words.faulty)}</Mark>}
        </span>
      ),
    },
    ...(SECTIONS[kind].length > 1
      ? [
          {
            label: t(words.section),
            cell: ({ entry }: Row) => <span className={own.section}>{t(sectionNames[entry.section])}</span>,
          },
        ]
      : []),
    { label: t(fieldNames.zh), cell: ({ entry: { fields } }) => glimpse(fields.zh ?? fields.standard) },
    {
      label: t(fieldNames.en),
      cell: ({ entry: { fields } }) => <span lang="en">{glimpse(fields.en, ', ')}</span>,
    },
    ...(onEdit
      ? [
          {
            label: t(words.edit),
            cell: ({ entry, at }: Row) => (
              <Button
                size="compact-sm"
                variant="default"
                aria-label={`${t(words.edit)} ${nameOf(entry, t)}`}
                onClick={() => onEdit({ at, entry })}
              >
                {t(words.edit)}
              </Button>
            ),
          },
        ]
      : []),
  ];
}

/** Long lists: looked through, and changed one entry at a time. */
export function EntryTable({ kind, entries, onChange, errors }: Props) {
  const t = useT();
  const [q, setQ] = useState<string>();
  const [section, setSection] = useState<Section | ''>('');
  const [shown, setShown] = useState(SHOWN);
  const [open, setOpen] = useState<{ at: number | null; entry: Entry } | null>(null);
  const wanted = (q ?? '').toLowerCase();
  const paths = pathsOf(kind, entries);
  const errorsOf = (at: number) => {
    const lead = `${paths[at]}.`;
    return Object.fromEntries(
      Object.entries(errors)
        .filter(([path]) => `${path}.`.startsWith(lead))
        .map(([path, message]) => [path.slice(lead.length).split('.')[0] ?? '', message]),
    );
  };
  const isFaulty = (at: number) => Object.keys(errorsOf(at)).length > 0;
  const all = entries.map((entry, at) => ({ entry, at }));
  const faulty = all.filter(({ at }) => isFaulty(at));
  // What has to be put right stands first, whatever is looked for.
  const rows = [
    ...faulty,
    ...all.filter(
      ({ entry, at }) =>
        (section === '' || entry.section === section) && matches(entry, wanted) && !isFaulty(at),
    ),
  ];
  const columns = useColumns(kind, isFaulty, onChange && setOpen);
  const addable = SECTIONS[kind].filter((one) => SHAPES[one].open);
  return (
    <div>
      <div className={blocks.filters}>
        <SearchField
          label={t(words.search)}
          placeholder={t(words.searchHint)}
          value={q}
          onSearch={(text) => {
            setQ(text);
            setShown(SHOWN);
          }}
        />
        {SECTIONS[kind].length > 1 && (
          <NativeSelect
            label={t(words.section)}
            value={section}
            onChange={(event) => setSection(event.currentTarget.value as Section | '')}
            data={[
              { value: '', label: t(words.anySection) },
              ...SECTIONS[kind].map((value) => ({ value, label: t(sectionNames[value]) })),
            ]}
          />
        )}
      </div>
      {open && onChange && (
        <OneEntry
          key={`${open.at} ${idOf(open.entry)}`}
          kind={kind}
          entry={open.entry}
          isNew={open.at === null}
          sections={addable}
          errors={open.at === null ? {} : errorsOf(open.at)}
          isTaken={(entry) => entries.some((other, at) => at !== open.at && idOf(other) === idOf(entry))}
          onClose={() => setOpen(null)}
          onRemove={() => {
            onChange(entries.filter((_, at) => at !== open.at));
            setOpen(null);
          }}
          onDone={(entry) => {
            onChange(
              open.at === null
                ? [...entries, entry]
                : entries.map((other, at) => (at === open.at ? entry : other)),
            );
            setOpen(null);
          }}
        />
      )}
      <div className={own.count}>
        <span className={blocks.quiet}>{t(words.count, { count: rows.length })}</span>
        {onChange && !open && (
          <Button
            size="sm"
            variant="default"
            leftSection={<IconPlus size={16} stroke={1.6} />}
            onClick={() => {
              const of = section !== '' && SHAPES[section].open ? section : addable[0]!;
              setOpen({ at: null, entry: { section: of, key: '', fields: {} } });
            }}
          >
            {t(words.add)}
          </Button>
        )}
      </div>
      {rows.length === 0 ? (
        <Empty title={t(words.noMatch)} />
      ) : (
        <WideTable
          caption={t(words.entry)}
          columns={columns}
          rows={rows.slice(0, shown)}
          keyOf={({ at }) => String(at)}
        />
      )}
      {rows.length > shown && (
        <Button mt="md" variant="default" onClick={() => setShown(shown + SHOWN)}>
          {t(words.more, { count: Math.min(SHOWN, rows.length - shown) })}
        </Button>
      )}
    </div>
  );
}

interface OneProps {
  kind: WordKind;
  entry: Entry;
  isNew: boolean;
  sections: readonly Section[];
  errors: Readonly<Record<string, string>>;
  isTaken: (entry: Entry) => boolean;
  onDone: (entry: Entry) => void;
  onRemove: () => void;
  onClose: () => void;
}

function OneEntry(props: OneProps) {
  const { kind, isNew, sections, errors, isTaken, onDone, onRemove, onClose } = props;
  const t = useT();
  const [entry, setEntry] = useState(props.entry);
  const here = useRef<HTMLElement>(null);
  // It stands above the list: pressed far down, nothing would seem to happen.
  useEffect(() => {
    here.current?.focus({ preventScroll: true });
    here.current?.scrollIntoView({ block: 'start' });
  }, []);
  const named = !isPair(entry);
  const term = (entry.fields.zh ?? '').split('\n')[0]?.trim() ?? '';
  const kept: Entry = {
    ...entry,
    key: named
      ? entry.key.trim()
      : isNew
        ? pairName(entry.section, term, entry.fields.kind ?? 'thing')
        : entry.key,
    fields: { ...(!named && { kind: entry.section === 'terms' ? 'thing' : 'matter' }), ...entry.fields },
  };
  const taken = named && isTaken(kept);
  return (
    <section
      ref={here}
      tabIndex={-1}
      className={own.one}
      aria-label={isNew ? t(words.add) : nameOf(entry, t)}
    >
      {isNew && sections.length > 1 && (
        <NativeSelect
          label={t(words.section)}
          value={entry.section}
          onChange={(event) => setEntry({ ...entry, section: event.currentTarget.value as Section })}
          data={sections.map((value) => ({ value, label: t(sectionNames[value]) }))}
        />
      )}
      {isNew && named && (
        <TextInput
          label={t(words.key)}
          description={t(words.keyHint)}
          maxLength={100}
          value={entry.key}
          onChange={(event) => setEntry({ ...entry, key: event.currentTarget.value })}
          error={taken && t(words.taken)}
        />
      )}
      {!isNew && <h2 className={own.oneName}>{nameOf(entry, t)}</h2>}
      <EntryFields kind={kind} entry={entry} onChange={setEntry} errors={errors} />
      <div className={blocks.buttons}>
        <Button disabled={kept.key === '' || taken} onClick={() => onDone(kept)}>
          {t(words.done)}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t(work.cancel)}
        </Button>
        {!isNew && SHAPES[entry.section].open && (
          <Button variant="subtle" color="red" onClick={onRemove}>
            {t(words.remove)}
          </Button>
        )}
      </div>
    </section>
  );
}
