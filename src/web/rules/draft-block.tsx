import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useT } from '../i18n/locale.tsx';
import { Origin } from '../office/parks-origin.tsx';
import { Block } from '../work/block.tsx';
import styles from '../work/blocks.module.css';
import { Confirm } from '../work/confirm.tsx';
import { useChange } from '../work/use-change.ts';
import { useRoles } from '../work/use-roles.ts';
import { DifferenceList } from './differences.tsx';
import { rules } from './messages.ts';
import own from './rules.module.css';

interface Props {
  draft: Parameters<typeof Origin>[0]['version'];
  approve: (version: number, once: string) => Promise<unknown>;
  /** What publishing does. */
  note: string;
  /** Nothing is published that it could differ from. */
  first?: boolean;
  /** What else it would bring about. */
  effect?: ReactNode;
  /** Items of a list: what it changes. */
  children: ReactNode[];
}

/** A draft with all that it changes and brings about, for a second person to approve. */
export function DraftBlock({ draft, approve, note, first = false, effect, children }: Props) {
  const t = useT();
  const { id, holds } = useRoles();
  const queries = useQueryClient();
  const [asking, setAsking] = useState(false);
  const change = useChange(approve, async () => {
    setAsking(false);
    await Promise.all([
      queries.invalidateQueries({ queryKey: ['rules'] }),
      queries.invalidateQueries({ queryKey: ['licences'] }),
    ]);
  });
  const isOwn = draft.author?.id === id;
  const may = holds('approver', 'policy-editor');
  return (
    <Block title={t(rules.draft)}>
      <Origin version={draft} />
      {effect && <p className={own.effect}>{effect}</p>}
      <DifferenceList title={t(first ? rules.first : rules.differences)} counted={!first}>
        {children}
      </DifferenceList>
      <div className={styles.after}>
        {isOwn || !may ? (
          <p className={styles.quiet}>{t(isOwn ? rules.ownDraft : rules.mayNotApprove)}</p>
        ) : (
          <Button onClick={() => setAsking(true)}>{t(rules.approve)}</Button>
        )}
      </div>
      <Confirm
        opened={asking}
        title={t(rules.approve)}
        action={t(rules.approve)}
        pending={change.isPending}
        error={change.error}
        onClose={() => {
          setAsking(false);
          change.reset();
        }}
        onConfirm={() => change.mutate(draft.version)}
      >
        <p>{note}</p>
        {effect && <p className={styles.after}>{effect}</p>}
      </Confirm>
    </Block>
  );
}
