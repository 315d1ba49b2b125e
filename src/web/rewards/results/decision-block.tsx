import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { BatchResults } from '../../api/award-results.ts';
import { formatDate, formatInstant } from '../../i18n/dates.ts';
import { useLocale } from '../../i18n/locale.tsx';
import { Block } from '../../work/block.tsx';
import blocks from '../../work/blocks.module.css';
import type { DecidingProps } from './deciding.ts';
import { ApproveDialog, ProposeDialog, WithdrawDialog } from './decision-dialogs.tsx';
import { MeetingDialog } from './meeting-dialog.tsx';
import { decision as messages } from './messages.ts';
import own from './results.module.css';
import { useClosingWord } from './use-closing-word.ts';

type Act = BatchResults['acts'][number];
const NAMES = {
  propose: messages.propose,
  'record-meeting': messages.meeting,
  approve: messages.approve,
} as const satisfies Record<Exclude<Act, 'withdraw'>, unknown>;
const DIALOGS = {
  propose: ProposeDialog,
  'record-meeting': MeetingDialog,
  approve: ApproveDialog,
  withdraw: WithdrawDialog,
} as const satisfies Record<Act, unknown>;

/** Where the decision stands, and what the reader may do about it. */
export function DecisionBlock(props: DecidingProps) {
  const { t } = useLocale();
  const [open, setOpen] = useState<Act | null>(null);
  const { batchId, current } = props;
  const { acts, obstacles, decision } = current.value;
  const closing = useClosingWord(current.value);
  const Dialog = open && DIALOGS[open];
  const isBlocked = (act: Act) =>
    (act === 'propose' && obstacles.length > 0) ||
    (act === 'approve' && (!decision?.meeting || !decision.current || obstacles.length > 0));
  const isMet = decision?.meeting != null;
  const named = (act: Act) => {
    if (act === 'withdraw') return t(closing);
    return t(act === 'record-meeting' && isMet ? messages.meetingAgain : NAMES[act]);
  };
  return (
    <Block title={t(messages.title)}>
      <div className={own.decision}>
        <Standing {...props} />
        {acts.includes('propose') && obstacles.length > 0 && <Obstacles {...{ batchId, obstacles }} />}
        {acts.length > 0 && (
          <div className={blocks.buttons} data-screen-only>
            {acts.map((act) => (
              <Button
                key={act}
                variant={act === 'withdraw' || (act === 'record-meeting' && isMet) ? 'default' : 'filled'}
                disabled={isBlocked(act)}
                onClick={() => setOpen(act)}
              >
                {named(act)}
              </Button>
            ))}
          </div>
        )}
      </div>
      {Dialog && <Dialog {...props} onClose={() => setOpen(null)} />}
    </Block>
  );
}

function Standing({ current }: DecidingProps) {
  const { locale, t } = useLocale();
  const { decision } = current.value;
  if (decision === null) return <p>{t(messages.locked)}</p>;
  const { meeting, proposedBy, proposedAt, approvedBy, approvedAt, note } = decision;
  const when = (at: string) => formatInstant(at, locale);
  return (
    <>
      <p>{t(messages.proposed, { name: proposedBy, when: when(proposedAt) })}</p>
      <p>{note}</p>
      {meeting ? (
        <p>
          {t(messages.met, {
            on: formatDate(meeting.on, locale),
            name: meeting.name,
            number: meeting.number,
            count: meeting.attendees.length,
          })}{' '}
          {meeting.recused.length > 0 &&
            t(messages.metRecused, { names: meeting.recused.join(locale === 'zh' ? '、' : ', ') })}
        </p>
      ) : (
        <p className={blocks.quiet}>{t(messages.noMeeting)}</p>
      )}
      {approvedBy && approvedAt && (
        <p>{t(messages.approved, { name: approvedBy, when: when(approvedAt) })}</p>
      )}
      {!decision.current && <p className={own.amiss}>{t(messages.stale)}</p>}
    </>
  );
}

function Obstacles({ batchId, obstacles }: { batchId: string; obstacles: BatchResults['obstacles'] }) {
  const { locale, t } = useLocale();
  return (
    <div className={own.obstacles}>
      <p>{t(messages.obstacles)}</p>
      <ul>
        {obstacles.map((words) => (
          <li key={words.zh}>{words[locale]}</li>
        ))}
      </ul>
      <p className={blocks.buttons}>
        <Link to="/office/batches/$batchId" params={{ batchId }} search={{ tab: 'papers' }}>
          {t(messages.toPapers)}
        </Link>
        <Link to="/office/batches/$batchId" params={{ batchId }} search={{ tab: 'entries' }}>
          {t(messages.toEntries)}
        </Link>
      </p>
    </div>
  );
}
