import { Button, Checkbox } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import {
  type DraftsSettled,
  type SeveralVerb,
  settleDrafts,
  type TextInList,
  type TextsFilter,
  textPage,
  textsChanged,
} from '../api/texts.ts';
import { formatDate } from '../i18n/dates.ts';
import { useLocale, useT } from '../i18n/locale.tsx';
import { tookPart } from '../rules/versions.ts';
import { FailureNotice } from '../shell/failure-notice.tsx';
import blocks from '../work/blocks.module.css';
import { Confirm } from '../work/confirm.tsx';
import { useChange } from '../work/use-change.ts';
import { useRoles } from '../work/use-roles.ts';
import { several as messages, outcomes } from './several-messages.ts';
import own from './texts.module.css';

/** As many as the server settles in one round. */
const MOST = 100;

type Draft = TextInList & { draft: NonNullable<TextInList['draft']> };

const isDraft = (one: TextInList): one is Draft => one.draft !== null;

/** Drafts that are chosen, each as it was when it was chosen. What is chosen is chosen of one list. */
export function usePickedDrafts(filter: TextsFilter) {
  const list = JSON.stringify(filter);
  const [kept, setKept] = useState<{ list: string; drafts: readonly Draft[] }>({ list, drafts: [] });
  const picked = kept.list === list ? kept.drafts : [];
  const set = (drafts: readonly Draft[]) => setKept({ list, drafts: drafts.slice(0, MOST) });
  return {
    picked,
    has: (documentId: string) => picked.some((one) => one.documentId === documentId),
    toggle: (text: TextInList) => {
      const others = picked.filter(({ documentId }) => documentId !== text.documentId);
      if (isDraft(text)) set(others.length < picked.length ? others : [...picked, text]);
    },
    set: (texts: readonly TextInList[]) => set(texts.filter(isDraft)),
  };
}

export type PickedDrafts = ReturnType<typeof usePickedDrafts>;

/** All that wait and pass the filter, on this page or not. */
export function PickAll({ of, filter, count }: { of: PickedDrafts; filter: TextsFilter; count: number }) {
  const t = useT();
  const change = useChange(
    () => textPage({ ...filter, drafts: 'true' }, undefined, undefined, MOST),
    ({ items }) => of.set(items),
  );
  const all = Math.min(count, MOST);
  return (
    <>
      <Checkbox
        className={own.pickAll ?? ''}
        label={count > MOST ? t(messages.pickFirst, { most: MOST, count }) : t(messages.pickAll, { count })}
        checked={of.picked.length >= all}
        indeterminate={of.picked.length > 0 && of.picked.length < all}
        disabled={change.isPending}
        onChange={(event) => (event.currentTarget.checked ? change.mutate(undefined) : of.set([]))}
        data-screen-only
      />
      {change.error && <FailureNotice error={change.error} />}
    </>
  );
}

/** Around the list: what is done with those that are chosen of it, and what became of each the last time. */
export function SeveralDrafts({ of, children }: { of: PickedDrafts; children: ReactNode }) {
  const t = useT();
  const { id, holds } = useRoles();
  const queries = useQueryClient();
  const [asking, setAsking] = useState<'publish' | 'discard' | null>(null);
  const [said, setSaid] = useState<{ verb: SeveralVerb; of: readonly Draft[]; items: DraftsSettled } | null>(
    null,
  );
  const change = useChange(
    ({ verb, drafts }: { verb: SeveralVerb; drafts: readonly Draft[] }, once) =>
      settleDrafts(
        verb,
        drafts.map(({ documentId, draft }) => ({ documentId, version: draft.version })),
        once,
      ),
    async ({ items }, { verb, drafts }) => {
      // Shown together with the list as it is since.
      await textsChanged(queries);
      setAsking(null);
      setSaid({ verb, of: drafts, items });
      of.set([]);
    },
  );
  const { picked } = of;
  const ready = picked.filter(({ draft }) => draft.lacks === 0 && !tookPart(draft, id));
  const isReady = ready.length > 0;
  const publish = isReady ? t(messages.publish, { count: ready.length }) : t(messages.publishNone);
  const close = () => {
    setAsking(null);
    // Those before a failure are settled.
    if (change.error) void textsChanged(queries);
    change.reset();
  };
  return (
    <>
      {said && (
        <Became
          key={said.items.map(({ documentId }) => documentId).join(' ')}
          {...said}
          pending={change.isPending}
          error={asking === null ? change.error : null}
          onRestore={(drafts) => change.mutate({ verb: 'restore', drafts })}
        />
      )}
      {children}
      {picked.length > 0 && (
        <div className={own.picked} data-screen-only>
          <span role="status">{t(messages.picked, { count: picked.length })}</span>
          <Button size="sm" variant={isReady ? 'filled' : 'default'} onClick={() => setAsking('publish')}>
            {publish}
          </Button>
          {holds('policy-editor') && (
            <Button size="sm" variant="default" onClick={() => setAsking('discard')}>
              {t(messages.discard, { count: picked.length })}
            </Button>
          )}
          <Button size="sm" variant="subtle" onClick={() => of.set([])}>
            {t(messages.unpick)}
          </Button>
        </div>
      )}
      <Confirm
        opened={asking === 'publish'}
        title={isReady ? t(messages.publishTitle, { count: ready.length }) : t(messages.noneTitle)}
        action={publish}
        disabled={!isReady}
        pending={change.isPending}
        error={change.error}
        onClose={close}
        onConfirm={() => change.mutate({ verb: 'publish', drafts: ready })}
      >
        {isReady && (
          <>
            <p>{t(messages.publishNote)}</p>
            <DraftList drafts={ready}>{(one) => <Effect of={one} />}</DraftList>
          </>
        )}
        {ready.length < picked.length && (
          <>
            {isReady && <p className={own.told}>{t(messages.notThese)}</p>}
            <DraftList drafts={picked.filter((one) => !ready.includes(one))}>
              {({ draft }) =>
                tookPart(draft, id) ? t(outcomes.own) : t(messages.lacks, { count: draft.lacks })
              }
            </DraftList>
          </>
        )}
      </Confirm>
      <Confirm
        opened={asking === 'discard'}
        title={t(messages.discardTitle, { count: picked.length })}
        action={t(messages.discard, { count: picked.length })}
        danger
        pending={change.isPending}
        error={change.error}
        onClose={close}
        onConfirm={() => change.mutate({ verb: 'discard', drafts: picked })}
      >
        <p>{t(messages.discardNote)}</p>
        <DraftList drafts={picked}>{(one) => <Effect of={one} />}</DraftList>
      </Confirm>
    </>
  );
}

function Effect({ of: { draft, published } }: { of: Draft }) {
  const t = useT();
  if (draft.withdraws) return t(messages.withdraws);
  return published ? t(messages.replaces, { version: published.version }) : t(messages.first);
}

interface ListProps {
  drafts: readonly Draft[];
  children: (draft: Draft) => ReactNode;
}

/** Each opens beside the dialog, which is not lost by it. */
function DraftList({ drafts, children }: ListProps) {
  const { locale } = useLocale();
  return (
    <ul className={own.drafts}>
      {drafts.map((one) => (
        <li key={one.documentId}>
          <Link to="/office/texts/$documentId" params={{ documentId: one.documentId }} target="_blank">
            <span lang="zh-CN">{one.title}</span>
          </Link>
          <span className={blocks.quiet}>
            {one.dated && `${formatDate(one.dated, locale)} · `}
            {children(one)}
          </span>
        </li>
      ))}
    </ul>
  );
}

interface BecameProps {
  verb: SeveralVerb;
  of: readonly Draft[];
  items: DraftsSettled;
  pending: boolean;
  error: unknown;
  onRestore: (drafts: readonly Draft[]) => void;
}

const DONE = { publish: messages.published, discard: messages.discarded, restore: messages.restored };

function Became({ verb, of, items, pending, error, onRestore }: BecameProps) {
  const t = useT();
  const at = new Map(items.map((one) => [one.documentId, one]));
  const done = of.filter(({ documentId }) => at.get(documentId)?.outcome === 'done');
  const refused = of.filter((one) => !done.includes(one));
  return (
    <div className={own.became} ref={bringIntoSight}>
      <p role="status">{done.length > 0 && t(DONE[verb], { count: done.length })}</p>
      {verb === 'discard' && done.length > 0 && (
        <Button size="sm" variant="default" loading={pending} onClick={() => onRestore(done)}>
          {t(messages.restore, { count: done.length })}
        </Button>
      )}
      {refused.length > 0 && (
        <div role="alert">
          <p>{t(messages.refused, { count: refused.length })}</p>
          <DraftList drafts={refused}>{({ documentId }) => <Refusal of={at.get(documentId)!} />}</DraftList>
        </div>
      )}
      {error ? <FailureNotice error={error} /> : null}
    </div>
  );
}

function Refusal({ of: { outcome, fields } }: { of: DraftsSettled[number] }) {
  const t = useT();
  if (outcome === 'done') return null;
  return (
    <>
      {t(outcomes[outcome])}
      {fields.map(({ path, message }) => (
        <span key={path} className={own.why}>
          {message}
        </span>
      ))}
    </>
  );
}

/** What was pressed stands below a long list. */
function bringIntoSight(said: HTMLElement | null): void {
  said?.scrollIntoView({ block: 'nearest' });
}
