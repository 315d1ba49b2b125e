import type { Bilingual } from '../shared/locale.ts';
import { BOUNDARY, type Item, type ItemContent, type Template } from './checklist.ts';
import { type Finding, isGone, type Reopened } from './finding.ts';

/** An item that a pilot should have. */
export interface Wanted {
  item: string;
  findingId: string | null;
  place: number;
  content: ItemContent;
}

/** Items of findings stand before those of the template. */
const TEMPLATE_FROM = 1_000;

/** What a template asks of a pilot with these findings: one item a finding that is not out of the way, then its own. */
export function wantedItems(template: Template, findings: readonly Finding[]): Wanted[] {
  const boundary = findings
    .filter((finding) => !isGone(finding))
    .map(({ id, code, kind, entry }, at): Wanted => {
      const { requirement, blocking, evidence } = template.findings[kind];
      return {
        item: `finding:${code}:${kind}`,
        findingId: id,
        place: at,
        content: {
          section: BOUNDARY,
          requirement: {
            zh: filled(requirement.zh, entry.name.zh, entry.need.zh),
            en: filled(requirement.en, entry.name.en, entry.need.en),
          },
          basis: [...entry.basis],
          blocking,
          evidence,
        },
      };
    });
  const own = template.items.map(({ code: item, ...content }, at): Wanted => {
    return { item, findingId: null, place: TEMPLATE_FROM + at, content };
  });
  return [...boundary, ...own];
}

function filled(pattern: string, name: string, need: string): string {
  return pattern.replaceAll('{name}', () => name).replaceAll('{need}', () => need);
}

export interface Differences {
  added: readonly { wanted: Wanted; before: Item | null }[];
  removed: readonly Item[];
  changed: readonly { item: Item; wanted: Wanted }[];
  /** Only their places changed. */
  moved: readonly { item: Item; wanted: Wanted }[];
}

export function differencesOf(items: readonly Item[], wanted: readonly Wanted[]): Differences {
  const before = new Map(items.map((item) => [item.item, item]));
  const names = new Set(wanted.map(({ item }) => item));
  const added: { wanted: Wanted; before: Item | null }[] = [];
  const changed: { item: Item; wanted: Wanted }[] = [];
  const moved: { item: Item; wanted: Wanted }[] = [];
  for (const one of wanted) {
    const item = before.get(one.item);
    if (item === undefined || item.removedAt !== null) added.push({ wanted: one, before: item ?? null });
    else if (!sameContent(item.content, one.content)) changed.push({ item, wanted: one });
    else if (item.place !== one.place) moved.push({ item, wanted: one });
  }
  const removed = items.filter(({ item, removedAt }) => removedAt === null && !names.has(item));
  return { added, removed, changed, moved };
}

function sameContent(one: ItemContent, other: ItemContent): boolean {
  const key = ({ section, requirement: { zh, en }, basis, blocking, evidence }: ItemContent) =>
    JSON.stringify([section, zh, en, blocking, evidence, basis.map((each) => Object.entries(each).sort())]);
  return key(one) === key(other);
}

/** Whether an item that changes has to be answered and judged again. */
export function isReopened({ state }: Item): boolean {
  return state === 'answered' || state === 'judged' || state === 'reopened';
}

export interface Applying {
  pilotId: string;
  at: string;
  /** Until when what is reopened is to be answered. */
  dueOn: string;
  cause: Reopened['cause'];
  why: Bilingual;
  newId: () => string;
}

export interface Applied {
  inserted: readonly Item[];
  updated: readonly Item[];
}

/** Untouched items keep what was said of them; changed ones are opened again; removed ones stay readable. */
export function applied({ added, removed, changed, moved }: Differences, about: Applying): Applied {
  const { pilotId, at, newId } = about;
  const inserted = added.flatMap(({ wanted, before }): Item[] =>
    before !== null
      ? []
      : [
          {
            id: newId(),
            pilotId,
            ...wanted,
            state: 'open',
            answer: null,
            verdict: null,
            reopened: null,
            expiresOn: null,
            warnedFor: null,
            removedAt: null,
            createdAt: at,
            updatedAt: at,
          },
        ],
  );
  const again = added.flatMap(({ wanted, before }) =>
    before === null ? [] : [reopenItem({ ...before, ...wanted, removedAt: null, updatedAt: at }, about)],
  );
  return {
    inserted,
    updated: [
      ...again,
      ...removed.map((item): Item => ({ ...item, removedAt: at, updatedAt: at })),
      ...changed.map(({ item, wanted }) => reopenItem({ ...item, ...wanted, updatedAt: at }, about)),
      ...moved.map(({ item, wanted }): Item => ({ ...item, place: wanted.place })),
    ],
  };
}

/** Opens an item again that was answered or judged; one that is open anyway stays as it is. */
export function reopenItem(
  item: Item,
  { cause, why, at, dueOn }: Pick<Reopened, 'cause' | 'why' | 'at' | 'dueOn'>,
): Item {
  if (!isReopened(item)) return item;
  return { ...item, state: 'reopened', reopened: { cause, why, at, dueOn }, updatedAt: at };
}
