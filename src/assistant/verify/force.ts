/** A claim may speak as strongly as its source or less. Which levels of the source allow a level in the claim; a level that is missing needs the same in the source. */
const ALLOWS: Readonly<Record<string, readonly string[]>> = {
  encourage: ['encourage', 'support', 'guide'],
  support: ['support', 'encourage', 'guide', 'give'],
  guide: ['guide'],
  aim: ['aim', 'explore', 'none', 'give', 'guide', 'strict', 'encourage', 'support'],
  explore: ['explore'],
  strict: ['strict'],
  oblige: ['oblige', 'strict'],
  require: ['oblige', 'strict', 'none', 'give'],
  /** 不强制, not required: the source obliges nobody. */
  free: ['encourage', 'support', 'guide', 'may', 'give', 'aim', 'explore', 'none'],
  forbid: ['forbid'],
  may: ['may', 'give', 'encourage', 'support', 'guide', 'entitle', 'none'],
};
/** Said of what is only encouraged, hoped for or explored, they promise more than the text. */
const PLANNED = new Set(['aim', 'explore']);

export interface SourceForce {
  /** Level of the source's clause; null for a plain statement. */
  level: string | null;
  /** The claim names every condition and manner that limits the source's clause. */
  limitsKept: boolean;
  /** Levels that occur anywhere in the source's clause. */
  levels: ReadonlySet<string>;
}

/**
 * Whether the source's force carries the claim's.
 * @param states the claim has a verb; the mere name of a thing promises nothing
 */
export function forceHolds(levels: ReadonlySet<string>, source: SourceForce, states: boolean): boolean {
  const own = source.level ?? 'none';
  for (const level of levels) {
    if (source.levels.has(level) || level === 'proposed') continue;
    if (level === 'will') {
      const keepsForce = [...levels].some((other) => other !== 'will' && source.levels.has(other));
      const plain = own === 'give' || own === 'none' || own === 'strict';
      if (!keepsForce && !(plain && source.limitsKept)) return false;
      continue;
    }
    if (!ALLOWS[level]?.includes(own)) return false;
  }
  return !(states && levels.size === 0 && PLANNED.has(own));
}

const MODALS = new Set(['oblige', 'require', 'forbid', 'may', 'entitle']);
/** 应当, 可以, 不得: said of the very words behind them. */
export function isModal({ kind, level }: { kind: string; level: string | null }): boolean {
  return kind === 'force' && MODALS.has(level ?? '');
}

/** Whether words said in the source at one level may be said at another. */
export function levelHolds(level: string, source: string): boolean {
  return level === source || (ALLOWS[level]?.includes(source) ?? false);
}
