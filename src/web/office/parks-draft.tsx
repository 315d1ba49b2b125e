import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { approveParks, type ParksVersion } from '../api/office.ts';
import { useT } from '../i18n/locale.tsx';
import { Block } from '../work/block.tsx';
import styles from '../work/blocks.module.css';
import { Confirm } from '../work/confirm.tsx';
import { useChange } from '../work/use-change.ts';
import { useRoles } from '../work/use-roles.ts';
import { parks } from './messages.ts';
import { Origin } from './parks-origin.tsx';
import { ParksTable } from './parks-table.tsx';

/** A draft beside what it would replace, for a second person to approve. */
export function ParksDraft({ draft, current }: { draft: ParksVersion; current: ParksVersion | null }) {
  const t = useT();
  const { id, holds } = useRoles();
  const queries = useQueryClient();
  const [asking, setAsking] = useState(false);
  const change = useChange(approveParks, async () => {
    setAsking(false);
    await queries.invalidateQueries({ queryKey: ['parks'] });
  });
  const own = draft.author?.id === id;
  const may = holds('approver', 'policy-editor');
  return (
    <Block title={t(parks.draft)}>
      <Origin version={draft} />
      <ParksTable items={draft.items} before={current?.items ?? []} />
      <div className={styles.after}>
        {own || !may ? (
          <p className={styles.quiet}>{t(own ? parks.ownDraft : parks.mayNotApprove)}</p>
        ) : (
          <Button onClick={() => setAsking(true)}>{t(parks.approve)}</Button>
        )}
      </div>
      <Confirm
        opened={asking}
        title={t(parks.approve)}
        action={t(parks.approve)}
        pending={change.isPending}
        error={change.error}
        onClose={() => {
          setAsking(false);
          change.reset();
        }}
        onConfirm={() => change.mutate(draft.version)}
      >
        <p>{t(parks.approveNote)}</p>
      </Confirm>
    </Block>
  );
}
