import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useT } from '../i18n/locale.tsx';
import type { Origin } from '../office/parks-origin.tsx';
import styles from '../work/blocks.module.css';
import { Confirm } from '../work/confirm.tsx';
import { useChange } from '../work/use-change.ts';
import { useRoles } from '../work/use-roles.ts';
import { rules } from './messages.ts';
import { takesOneMore, tookPart } from './versions.ts';

interface Props {
  draft: Parameters<typeof Origin>[0]['version'];
  approve: (version: number, once: string) => Promise<unknown>;
  onApproved: () => Promise<unknown>;
  /** What publishing is called here. */
  action?: string | undefined;
  /** What publishing does. */
  children: ReactNode;
}

/** The way for a second person to publish a draft, or why it is not this one's to publish. */
export function Approval({ draft, approve, onApproved, action, children }: Props) {
  const t = useT();
  const { id, holds } = useRoles();
  const [asking, setAsking] = useState(false);
  const change = useChange(approve, async () => {
    setAsking(false);
    await onApproved();
  });
  const publishes = takesOneMore(draft);
  const label = publishes ? (action ?? t(rules.approve)) : t(rules.approveFirst);
  const left = tookPart(draft, id)
    ? t(draft.author === null ? rules.approvedByYou : rules.ownDraft)
    : holds('approver', 'policy-editor')
      ? null
      : t(rules.mayNotApprove);
  return (
    <div className={styles.after}>
      {left === null ? (
        <Button onClick={() => setAsking(true)}>{label}</Button>
      ) : (
        <p className={styles.quiet}>{left}</p>
      )}
      <Confirm
        opened={asking}
        title={label}
        action={label}
        pending={change.isPending}
        error={change.error}
        onClose={() => {
          setAsking(false);
          change.reset();
        }}
        onConfirm={() => change.mutate(draft.version)}
      >
        {publishes ? children : <p>{t(rules.takesTwo)}</p>}
      </Confirm>
    </div>
  );
}
