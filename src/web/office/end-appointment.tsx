import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { endAppointment } from '../api/people.ts';
import { useT } from '../i18n/locale.tsx';
import { Confirm } from '../work/confirm.tsx';
import { ReasonField } from '../work/reason-field.tsx';
import { useChange } from '../work/use-change.ts';
import { experts } from './messages.ts';

/** An appointment that is held, or the invitation to one. */
export interface Ending {
  id: string;
  held: boolean;
  who: string;
}

interface Props {
  ending: Ending | null;
  onClose: () => void;
  onDone?: () => Promise<void>;
}

/** Ends an appointment before its time, or takes the invitation back, with the reason. */
export function EndAppointment({ ending, onClose, onDone }: Props) {
  const t = useT();
  const queries = useQueryClient();
  const [reason, setReason] = useState('');
  const close = () => {
    setReason('');
    change.reset();
    onClose();
  };
  const change = useChange(endAppointment, async () => {
    close();
    await Promise.all([queries.invalidateQueries({ queryKey: ['appointments'] }), onDone?.()]);
  });
  const held = ending?.held ?? true;
  return (
    <Confirm
      opened={ending !== null}
      title={t(held ? experts.endTitle : experts.withdrawTitle)}
      action={t(held ? experts.end : experts.withdraw)}
      danger={held}
      pending={change.isPending}
      error={change.error}
      disabled={reason.trim().length < 2}
      onClose={close}
      onConfirm={() => ending && change.mutate({ grantId: ending.id, reason })}
    >
      <p>{t(held ? experts.endNote : experts.withdrawNote, { who: ending?.who ?? '' })}</p>
      <ReasonField mt="md" value={reason} onChange={setReason} />
    </Confirm>
  );
}
