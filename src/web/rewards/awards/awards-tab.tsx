import { useQuery } from '@tanstack/react-query';
import { awardsQuery } from '../../api/awards.ts';
import { Loaded } from '../../work/loaded.tsx';
import type { BatchTabProps } from '../batches/tabs.ts';
import { AwardList } from './award-list.tsx';
import { LettersBlock } from './letters-block.tsx';
import { NoticeBlock } from './notice-block.tsx';

/** 公示与拨付: from what was approved to what was paid of it. */
export default function AwardsTab({ batch }: BatchTabProps) {
  const query = useQuery(awardsQuery(batch.id));
  return (
    <Loaded query={query}>
      {(current) => (
        <>
          <NoticeBlock batchId={batch.id} current={current} />
          <AwardList batchId={batch.id} current={current} />
          <LettersBlock batchId={batch.id} />
        </>
      )}
    </Loaded>
  );
}
