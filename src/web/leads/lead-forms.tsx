import { Button } from '@mantine/core';
import { useState } from 'react';
import type { LeadState } from '../../shared/milestones/leads.ts';
import type { Lead } from '../api/leads.ts';
import { useT } from '../i18n/locale.tsx';
import blocks from '../work/blocks.module.css';
import { CloseForm } from './forms/close-form.tsx';
import { CorrectTransferForm } from './forms/correct-transfer-form.tsx';
import { NoteForm } from './forms/note-form.tsx';
import { ReopenForm } from './forms/reopen-form.tsx';
import { TransferForm } from './forms/transfer-form.tsx';
import { type Officers, TriageForm } from './forms/triage-form.tsx';
import styles from './leads.module.css';
import { one as messages } from './messages.ts';

type Act = 'triage' | 'note' | 'transfer' | 'correct' | 'close' | 'reopen';

const ACTS: Readonly<Record<LeadState, readonly Act[]>> = {
  received: ['triage', 'note'],
  handling: ['triage', 'note', 'transfer', 'correct', 'close'],
  transferred: ['note', 'transfer', 'correct', 'close'],
  closed: ['note', 'reopen'],
};

interface Props {
  lead: Lead;
  officers: Officers;
  /** What was looked at. */
  version: string;
}

/** What can be done about a lead now; one form at a time. */
export function LeadForms({ lead, officers, version }: Props) {
  const t = useT();
  const { state } = lead;
  const [act, setAct] = useState<Act | null>(state === 'received' ? 'triage' : null);
  const mayCorrect = lead.transfers.some(({ mistaken }) => mistaken === null);
  const acts = ACTS[state].filter((one) => one !== 'correct' || mayCorrect);
  const nameOf = (one: Act) => t(messages[one === 'triage' && state !== 'received' ? 'retriage' : one]);
  const seen = { leadId: lead.id, version, onDone: () => setAct(null) };
  return (
    <div className={styles.forms}>
      <div className={blocks.buttons}>
        {acts.map((one) => (
          <Button
            key={one}
            variant="default"
            aria-pressed={act === one}
            onClick={() => setAct(act === one ? null : one)}
          >
            {nameOf(one)}
          </Button>
        ))}
      </div>
      {act !== null && (
        <div className={styles.forms}>
          {act === 'triage' && <TriageForm {...seen} lead={lead} officers={officers} />}
          {act === 'note' && <NoteForm {...seen} />}
          {act === 'transfer' && <TransferForm {...seen} />}
          {act === 'correct' && <CorrectTransferForm {...seen} lead={lead} />}
          {act === 'close' && <CloseForm {...seen} />}
          {act === 'reopen' && <ReopenForm {...seen} />}
        </div>
      )}
    </div>
  );
}
