import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { ENTRY_STATE_NAMES } from '../../../shared/rewards/batches.ts';
import { LACK_NAMES } from '../../../shared/rewards/entries.ts';
import { LETTER_NAMES } from '../../../shared/rewards/letter-holes.ts';
import { type EntryView, entryQuery, excludeEntry, nominate } from '../../api/award-entries.ts';
import { letterAddress } from '../../api/awards.ts';
import { useDraft } from '../../draft.ts';
import { useLocale } from '../../i18n/locale.tsx';
import { FailureNotice } from '../../shell/failure-notice.tsx';
import { Block } from '../../work/block.tsx';
import blocks from '../../work/blocks.module.css';
import { Confirm } from '../../work/confirm.tsx';
import { Loaded } from '../../work/loaded.tsx';
import { Mark } from '../../work/mark.tsx';
import { PilotStateMark } from '../../work/pilot-state-mark.tsx';
import { ReasonField } from '../../work/reason-field.tsx';
import { useBatchChange } from '../use-batch-change.ts';
import { ComputedBlock } from './computed-block.tsx';
import { ConditionsBlock } from './conditions-block.tsx';
import own from './entries.module.css';
import { FundingBlock } from './funding-block.tsx';
import { one as messages } from './messages.ts';
import { NominateDialog } from './nominate-dialog.tsx';
import { PilotNames } from './pilot-names.tsx';

interface Props {
  batchId: string;
  entryId: string;
  /** Of the batch. */
  version: string;
}

/** One pilot in a batch: everything that is held against its nomination. */
export function EntryPart({ batchId, entryId, version }: Props) {
  const { locale, t } = useLocale();
  const query = useQuery(entryQuery(batchId, entryId, locale));
  return (
    <>
      <p data-screen-only>
        <Link
          from="/office/batches/$batchId"
          search={({ entry: _, ...before }: Record<string, string | undefined>) => ({
            ...before,
            tab: 'entries' as const,
          })}
        >
          {t(messages.back)}
        </Link>
      </p>
      <Loaded query={query}>
        {(entry) => (
          <>
            <Head batchId={batchId} entry={entry} version={version} />
            {entry.state === 'nominated' && <LacksBlock entry={entry} />}
            <ConditionsBlock batchId={batchId} entry={entry} />
            <FundingBlock entry={entry} />
            <ComputedBlock entry={entry} />
          </>
        )}
      </Loaded>
    </>
  );
}

const TONES = { nominated: 'open', 'left-out': 'over', excluded: 'amiss', withdrawn: 'over' } as const;

function Head({ batchId, entry, version }: { batchId: string; entry: EntryView; version: string }) {
  const { locale, t } = useLocale();
  const { pilot, state, reason, tied } = entry;
  return (
    <div className={own.head}>
      <div className={own.names}>
        <h2>{pilot.title}</h2>
        <PilotNames pilot={pilot}>
          <span>{pilot.lead.name}</span>
        </PilotNames>
        <span className={own.file}>
          <Mark tone={TONES[state]}>{ENTRY_STATE_NAMES[state][locale]}</Mark>
          <PilotStateMark state={pilot.state} />
          <Link to="/office/pilots/$pilotId" params={{ pilotId: pilot.id }} data-screen-only>
            {t(messages.openCase)}
          </Link>
        </span>
        {reason !== null && <p>{reason}</p>}
        {state !== 'nominated' && <Letters batchId={batchId} entry={entry} />}
        {tied && <Mark tone="over">{t(messages.tied)}</Mark>}
      </div>
      <Acts batchId={batchId} entry={entry} version={version} />
    </div>
  );
}

/** Whoever is left out or excluded is written to at once. */
function Letters({ batchId, entry }: { batchId: string; entry: EntryView }) {
  const { locale } = useLocale();
  const { id: entryId, state, applicants } = entry;
  if (state === 'nominated' || state === 'withdrawn') return null;
  return (
    <ul className={own.lacks} data-screen-only>
      {applicants.map(({ uscc, name }) => (
        <li key={uscc}>
          <a href={letterAddress(batchId, { entryId, uscc }, locale)} download>
            {`${LETTER_NAMES[state][locale]} · ${name} · DOCX`}
          </a>
        </li>
      ))}
    </ul>
  );
}

function Acts({ batchId, entry, version }: { batchId: string; entry: EntryView; version: string }) {
  const { t } = useLocale();
  const [asked, setAsked] = useState<'exclude' | 'leave-out' | null>(null);
  const again = useBatchChange(batchId, nominate);
  const { id, pilot, acts } = entry;
  const chosen = { pilots: [pilot.id] };
  return (
    <div className={own.stack} data-screen-only>
      <div className={blocks.buttons}>
        {acts.includes('nominate') && (
          <Button
            size="sm"
            loading={again.isPending}
            onClick={() => again.mutate({ batchId, nominate: chosen, leaveOut: [] })}
          >
            {t(messages.renominate)}
          </Button>
        )}
        {acts.includes('leave-out') && (
          <Button size="sm" variant="default" onClick={() => setAsked('leave-out')}>
            {t(messages.leaveOut)}
          </Button>
        )}
        {acts.includes('exclude-late') && (
          <Link to="/office/batches/$batchId" params={{ batchId }} search={{ tab: 'results' }} hash="late">
            {t(messages.excludeLate)}
          </Link>
        )}
        {acts.includes('exclude') && (
          <Button size="sm" variant="default" onClick={() => setAsked('exclude')}>
            {t(messages.exclude)}
          </Button>
        )}
      </div>
      {again.error && <FailureNotice error={again.error} />}
      {asked === 'leave-out' && (
        <NominateDialog
          batchId={batchId}
          nominate={null}
          leaveOut={{ chosen, count: 1 }}
          onClose={() => setAsked(null)}
          onDone={() => setAsked(null)}
        />
      )}
      {asked === 'exclude' && (
        <ExcludeDialog
          of={{ batchId, entryId: id, version }}
          title={pilot.title}
          onClose={() => setAsked(null)}
          onDone={() => setAsked(null)}
        />
      )}
    </div>
  );
}

interface Excluding {
  of: { batchId: string; entryId: string; version: string };
  title: string;
  onClose: () => void;
  onDone: () => void;
}

function ExcludeDialog({ of, title, onClose, onDone }: Excluding) {
  const { t } = useLocale();
  const [reason, setReason] = useDraft(`batch.exclude.${of.entryId}`);
  const change = useBatchChange(of.batchId, excludeEntry, () => {
    setReason('');
    onDone();
  });
  return (
    <Confirm
      opened
      danger
      title={t(messages.excludeTitle)}
      action={t(messages.excludeTitle)}
      pending={change.isPending}
      error={change.error}
      disabled={reason.trim().length < 2}
      onClose={() => change.leave(onClose)}
      onConfirm={() => change.mutate({ ...of, reason: reason.trim() })}
    >
      <p>{t(messages.excludeBody, { title })}</p>
      <ReasonField mt="md" value={reason} onChange={setReason} />
    </Confirm>
  );
}

function LacksBlock({ entry: { lacks } }: { entry: EntryView }) {
  const { locale, t } = useLocale();
  if (lacks.length === 0) return <Mark tone="good">{t(messages.nothing)}</Mark>;
  return (
    <Block title={t(messages.lacks)}>
      <ul className={own.lacks}>
        {lacks.map((lack) => (
          <li key={lack}>
            <Mark tone={lack === 'not-met' || lack === 'state' ? 'amiss' : 'waiting'}>
              {LACK_NAMES[lack][locale]}
            </Mark>
          </li>
        ))}
      </ul>
    </Block>
  );
}
