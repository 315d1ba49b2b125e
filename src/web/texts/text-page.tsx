import { Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { Versioned } from '../api/client.ts';
import { RequestFailure } from '../api/failure.ts';
import { approveText, type TextView, textQuery, textsChanged, withdrawText } from '../api/texts.ts';
import { useLocale, useT } from '../i18n/locale.tsx';
import { AnsweredQuestions } from '../questions/answered-questions.tsx';
import { DraftBlock } from '../rules/draft-block.tsx';
import { rules } from '../rules/messages.ts';
import { VersionLine } from '../rules/version-line.tsx';
import { standing } from '../rules/versions.ts';
import { ButtonLink } from '../shell/links.tsx';
import { Block } from '../work/block.tsx';
import blocks from '../work/blocks.module.css';
import { Confirm } from '../work/confirm.tsx';
import { Loaded } from '../work/loaded.tsx';
import { work } from '../work/messages.ts';
import { ReasonField } from '../work/reason-field.tsx';
import { useChange } from '../work/use-change.ts';
import { useEditing } from '../work/use-editing.ts';
import { useRoles } from '../work/use-roles.ts';
import { WorkPage } from '../work/work-page.tsx';
import { changesOf, wholeOf } from './draft-changes.tsx';
import { factName } from './fact-names.ts';
import { texts as messages } from './messages.ts';
import { DiscardDraft, Discarded } from './put-aside.tsx';
import { TextForm } from './text-form.tsx';
import { textForm } from './text-values.ts';
import own from './texts.module.css';

/** One text: what is published, the draft that waits with all it changes, and the ways to change or withdraw it. */
export function TextPage() {
  const { locale, t } = useLocale();
  const { documentId } = useParams({ from: '/signed-in/office/texts/$documentId' });
  const { fresh } = useSearch({ from: '/signed-in/office/texts/$documentId' });
  const navigate = useNavigate();
  const query = useQuery(textQuery(documentId, locale));
  const isFresh =
    fresh === true && query.error instanceof RequestFailure && query.error.status === 404 && !query.data;
  const title = query.data?.value.versions[0]?.title;
  return (
    <WorkPage
      title={title ?? t(isFresh ? messages.add : messages.text)}
      before={
        <p className={own.back} data-screen-only>
          <Link to="/office/texts">{t(messages.title)}</Link>
        </p>
      }
    >
      {isFresh ? (
        <TextForm
          documentId={documentId}
          base={{ value: null, version: '"0"' }}
          onClose={(done) =>
            void navigate(
              done
                ? { to: '/office/texts/$documentId', params: { documentId }, search: {} }
                : { to: '/office/texts' },
            )
          }
        />
      ) : (
        <Loaded key={documentId} query={query}>
          {(text) => <Standing text={text} />}
        </Loaded>
      )}
    </WorkPage>
  );
}

function Standing({ text }: { text: Versioned<TextView> }) {
  const { locale, t } = useLocale();
  const { documentId, kind, versions, newest, missing } = text.value;
  const queries = useQueryClient();
  const mayEdit = useRoles().holds('policy-editor');
  const form = useEditing(textForm(documentId));
  const [withdrawing, setWithdrawing] = useState(false);
  const { published, draft } = standing(versions);
  if (mayEdit && form.isOpen)
    return (
      <TextForm
        documentId={documentId}
        base={{ value: newest, version: text.version }}
        bringsBack={draft === null && published?.withdrawn != null}
        onClose={form.close}
      />
    );
  const refresh = () => textsChanged(queries);
  return (
    <>
      <p role="status" className={blocks.status}>
        {form.isSaved && t(rules.saved)}
      </p>
      <div className={blocks.buttons}>
        {mayEdit && (
          <Button variant="default" onClick={form.open}>
            {t(draft ? messages.editDraft : published?.withdrawn ? messages.bringBack : messages.edit)}
          </Button>
        )}
        {mayEdit && published && !published.withdrawn && !draft && (
          <Button variant="default" onClick={() => setWithdrawing(true)}>
            {t(messages.withdraw)}
          </Button>
        )}
        {mayEdit && draft && <DiscardDraft documentId={documentId} version={text.version} onDone={refresh} />}
        {published && (
          <ButtonLink to="/policies/$documentId" params={{ documentId }} variant="subtle">
            {t(messages.read)}
          </ButtonLink>
        )}
      </div>
      {versions[0]?.state === 'discarded' && (
        <Discarded documentId={documentId} version={text.version} mayEdit={mayEdit} onDone={refresh} />
      )}
      {draft && (
        <>
          {missing.length > 0 && (
            <div className={`${own.fault} ${own.missing}`} role="note">
              <p>{t(messages.missing)}</p>
              <ul className={own.lacks}>
                {missing.map(({ path, message }) => (
                  <li key={path}>{t(work.said, { what: factName(path, t), text: message })}</li>
                ))}
              </ul>
            </div>
          )}
          <DraftBlock
            draft={draft}
            approve={async (version, once) => {
              await approveText(documentId, version, once);
              await refresh();
            }}
            first={published === null}
            note={t(draft.withdrawn ? messages.withdrawalNote : messages.approveNote)}
            action={draft.withdrawn ? t(messages.approveWithdrawal) : undefined}
            effect={
              draft.withdrawn
                ? t(work.said, { what: t(messages.withdrawn), text: draft.withdrawn.reason })
                : draft.change && t(work.said, { what: t(messages.reasonOfChange), text: draft.change })
            }
          >
            {(published ? changesOf : wholeOf)(text.value, { locale, t })}
          </DraftBlock>
        </>
      )}
      {kind === 'answer' && <AnsweredQuestions documentId={documentId} />}
      <Block title={t(messages.history)}>
        <ul className={own.history}>
          {versions.map((one, at) => (
            <li key={one.version}>
              <p className={own.which}>
                <VersionLine version={one} isNewest={at === 0} withdraws={one.withdrawn !== null} />
              </p>
              {one.withdrawn && (
                <p>{t(work.said, { what: t(messages.withdrawn), text: one.withdrawn.reason })}</p>
              )}
              {one.change && <p>{t(work.said, { what: t(messages.reasonOfChange), text: one.change })}</p>}
            </li>
          ))}
        </ul>
      </Block>
      <Withdrawal
        opened={withdrawing}
        documentId={documentId}
        version={text.version}
        onClose={() => setWithdrawing(false)}
        onDone={refresh}
      />
    </>
  );
}

function Withdrawal(props: {
  opened: boolean;
  documentId: string;
  version: string;
  onClose: () => void;
  onDone: () => Promise<unknown>;
}) {
  const t = useT();
  const { opened, documentId, version, onClose, onDone } = props;
  const [reason, setReason] = useState('');
  const change = useChange(
    (wanted: string, once) => withdrawText(documentId, wanted, version, once),
    async () => {
      onClose();
      setReason('');
      await onDone();
    },
  );
  return (
    <Confirm
      opened={opened}
      title={t(messages.withdrawTitle)}
      action={t(messages.withdraw)}
      danger
      pending={change.isPending}
      error={change.error}
      disabled={reason.trim().length < 2}
      onClose={() => {
        onClose();
        change.reset();
      }}
      onConfirm={() => change.mutate(reason.trim())}
    >
      <p>{t(messages.withdrawalNote)}</p>
      <ReasonField mt="md" value={reason} onChange={setReason} />
    </Confirm>
  );
}
