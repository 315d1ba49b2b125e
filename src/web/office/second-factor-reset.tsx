import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type PersonView, resetSecondFactor } from '../api/people.ts';
import { useT } from '../i18n/locale.tsx';
import { Block } from '../work/block.tsx';
import styles from '../work/blocks.module.css';
import { Confirm } from '../work/confirm.tsx';
import { ReasonField } from '../work/reason-field.tsx';
import { useChange } from '../work/use-change.ts';
import { useRoles } from '../work/use-roles.ts';
import { person as messages } from './messages.ts';

/** For administrators: lets somebody in again who lost their phone and their backup codes. */
export function SecondFactorReset({ person: { id, state, secondFactor } }: { person: PersonView }) {
  const t = useT();
  const roles = useRoles();
  const queries = useQueryClient();
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const change = useChange(resetSecondFactor, async () => {
    setAsking(false);
    setReason('');
    await queries.invalidateQueries({ queryKey: ['people'] });
  });
  if (!roles.holds('administrator') || state !== 'active' || roles.id === id) return null;
  return (
    <Block title={t(messages.secondFactor)} note={t(messages.secondFactorNote)}>
      <div className={styles.buttons}>
        {secondFactor ? (
          <Button variant="default" onClick={() => setAsking(true)}>
            {t(messages.resetFactor)}
          </Button>
        ) : (
          !change.isSuccess && <p className={styles.quiet}>{t(messages.noSecondFactor)}</p>
        )}
        <span role="status" className={styles.status}>
          {change.isSuccess && t(messages.factorReset)}
        </span>
      </div>
      <Confirm
        opened={asking}
        title={t(messages.resetFactor)}
        action={t(messages.resetFactor)}
        danger
        pending={change.isPending}
        error={change.error}
        disabled={reason.trim().length < 2}
        onClose={() => setAsking(false)}
        onConfirm={() => change.mutate({ personId: id, reason })}
      >
        <p>{t(messages.resetFactorNote)}</p>
        <ReasonField mt="md" value={reason} onChange={setReason} />
      </Confirm>
    </Block>
  );
}
