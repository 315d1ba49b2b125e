import type { Bilingual } from '../../shared/locale.ts';
import type { BatchState } from '../../shared/rewards/batch-states.ts';
import type { Overlap } from './overlap-store.ts';

/** Nothing of a batch was proposed yet, so that one of its pilots can still be taken out of it. */
const GIVES_WAY_IN: readonly BatchState[] = ['open', 'scoring', 'locked'];

/** Whether the other one can still give way to this one. */
export function mayGiveWay({ batch, awarded }: Pick<Overlap, 'batch' | 'awarded'>): boolean {
  return awarded === null && GIVES_WAY_IN.includes(batch.state);
}

type Settled = Pick<Overlap, 'entryId' | 'settlement'>;

const isOpen = ({ settlement }: Settled) => settlement === null;
const isKeptElsewhere = ({ entryId, settlement }: Settled) =>
  settlement !== null && settlement.kept !== null && settlement.kept !== entryId;

/** 同一事项从高不重复: what is in two batches is settled before either is proposed, and only one of them goes on. */
export function overlapObstacles(overlaps: readonly Settled[]): Bilingual[] {
  const open = overlaps.filter(isOpen).length;
  const gone = new Set(overlaps.filter(isKeptElsewhere).map(({ entryId }) => entryId)).size;
  const found: Bilingual[] = [];
  if (open > 0)
    found.push({
      zh: `与其他批次重复的还有 ${open} 项没有认定：请先认定是否为同一事项（从高不重复）。`,
      en: `Also in another batch, and not settled yet: ${open}. Settle first whether they are the same matter.`,
    });
  if (gone > 0)
    found.push({
      zh: `有 ${gone} 个项目已认定保留在另一批次：请取消其在本批次的资格。`,
      en: `Pilots that are kept in the other batch: ${gone}. Exclude them from this one.`,
    });
  return found;
}
