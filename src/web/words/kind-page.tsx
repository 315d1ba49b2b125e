import { Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { WORD_KINDS, type WordKind } from '../../shared/words.ts';
import type { Versioned } from '../api/client.ts';
import { approveWords, discardWords, type WordView, wordQuery } from '../api/words.ts';
import { useT } from '../i18n/locale.tsx';
import { office } from '../office/messages.ts';
import { DraftBlock } from '../rules/draft-block.tsx';
import { rules } from '../rules/messages.ts';
import { standing, takesOneMore } from '../rules/versions.ts';
import { NotFoundPage } from '../shell/error-pages.tsx';
import { AskedButton } from '../work/asked-button.tsx';
import { Block } from '../work/block.tsx';
import blocks from '../work/blocks.module.css';
import { Facts } from '../work/facts.tsx';
import { Loaded } from '../work/loaded.tsx';
import { hasDraft } from '../work/use-form-draft.ts';
import { useRoles } from '../work/use-roles.ts';
import { WorkPage } from '../work/work-page.tsx';
import { describe, nameOf } from './describe.ts';
import { isTable, toEntries } from './entries.ts';
import { EntryTable } from './entry-table.tsx';
import { History } from './history.tsx';
import { kindNames } from './kind-names.ts';
import { preview, words } from './messages.ts';
import { Preview } from './preview.tsx';
import { differencesBetween } from './word-differences.tsx';
import own from './words.module.css';
import { WordsForm, wordsForm } from './words-form.tsx';

const isKind = (kind: string): kind is WordKind => WORD_KINDS.some((one) => one === kind);

/** One kind of words: what is published, the draft that waits with all it changes, the form and the history. */
export function WordKindPage() {
  const { kind } = useParams({ from: '/signed-in/office/words/$kind' });
  if (!isKind(kind)) return <NotFoundPage />;
  return <OneKind key={kind} kind={kind} />;
}

function OneKind({ kind }: { kind: WordKind }) {
  const t = useT();
  const query = useQuery(wordQuery(kind));
  return (
    <WorkPage
      title={t(kindNames[kind])}
      before={
        <p className={own.back} data-screen-only>
          <Link to="/office/words">{t(office.words)}</Link>
        </p>
      }
    >
      <Loaded query={query}>{(view) => <Standing kind={kind} view={view} />}</Loaded>
    </WorkPage>
  );
}

function Standing({ kind, view }: { kind: WordKind; view: Versioned<WordView> }) {
  const t = useT();
  const { versions, published, draft: waits, evaluated } = view.value;
  const queries = useQueryClient();
  const { holds } = useRoles();
  const mayEdit = holds('policy-editor');
  const mayPreview = holds('policy-editor', 'approver');
  // What was typed before a reload opens the form again.
  const [editing, setEditing] = useState<{ begin: unknown } | null>(() =>
    hasDraft(wordsForm(kind)) ? { begin: null } : null,
  );
  const [said, setSaid] = useState<'submitted' | 'discarded' | 'published' | null>(null);
  const { draft } = standing(versions);
  const refresh = () => queries.invalidateQueries({ queryKey: ['words'] });
  if (mayEdit && editing)
    return (
      <WordsForm
        kind={kind}
        base={view}
        begin={editing.begin}
        onClose={(done) => {
          setEditing(null);
          setSaid(done ? 'submitted' : null);
        }}
      />
    );
  const begin = (content: unknown) => {
    setSaid(null);
    setEditing({ begin: content });
  };
  const entries = toEntries(kind, published);
  return (
    <>
      <p role="status" className={blocks.status}>
        {said && t(words[said])}
      </p>
      {draft && (
        <DraftBlock
          draft={draft}
          approve={async (version, once) => {
            await approveWords(kind, version, once);
            await refresh();
            setSaid(takesOneMore(draft) ? 'published' : null);
          }}
          note={t(words.approveNote)}
        >
          {differencesBetween(kind, published, waits, t)}
        </DraftBlock>
      )}
      {draft && mayPreview && (
        <Block title={t(preview.title)}>
          <Preview kind={kind} content={waits} evaluated={evaluated} />
        </Block>
      )}
      {draft && mayEdit && (
        <div className={`${blocks.buttons} ${blocks.after}`}>
          <Button variant="default" onClick={() => begin(null)}>
            {t(words.editDraft)}
          </Button>
          <AskedButton
            action={t(words.discard)}
            wanted={draft.version}
            send={(version, once) => discardWords(kind, version, once)}
            onDone={async () => {
              await refresh();
              setSaid('discarded');
            }}
          >
            <p>{t(words.discardNote)}</p>
          </AskedButton>
        </div>
      )}
      <Block
        title={t(rules.current)}
        actions={
          mayEdit &&
          !draft && (
            <Button size="sm" variant="default" onClick={() => begin(null)}>
              {t(words.edit)}
            </Button>
          )
        }
      >
        {isTable(kind) ? (
          <EntryTable kind={kind} entries={entries} errors={{}} />
        ) : (
          <div className={own.form}>
            {entries.map((entry) => (
              <div key={entry.key} className={own.field}>
                {entry.section !== 'text' && <h3>{nameOf(entry, t)}</h3>}
                <Facts facts={describe(entry, t).map(([label, text]) => [label, text || t(words.none)])} />
              </div>
            ))}
          </div>
        )}
      </Block>
      <History kind={kind} versions={versions} published={published} onBegin={mayEdit ? begin : null} />
    </>
  );
}
