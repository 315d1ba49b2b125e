import type { Person } from '../../shared/actor.ts';
import { ACTIONS } from '../actions.ts';
import type { ReviewTitles } from '../parts.ts';
import { REVIEWS, type Review } from './appointment.ts';

interface Reviewed {
  kind: Review;
  /** Id of the batch or pilot. */
  about: string;
}

const READ_BY = { pilot: ACTIONS['pilot.experts.read'], batch: ACTIONS['batch.read'] } as const;

/** What each batch or pilot is called; null to an official who cannot open it, and for what is not there. */
export async function titlesSeen(
  titles: ReviewTitles,
  { office }: Person,
  reviewed: readonly Reviewed[],
): Promise<(one: Reviewed) => string | null> {
  const names = new Map<string, string>();
  for (const kind of REVIEWS) {
    if (!READ_BY[kind].office?.some((role) => office.includes(role))) continue;
    const ids = new Set(reviewed.filter((one) => one.kind === kind).map(({ about }) => about));
    for (const [id, title] of await titles[kind]([...ids])) names.set(`${kind}:${id}`, title);
  }
  return ({ kind, about }) => names.get(`${kind}:${about}`) ?? null;
}
