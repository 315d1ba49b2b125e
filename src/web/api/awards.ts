import { queryOptions } from '@tanstack/react-query';
import type { InferRequestType, InferResponseType } from 'hono/client';
import type { Locale } from '../../shared/locale.ts';
import type { LetterKind } from '../../shared/rewards/letter-holes.ts';
import { batchKey } from './batches.ts';
import { asOnce, awardApi, bodyOf, versioned } from './client.ts';

const one = awardApi.v1.office.batches[':batchId'];
const own = awardApi.v1.enterprises[':enterpriseId'].pilots[':pilotId'].awards[':entryId'];
const shown = awardApi.v1.awards;
const list = shown[':batchId'];

export type BatchAwards = InferResponseType<typeof one.awards.$get, 200>;
export type Award = BatchAwards['awards'][number];
export type AwardPayment = Award['payments'][number];
export type NewPayment = InferRequestType<(typeof one.awards)[':awardId']['payments']['$post']>['json'];

export const awardsQuery = (batchId: string) =>
  queryOptions({
    queryKey: [...batchKey(batchId), 'awards'],
    queryFn: async ({ signal }) =>
      versioned(await one.awards.$get({ param: { batchId } }, { init: { signal } })),
  });

interface Seen {
  batchId: string;
  /** What was looked at. */
  version: string;
}

const over = ({ batchId, version }: Seen) => ({ param: { batchId }, header: { 'if-match': version } });

export async function startAwardNotice(seen: Seen, once: string) {
  return bodyOf(await one.notice.$post(over(seen), asOnce(once)));
}

export async function publishAwards(seen: Seen, once: string) {
  return bodyOf(await one.publish.$post(over(seen), asOnce(once)));
}

export async function recordPayment(
  { awardId, json, ...seen }: Seen & { awardId: string; json: NewPayment },
  once: string,
) {
  const { param, header } = over(seen);
  const payments = one.awards[':awardId'].payments;
  return bodyOf(await payments.$post({ param: { ...param, awardId }, header, json }, asOnce(once)));
}

export type AccountEntry = InferRequestType<(typeof one.awards)[':awardId']['account']['$put']>['json'];

/** Out of a stamped document; a second official confirms it. */
export async function enterAccount(
  { awardId, json, ...seen }: Seen & { awardId: string; json: AccountEntry },
  once: string,
) {
  const { param, header } = over(seen);
  const { account } = one.awards[':awardId'];
  return bodyOf(await account.$put({ param: { ...param, awardId }, header, json }, asOnce(once)));
}

export async function confirmAccount(
  { awardId, number, ...seen }: Seen & { awardId: string; number: string },
  once: string,
) {
  const { param, header } = over(seen);
  const { confirmation } = one.awards[':awardId'].account;
  const wanted = { param: { ...param, awardId }, header, json: { number } };
  return bodyOf(await confirmation.$post(wanted, asOnce(once)));
}

/** In the reader's language. */
export const awardListAddress = (batchId: string, as: 'docx' | 'xlsx', lang: string) =>
  `/api/v1/office/batches/${encodeURIComponent(batchId)}/list.${as}?lang=${lang}`;

export type ShownLetter = InferResponseType<typeof own.letter.$get, 200>;
export type LetterPage = InferResponseType<typeof one.letters.$get, 200>;
export type LetterInList = LetterPage['items'][number];

export const lettersKey = (batchId: string, kind: LetterKind | null) => [
  ...batchKey(batchId),
  'letters',
  kind,
];

export async function letterPage(
  batchId: string,
  kind: LetterKind | null,
  cursor: string | undefined,
  signal: AbortSignal,
) {
  const query = { kind: kind ?? undefined, cursor };
  return bodyOf(await one.letters.$get({ param: { batchId }, query }, { init: { signal } }));
}

export const letterAddress = (
  batchId: string,
  { entryId, uscc }: { entryId: string; uscc: string },
  lang: string,
) =>
  `/api/v1/office/batches/${encodeURIComponent(batchId)}/entries/${encodeURIComponent(entryId)}/letter.docx?uscc=${encodeURIComponent(uscc)}&lang=${lang}`;

export interface LetterOf {
  batchId: string;
  entryId: string;
  uscc: string;
}

/** To one applicant, as it is printed. */
export const letterQuery = ({ batchId, entryId, uscc }: LetterOf, lang: Locale) =>
  queryOptions({
    queryKey: [...batchKey(batchId), 'letter', entryId, uscc, lang],
    queryFn: async ({ signal }) => {
      const of = { param: { batchId, entryId }, query: { uscc, lang } };
      return bodyOf(await one.entries[':entryId'].letter.$get(of, { init: { signal } }));
    },
  });

export interface OwnAwardOf {
  enterpriseId: string;
  pilotId: string;
  entryId: string;
}

export type OwnAward = NonNullable<InferResponseType<typeof own.$get, 200>['award']>;
export type AwardAccount = InferRequestType<typeof own.account.$put>['json'];

export const ownAwardQuery = (of: OwnAwardOf) =>
  queryOptions({
    queryKey: ['pilots', 'award', of.enterpriseId, of.entryId],
    queryFn: async ({ signal }) => bodyOf(await own.$get({ param: of }, { init: { signal } })),
  });

export async function giveAccount({ json, ...param }: OwnAwardOf & { json: AwardAccount }, once: string) {
  return bodyOf(await own.account.$put({ param, json }, asOnce(once)));
}

export const ownLetterQuery = (of: OwnAwardOf, lang: string) =>
  queryOptions({
    queryKey: ['pilots', 'award', of.enterpriseId, of.entryId, 'letter', lang],
    queryFn: async ({ signal }) => bodyOf(await own.letter.$get({ param: of }, { init: { signal } })),
  });

export const ownLetterAddress = ({ enterpriseId, pilotId, entryId }: OwnAwardOf, lang: string) =>
  `/api/v1/enterprises/${encodeURIComponent(enterpriseId)}/pilots/${encodeURIComponent(pilotId)}/awards/${encodeURIComponent(entryId)}/letter.docx?lang=${lang}`;

export type AwardNoticeInList = InferResponseType<typeof shown.$get, 200>['items'][number];
export type AwardNotice = InferResponseType<typeof list.$get, 200>;
export type NewAwardObjection = InferRequestType<typeof list.objections.$post>['json'];

export async function awardNoticePage(cursor: string | undefined, signal: AbortSignal) {
  return bodyOf(await shown.$get({ query: { cursor } }, { init: { signal } }));
}

export const awardNoticeQuery = (batchId: string) =>
  queryOptions({
    queryKey: ['awards', batchId],
    queryFn: async ({ signal }) => bodyOf(await list.$get({ param: { batchId } }, { init: { signal } })),
  });

export const publishedFileAddress = (batchId: string) =>
  `/api/v1/awards/${encodeURIComponent(batchId)}/decision.json`;

export async function objectToAwards({ batchId, json }: { batchId: string; json: NewAwardObjection }) {
  return bodyOf(await list.objections.$post({ param: { batchId }, json }));
}
