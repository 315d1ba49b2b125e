import { useQueryClient } from '@tanstack/react-query';
import type { WordKind } from '../../shared/words.ts';
import type { Versioned } from '../api/client.ts';
import { saveWords, type WordView, wordQuery } from '../api/words.ts';
import { useT } from '../i18n/locale.tsx';
import { FailureNotice } from '../shell/failure-notice.tsx';
import { Block } from '../work/block.tsx';
import { fieldErrors } from '../work/field-errors.ts';
import { FormButtons } from '../work/form-buttons.tsx';
import { work } from '../work/messages.ts';
import { MovedNotice } from '../work/moved-notice.tsx';
import { useChange } from '../work/use-change.ts';
import { useVersionedForm } from '../work/use-versioned-form.ts';
import { describe, nameOf, titleOf } from './describe.ts';
import { type Entry, fromEntries, idOf, isTable, pathsOf, toEntries } from './entries.ts';
import { EntryFields } from './entry-fields.tsx';
import { EntryTable } from './entry-table.tsx';
import { preview, words } from './messages.ts';
import { Preview } from './preview.tsx';
import own from './words.module.css';

export const wordsForm = (kind: WordKind) => `words.${kind}`;

interface Values extends Record<string, unknown> {
  entries: Entry[];
}

interface Props {
  kind: WordKind;
  base: Versioned<WordView>;
  /** An earlier version that the form begins with, instead of what stands there. */
  begin: unknown;
  onClose: (done: boolean) => void;
}

const valuesOf = (kind: WordKind, { value, version }: Versioned<WordView>): Versioned<Values> => ({
  value: { entries: toEntries(kind, value.draft ?? value.published) },
  version,
});

/** Everything of one kind, changed entry by entry, looked at on the evaluation sets, and submitted as a whole. */
export function WordsForm({ kind, base, begin, onClose }: Props) {
  const t = useT();
  const queries = useQueryClient();
  const form = useVersionedForm<Values>(wordsForm(kind), valuesOf(kind, base), async () =>
    valuesOf(kind, await queries.fetchQuery({ ...wordQuery(kind), staleTime: 0 })),
  );
  const entries = form.dirty || begin === null ? form.values.entries : toEntries(kind, begin);
  const change = useChange(
    (content: unknown, once) => form.sendOver((version) => saveWords(kind, content, version, once)),
    async () => {
      form.reset();
      await queries.invalidateQueries({ queryKey: ['words'] });
      onClose(true);
    },
  );
  const errors = fieldErrors(change.error, 'content.');
  const set = (next: Entry[]) => form.set('entries', next);
  const content = fromEntries(kind, entries);
  const paths = pathsOf(kind, entries);
  return (
    <form
      className={own.form}
      onSubmit={(event) => {
        event.preventDefault();
        change.mutate(content);
      }}
    >
      <MovedNotice
        form={form}
        change={change}
        told={({ entries: all }) =>
          all.map((entry): [string, string] => [
            titleOf(entry, t),
            describe(entry, t)
              .map(([, text]) => text.split('\n').join('、'))
              .filter(Boolean)
              .join(' / '),
          ])
        }
      />
      <Faults kind={kind} entries={entries} errors={errors} />
      {isTable(kind) ? (
        <EntryTable kind={kind} entries={entries} onChange={set} errors={errors} />
      ) : (
        entries.map((entry, at) => {
          const lead = paths[at]!;
          const ofThis = Object.entries(errors)
            .filter(([path]) => lead === '' || path === lead || path.startsWith(`${lead}.`))
            .map(
              ([path, message]) => [path.slice(lead.length).replace(/^\./u, '') || 'value', message] as const,
            );
          return (
            <div key={idOf(entry)} className={own.field}>
              {entry.section !== 'text' && <h2 className={own.oneName}>{nameOf(entry, t)}</h2>}
              <EntryFields
                kind={kind}
                entry={entry}
                errors={Object.fromEntries(ofThis)}
                onChange={(next) => set(entries.map((other, place) => (place === at ? next : other)))}
              />
            </div>
          );
        })
      )}
      <Block title={t(preview.title)}>
        <Preview kind={kind} content={content} evaluated={base.value.evaluated} />
      </Block>
      {change.error && !form.moved && Object.keys(errors).length === 0 && (
        <FailureNotice error={change.error} />
      )}
      <FormButtons
        save={t(words.submit)}
        pending={change.isPending}
        dirty={form.dirty}
        ready={form.dirty || begin !== null}
        moved={form.moved}
        onCancel={() => {
          form.reset();
          onClose(false);
        }}
      />
    </form>
  );
}

/** Among hundreds of entries a fault is named with the entry it is in. */
function Faults({
  kind,
  entries,
  errors,
}: Pick<Props, 'kind'> & { entries: readonly Entry[]; errors: Readonly<Record<string, string>> }) {
  const t = useT();
  const faults = Object.entries(errors);
  if (faults.length === 0) return null;
  const paths = pathsOf(kind, entries);
  const entryAt = (path: string) => entries.find((_, at) => `${path}.`.startsWith(`${paths[at]}.`));
  return (
    <div className={own.faults} role="alert">
      <p>{t(words.faults)}</p>
      <ul>
        {faults.map(([path, message]) => {
          const entry = entryAt(path);
          return (
            <li key={path}>
              {t(work.said, { what: entry ? titleOf(entry, t) : t(words.theEntry), text: message })}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
