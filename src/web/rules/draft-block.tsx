import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useT } from '../i18n/locale.tsx';
import { Origin } from '../office/parks-origin.tsx';
import { Block } from '../work/block.tsx';
import styles from '../work/blocks.module.css';
import { Approval } from './approval.tsx';
import { DifferenceList } from './differences.tsx';
import { rules } from './messages.ts';
import own from './rules.module.css';

interface Props {
  draft: Parameters<typeof Origin>[0]['version'];
  approve: (version: number, once: string) => Promise<unknown>;
  /** What publishing does. */
  note: string;
  /** What publishing is called, where it is more than that. */
  action?: string | undefined;
  /** Nothing is published that it could differ from. */
  first?: boolean;
  /** What else it would bring about. */
  effect?: ReactNode;
  /** Items of a list: what it changes. */
  children: ReactNode[];
}

/** A draft with all that it changes and brings about, for a second person to approve. */
export function DraftBlock({ draft, approve, note, action, first = false, effect, children }: Props) {
  const t = useT();
  const queries = useQueryClient();
  return (
    <Block title={t(rules.draft)}>
      <Origin version={draft} />
      {effect && <p className={own.effect}>{effect}</p>}
      <DifferenceList title={t(first ? rules.first : rules.differences)} counted={!first}>
        {children}
      </DifferenceList>
      <Approval
        draft={draft}
        approve={approve}
        action={action}
        onApproved={() =>
          Promise.all([
            queries.invalidateQueries({ queryKey: ['rules'] }),
            queries.invalidateQueries({ queryKey: ['licences'] }),
          ])
        }
      >
        <p>{note}</p>
        {effect && <p className={styles.after}>{effect}</p>}
      </Approval>
    </Block>
  );
}
