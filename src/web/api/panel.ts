import { queryOptions } from '@tanstack/react-query';
import type { InferRequestType, InferResponseType } from 'hono/client';
import type { Locale } from '../../shared/locale.ts';
import { batchKey } from './batches.ts';
import { asOnce, bodyOf, panelApi, versioned } from './client.ts';

const one = panelApi.v1.office.batches[':batchId'];
const { panel, assignment } = one;
const sheet = one.sheets[':sheetId'];

export type PanelView = InferResponseType<typeof panel.$get, 200>;
export type PanelExpert = PanelView['experts'][number];
export type SheetsView = InferResponseType<typeof one.sheets.$get, 200>;
export type SheetRow = SheetsView['sheets'][number];
export type PaperSheet = InferRequestType<typeof sheet.paper.$put>['json'];
export type PaperEntered = InferResponseType<typeof sheet.paper.$put, 200>;

export const panelQuery = (batchId: string, locale: Locale) =>
  queryOptions({
    queryKey: [...batchKey(batchId), 'panel', locale],
    queryFn: async ({ signal }) => versioned(await panel.$get({ param: { batchId } }, { init: { signal } })),
  });

export const sheetsQuery = (batchId: string, locale: Locale) =>
  queryOptions({
    queryKey: [...batchKey(batchId), 'sheets', locale],
    queryFn: async ({ signal }) =>
      versioned(await one.sheets.$get({ param: { batchId } }, { init: { signal } })),
  });

interface Of {
  batchId: string;
}
interface Seen extends Of {
  version: string;
}

type Appointing = InferRequestType<typeof panel.$post>['json'];
export async function appointToBatch({ batchId, ...json }: Appointing & Of, once: string) {
  return bodyOf(await panel.$post({ param: { batchId }, json }, asOnce(once)));
}

export async function dismissFromBatch(
  { batchId, askedId, reason }: Of & { askedId: string; reason: string },
  once: string,
) {
  await panel[':askedId'].$delete({ param: { batchId, askedId }, json: { reason } }, asOnce(once));
}

export async function chooseLeader({ batchId, ...json }: Of & { expertId: string }, once: string) {
  return bodyOf(await panel.leader.$put({ param: { batchId }, json }, asOnce(once)));
}

interface AboutTie extends Of {
  expertId: string;
  entryId: string;
  reason: string;
}

export async function recuseExpert(
  { batchId, expertId, ...json }: AboutTie & { found: boolean },
  once: string,
) {
  return bodyOf(
    await panel[':expertId'].recusals.$post({ param: { batchId, expertId }, json }, asOnce(once)),
  );
}

export async function clearTie({ batchId, expertId, ...json }: AboutTie, once: string) {
  return bodyOf(await panel[':expertId'].cleared.$post({ param: { batchId, expertId }, json }, asOnce(once)));
}

const over = ({ batchId, version }: Seen) => ({ param: { batchId }, header: { 'if-match': version } });

export async function assignAll(seen: Seen, once: string) {
  return bodyOf(await assignment.$post(over(seen), asOnce(once)));
}

export async function assignByHand(
  { pairs, ...seen }: Seen & { pairs: { entryId: string; expertId: string }[] },
  once: string,
) {
  return bodyOf(await assignment.$put({ ...over(seen), json: { pairs } }, asOnce(once)));
}

export async function startScoring(seen: Seen, once: string) {
  return bodyOf(await one['start-scoring'].$post(over(seen), asOnce(once)));
}

export async function lockScores(seen: Seen, once: string) {
  return bodyOf(await one.lock.$post(over(seen), asOnce(once)));
}

interface OfSheet extends Of {
  sheetId: string;
}

export async function excuseSheet({ reason, ...param }: OfSheet & { reason: string }, once: string) {
  return bodyOf(await sheet.excuse.$post({ param, json: { reason } }, asOnce(once)));
}

export async function askToReopen({ reason, ...param }: OfSheet & { reason: string }, once: string) {
  return bodyOf(await sheet.reopening.$post({ param, json: { reason } }, asOnce(once)));
}

export async function decideReopening({ accepted, ...param }: OfSheet & { accepted: boolean }, once: string) {
  return bodyOf(await sheet.reopening.decision.$post({ param, json: { accepted } }, asOnce(once)));
}

export async function enterPaper({ batchId, sheetId, ...json }: PaperSheet & OfSheet, once: string) {
  return bodyOf(await sheet.paper.$put({ param: { batchId, sheetId }, json }, asOnce(once)));
}

export async function enterAnew({ reason, ...param }: OfSheet & { reason: string }, once: string) {
  return bodyOf(await sheet.paper.anew.$post({ param, json: { reason } }, asOnce(once)));
}

export const meetingPapersAddress = (batchId: string, locale: Locale) =>
  `/api/v1/office/batches/${encodeURIComponent(batchId)}/panel/papers.docx?lang=${locale}`;

export const blankSheetsAddress = (batchId: string, expertId: string, locale: Locale) =>
  `/api/v1/office/batches/${encodeURIComponent(batchId)}/panel/${encodeURIComponent(expertId)}/sheets.docx?lang=${locale}`;
