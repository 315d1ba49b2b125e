import { z } from '@hono/zod-openapi';
import type { Bilingual } from '../shared/locale.ts';
import type { Reopened } from './finding.ts';
import { basis, findingKind } from './licences.ts';

/** The library's kind of the checklist's template; it has one item, named as its kind. */
export const CHECKLIST = 'checklist';

const bilingual = z.strictObject({
  zh: z.string().trim().min(1).max(2_000),
  en: z.string().trim().min(1).max(2_000),
});

const code = z
  .string()
  .max(60)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

/** What a template says of an item. */
const demand = {
  requirement: bilingual,
  /** Nothing is tested while it is open. */
  blocking: z.boolean(),
  /** It is met by evidence only, never by a statement alone. */
  evidence: z.boolean(),
};

/** Where the items that come from the findings stand. */
export const BOUNDARY = 'boundary';

export const template = z
  .strictObject({
    /** Says that it came with the software; null once the office has set its own. */
    example: bilingual.nullable(),
    sections: z
      .array(z.strictObject({ id: code, ...bilingual.shape }))
      .min(1)
      .max(20),
    /** Of the items that come from findings, by the kind of the finding; {name} and {need} are the entry's. */
    findings: z.strictObject(
      Object.fromEntries(findingKind.options.map((kind) => [kind, z.strictObject(demand)])) as Record<
        z.infer<typeof findingKind>,
        z.ZodObject<typeof demand>
      >,
    ),
    items: z
      .array(
        z.strictObject({
          code,
          section: code,
          ...demand,
          basis: z.array(basis).max(5).meta({ description: 'Empty: asked for by the office, by no law' }),
        }),
      )
      .min(1)
      .max(200),
  })
  .superRefine(({ sections, items }, context) => {
    const say = (path: (string | number)[], zh: string, en: string) =>
      context.addIssue({ code: 'custom', path, message: en, params: { zh, en } });
    if (!sections.some(({ id }) => id === BOUNDARY))
      say(
        ['sections'],
        `缺少“${BOUNDARY}”一节，由发现产生的检查项列在其中。`,
        `The section ${BOUNDARY} is missing.`,
      );
    items.forEach(({ code, section }, at) => {
      if (items.findIndex((other) => other.code === code) < at)
        say(['items', at, 'code'], `检查项 ${code} 重复。`, `The item ${code} stands in the list twice.`);
      if (!sections.some(({ id }) => id === section))
        say(['items', at, 'section'], `检查项 ${code}：没有这一节。`, `The item ${code}: no such section.`);
    });
  })
  .meta({ id: 'ChecklistTemplate' });
export type Template = z.infer<typeof template>;

/** A template as it was published. */
export interface Pinned {
  version: number;
  template: Template;
}

export const VERDICTS = ['met', 'partly', 'not-met', 'not-applicable'] as const;
export type Verdict = (typeof VERDICTS)[number];

export const ITEM_STATES = ['open', 'answered', 'judged', 'reopened'] as const;

/** What the pinned template, or the finding it comes from, asks for. */
export interface ItemContent {
  section: string;
  requirement: Bilingual;
  basis: z.infer<typeof basis>[];
  blocking: boolean;
  evidence: boolean;
}

/** A file of the pilot, with the days between which it says something; both inclusive. */
export interface Evidence {
  file: string;
  name: string;
  /** SHA-256 of its bytes. */
  digest: string;
  effectiveFrom: string | null;
  expiresOn: string | null;
}

export interface Item {
  id: string;
  pilotId: string;
  /** Its code in the template; "finding:<code>:<kind>" where it comes from a finding. */
  item: string;
  place: number;
  findingId: string | null;
  content: ItemContent;
  state: (typeof ITEM_STATES)[number];
  answer: { statement: string; evidence: readonly Evidence[]; by: string; at: string } | null;
  verdict: { verdict: Verdict; reason: string; by: string; at: string } | null;
  reopened: Reopened | null;
  /** The first last day among its evidence. */
  expiresOn: string | null;
  warnedFor: string | null;
  /** Asked for no longer; what was said of it stays readable. */
  removedAt: string | null;
  createdAt: string;
  updatedAt: string;
}

export const ITEM_STATUSES = ['open', 'answered', ...VERDICTS, 'expired', 'reopened'] as const;
export type ItemStatus = (typeof ITEM_STATUSES)[number];

/** How an item stands today: evidence that has lapsed counts as such before anybody has reopened the item for it. */
export function statusOf({ state, answer, verdict, reopened }: Item, today: string): ItemStatus {
  if (state === 'open' || state === 'answered') return state;
  if (state === 'reopened') return reopened?.cause === 'expired' ? 'expired' : 'reopened';
  if (verdict === null) return 'open';
  const restsOnEvidence = verdict.verdict === 'met' || verdict.verdict === 'partly';
  return restsOnEvidence && isExpired(answer?.evidence ?? [], today) ? 'expired' : verdict.verdict;
}

export function isExpired(evidence: readonly Evidence[], today: string): boolean {
  return evidence.some(({ expiresOn }) => expiresOn !== null && expiresOn < today);
}

export function isInForce({ effectiveFrom, expiresOn }: Evidence, today: string): boolean {
  return (effectiveFrom === null || effectiveFrom <= today) && (expiresOn === null || expiresOn >= today);
}

/** Nothing more has to be done about it before testing. */
export function isDone(status: ItemStatus): boolean {
  return status === 'met' || status === 'not-applicable';
}

export const ITEM_STATUS_NAMES: Readonly<Record<ItemStatus, Bilingual>> = {
  open: { zh: '待填写', en: 'to be answered' },
  answered: { zh: '待审查', en: 'answered, to be looked at' },
  met: { zh: '符合', en: 'met' },
  partly: { zh: '部分符合', en: 'partly met' },
  'not-met': { zh: '不符合', en: 'not met' },
  'not-applicable': { zh: '不适用', en: 'not applicable' },
  expired: { zh: '证明已过期', en: 'evidence expired' },
  reopened: { zh: '重新审查', en: 'reopened' },
};
