import { useQueryClient } from '@tanstack/react-query';
import { approveParks, type ParksVersion } from '../api/office.ts';
import { useT } from '../i18n/locale.tsx';
import { Approval } from '../rules/approval.tsx';
import { Block } from '../work/block.tsx';
import { parks } from './messages.ts';
import { Origin } from './parks-origin.tsx';
import { ParksTable } from './parks-table.tsx';

/** A draft beside what it would replace, for a second person to approve. */
export function ParksDraft({ draft, current }: { draft: ParksVersion; current: ParksVersion | null }) {
  const t = useT();
  const queries = useQueryClient();
  return (
    <Block title={t(parks.draft)}>
      <Origin version={draft} />
      <ParksTable items={draft.items} before={current?.items ?? []} />
      <Approval
        draft={draft}
        approve={approveParks}
        onApproved={() => queries.invalidateQueries({ queryKey: ['parks'] })}
      >
        <p>{t(parks.approveNote)}</p>
      </Approval>
    </Block>
  );
}
