import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type PersonView, type StateWanted, setPersonState } from '../api/people.ts';
import { useT } from '../i18n/locale.tsx';
import { Block } from '../work/block.tsx';
import styles from '../work/blocks.module.css';
import { Confirm } from '../work/confirm.tsx';
import { ReasonField } from '../work/reason-field.tsx';
import { useChange } from '../work/use-change.ts';
import { useRoles } from '../work/use-roles.ts';
import { person as messages } from './messages.ts';

/** For administrators: shuts a person out, or lets them in again. */
export function StateForm({ person: { id, state } }: { person: PersonView }) {
  const t = useT();
  const roles = useRoles();
  const queries = useQueryClient();
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const change = useChange(
    (wanted: StateWanted, once) => setPersonState(wanted, once),
    async () => {
      setAsking(false);
      setReason('');
      await queries.invalidateQueries({ queryKey: ['people'] });
    },
  );
  if (!roles.holds('administrator') || state === 'erased') return null;
  const disabling = state === 'active';
  const action = t(disabling ? messages.disable : messages.enable);
  const note = t(disabling ? messages.disableNote : messages.enableNote);
  if (roles.id === id) return null;
  return (
    <Block title={t(messages.account)} note={note}>
      <div className={styles.buttons}>
        <Button variant="default" onClick={() => setAsking(true)}>
          {action}
        </Button>
        <span role="status" className={styles.status}>
          {change.isSuccess && t(messages.stateSaved)}
        </span>
      </div>
      <Confirm
        opened={asking}
        title={action}
        action={action}
        danger={disabling}
        pending={change.isPending}
        error={change.error}
        disabled={reason.trim().length < 2}
        onClose={() => setAsking(false)}
        onConfirm={() => change.mutate({ personId: id, state: disabling ? 'disabled' : 'active', reason })}
      >
        <p>{note}</p>
        <ReasonField mt="md" value={reason} onChange={setReason} />
      </Confirm>
    </Block>
  );
}
