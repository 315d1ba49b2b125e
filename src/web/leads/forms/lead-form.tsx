import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useT } from '../../i18n/locale.tsx';
import { FailureNotice } from '../../shell/failure-notice.tsx';
import blocks from '../../work/blocks.module.css';
import { allBesideFields, fieldErrors, hasCode } from '../../work/field-errors.ts';
import { useChange } from '../../work/use-change.ts';
import { one as messages } from '../messages.ts';

export interface Seen {
  leadId: string;
  /** What was looked at. */
  version: string;
  onDone: () => void;
}

/** Sends over what was looked at; where somebody was faster, the newest is shown and what was typed stays. */
export function useLeadChange<I>(send: (wanted: I, once: string) => Promise<unknown>, onDone: () => void) {
  const queries = useQueryClient();
  const change = useChange(
    async (wanted: I, once: string) => {
      try {
        return await send(wanted, once);
      } catch (error) {
        if (hasCode(error, 'precondition-failed')) await queries.invalidateQueries({ queryKey: ['leads'] });
        throw error;
      }
    },
    async () => {
      onDone();
      await queries.invalidateQueries({ queryKey: ['leads'] });
    },
  );
  return { change, errors: fieldErrors(change.error) };
}

interface Props {
  change: { error: unknown; isPending: boolean };
  fields: readonly string[];
  onSubmit: () => void;
  children: ReactNode;
}

/** What all that is done about a lead has in common. */
export function LeadForm({ change, fields, onSubmit, children }: Props) {
  const t = useT();
  const { error, isPending } = change;
  return (
    <form
      className={blocks.form}
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      {children}
      {hasCode(error, 'precondition-failed') ? (
        <p role="alert">{t(messages.stale)}</p>
      ) : (
        error !== null && !allBesideFields(error, fields) && <FailureNotice error={error} />
      )}
      <div className={blocks.buttons}>
        <Button type="submit" loading={isPending}>
          {t(messages.save)}
        </Button>
      </div>
    </form>
  );
}
