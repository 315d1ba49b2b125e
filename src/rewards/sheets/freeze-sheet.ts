import { canonicalJson, sha256 } from '../../ledger/index.ts';
import type { FieldError } from '../../shared/errors.ts';
import { scoredOf } from '../../shared/rewards/criteria.ts';
import type { Rubric } from '../../shared/rewards/rubric.ts';
import type { Reopening, SheetDraft, SheetVersion } from './sheet-store.ts';

/** What a sheet still lacks, criterion by criterion. */
export function missingOn(draft: SheetDraft | null, rubric: Rubric): FieldError[] {
  return scoredOf(rubric).flatMap(({ id, name }): FieldError[] => [
    ...(draft?.scores[id] == null
      ? [{ path: `scores.${id}`, zh: `请为“${name.zh}”打分。`, en: `Give a score for “${name.en}”.` }]
      : []),
    ...((draft?.reasons[id] ?? '').trim() === ''
      ? [
          {
            path: `reasons.${id}`,
            zh: `请写明“${name.zh}”的评分理由。`,
            en: `Say why, for “${name.en}”.`,
          },
        ]
      : []),
  ]);
}

/** A draft names criteria that experts score, and no other. */
export function strangeIn({ scores, reasons }: SheetDraft, rubric: Rubric): FieldError[] {
  const known = new Set(scoredOf(rubric).map(({ id }) => id));
  return Object.entries({ scores, reasons }).flatMap(([part, of]) =>
    Object.keys(of)
      .filter((id) => !known.has(id))
      .map((id) => ({
        path: `${part}.${id}`,
        zh: '评分标准中没有这一项，或由系统计算。',
        en: 'The rubric has no such criterion, or it is computed.',
      })),
  );
}

export interface Freezing {
  sheetId: string;
  batchId: string;
  pilotId: string;
  /** Pseudonym. */
  scorer: string;
  number: number;
  /** Complete: `missingOn` found nothing. */
  draft: SheetDraft;
  paper: SheetVersion['paper'];
  /** Of the sheet, where it was opened again. */
  reopening: Pick<Reopening, 'seenOthers'> | null;
  by: string;
  at: string;
}

/**
 * A version for good, and what its stream says of it. Neither score nor reason stands in the ledger, only what they hash
 * to: who reads entries learns nothing before the lock (docs/scoring.md, section 14).
 */
export async function freezeSheet({ sheetId, batchId, pilotId, scorer, number, draft, ...made }: Freezing) {
  const scores = Object.fromEntries(
    Object.entries(draft.scores).flatMap(([id, score]) => (score === null ? [] : [[id, score] as const])),
  );
  const { reasons } = draft;
  const seenOthers = made.reopening?.seenOthers ?? false;
  const salt = randomHex();
  const about = { batch: batchId, pilot: pilotId, scorer, version: number, salt };
  const hash = await sha256(canonicalJson({ ...about, scores }));
  const version: SheetVersion = {
    ...{ sheetId, number, batchId, scores, reasons, salt, hash },
    paper: made.paper,
    submittedBy: made.by,
    submittedAt: made.at,
    seenOthers,
  };
  const payload = {
    batch: batchId,
    pilot: pilotId,
    sheet: hash,
    reasons: await sha256(canonicalJson({ ...about, reasons })),
    paper: made.paper !== null,
    ...(seenOthers && { seenOthers }),
  };
  return { version, payload };
}

/** 32 bytes. */
export function randomHex(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(32));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
