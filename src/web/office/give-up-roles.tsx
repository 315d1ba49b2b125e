import { Button, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Versioned } from '../api/client.ts';
import { type PersonView, type RolesWanted, setOfficeRoles } from '../api/people.ts';
import { useT } from '../i18n/locale.tsx';
import { Confirm } from '../work/confirm.tsx';
import { work } from '../work/messages.ts';
import { useChange } from '../work/use-change.ts';
import { person as messages } from './messages.ts';

/** The one change of their own roles that people may make. */
export function GiveUpRoles({ current }: { current: Versioned<PersonView> }) {
  const t = useT();
  const queries = useQueryClient();
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const change = useChange(
    (wanted: RolesWanted, once) => setOfficeRoles(wanted, once),
    async () => {
      setAsking(false);
      await queries.invalidateQueries();
    },
  );
  return (
    <>
      <Button mt="md" variant="default" onClick={() => setAsking(true)}>
        {t(messages.giveUp)}
      </Button>
      <Confirm
        opened={asking}
        title={t(messages.giveUp)}
        action={t(messages.giveUp)}
        danger
        pending={change.isPending}
        error={change.error}
        disabled={reason.trim().length < 2}
        onClose={() => setAsking(false)}
        onConfirm={() =>
          change.mutate({ personId: current.value.id, roles: [], reason, version: current.version })
        }
      >
        <p>{t(messages.giveUpWarning)}</p>
        <Textarea
          mt="md"
          label={t(work.reason)}
          required
          maxLength={500}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      </Confirm>
    </>
  );
}
