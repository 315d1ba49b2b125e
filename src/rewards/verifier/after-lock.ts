import type { LateAct } from './decision.ts';

type Members = Readonly<Record<string, unknown>>;

const KINDS: Readonly<Record<string, LateAct['kind']>> = {
  'batch.pilot-excluded': 'exclusion',
  'batch.pilot-renounced': 'renunciation',
  'batch.expert-recused': 'recusal',
};

/**
 * Section 14: what a batch's own stream says was taken out of its figures after they were known. Each takes an entry
 * that proposes it and, by another actor, one that does it; what was decided before that is void.
 */
export class AfterLock {
  /** Done by two, each written as `lateKey` does, in the order of the ledger. */
  readonly byTwo: string[] = [];
  /** Done by one, or not as it was proposed. */
  readonly alone: string[] = [];
  /** What was last proposed and approved stands on the figures as they are. */
  decided = { proposed: false, approved: false };
  readonly #open = new Map<unknown, { key: string; actor: string }>();
  #isLocked = false;

  take(action: string, actor: string, members: Members): void {
    if (action === 'batch.scores-locked') this.#isLocked = true;
    if (action === 'batch.proposed') this.decided = { proposed: true, approved: false };
    if (action === 'batch.approved') this.decided.approved = true;
    if (action === 'batch.late-act-closed') this.#open.delete(members.act);
    if (action === 'batch.late-act-proposed') {
      const { act, kind, pilot, scorer } = members;
      this.#open.set(act, { key: lateKey({ act, kind, pilot, scorer }), actor });
    }
    const kind = KINDS[action];
    if (kind !== undefined && this.#isLocked) this.#done(kind, actor, members);
  }

  #done(kind: LateAct['kind'], actor: string, { late: act, pilot, expert = null }: Members): void {
    this.decided = { proposed: false, approved: false };
    const key = lateKey({ act: act ?? null, kind, pilot, scorer: expert });
    const proposed = this.#open.get(act);
    this.#open.delete(act);
    const isByTwo = proposed !== undefined && proposed.key === key && proposed.actor !== actor;
    (isByTwo ? this.byTwo : this.alone).push(key);
  }
}

export function lateKey({ act, kind, pilot, scorer }: { [name in keyof LateAct]: unknown }): string {
  return JSON.stringify([act, kind, pilot, scorer]);
}
