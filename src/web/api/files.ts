import { LEAD_FILE_BYTES } from '../../shared/milestones/leads.ts';
import { RequestFailure, readProblem } from './failure.ts';

export interface UploadedFile {
  id: string;
  name: string;
  size: number;
}

/** As the service takes them by default (MAX_UPLOAD_MB); a server set otherwise says so itself. */
export const MAX_FILE_BYTES = 20 * 1024 * 1024;

interface Watch {
  /** From 0 to 1. */
  onProgress: (share: number) => void;
  signal: AbortSignal;
}

/** An enterprise's files, or those of a pilot that it takes part in. */
interface OfEnterprise {
  enterpriseId: string;
  pilotId?: string | undefined;
}

/**
 * What a file hangs on: that, or an objection, by the receipt that its maker has or by its id for the office, to a pilot
 * or to a list of awards; a batch of awards, or a sheet of it; or a risk lead, by its receipt.
 */
export type FileOwner =
  | OfEnterprise
  | { receipt: string }
  | { awardReceipt: string }
  | { objectionId: string }
  | { awardObjectionId: string }
  | { batchId: string }
  | { scanOf: { batchId: string; sheetId: string } }
  | { leadReceipt: string };

export const maxBytesOf = (owner: FileOwner): number =>
  'leadReceipt' in owner ? LEAD_FILE_BYTES : MAX_FILE_BYTES;

function placeOf(owner: FileOwner): string {
  if ('receipt' in owner) return '/api/v1/objections/seal';
  if ('awardReceipt' in owner) return '/api/v1/award-objections/seal';
  if ('leadReceipt' in owner) return '/api/v1/leads/files';
  if ('objectionId' in owner) return objectionFile(owner.objectionId);
  if ('awardObjectionId' in owner) return awardObjectionFile(owner.awardObjectionId);
  if ('scanOf' in owner) return sheetScans(owner.scanOf);
  if ('batchId' in owner) return batchFiles(owner.batchId);
  return filesOf(owner);
}

export function objectionFile(objectionId: string): string {
  return `/api/v1/office/objections/${encodeURIComponent(objectionId)}/file`;
}

export function awardObjectionFile(objectionId: string): string {
  return `/api/v1/office/award-objections/${encodeURIComponent(objectionId)}/file`;
}

const sheetScans = ({ batchId, sheetId }: { batchId: string; sheetId: string }) =>
  `/api/v1/office/batches/${encodeURIComponent(batchId)}/sheets/${encodeURIComponent(sheetId)}/scan`;

export const scanAddress = (of: { batchId: string; sheetId: string }, fileId: string) =>
  `${sheetScans(of)}/${encodeURIComponent(fileId)}`;

const batchFiles = (batchId: string) => `/api/v1/office/batches/${encodeURIComponent(batchId)}/files`;

export const batchFileAddress = (batchId: string, fileId: string) =>
  `${batchFiles(batchId)}/${encodeURIComponent(fileId)}`;

function filesOf({ enterpriseId, pilotId }: OfEnterprise): string {
  const pilot = pilotId === undefined ? '' : `/pilots/${encodeURIComponent(pilotId)}`;
  return `/api/v1/enterprises/${encodeURIComponent(enterpriseId)}${pilot}/files`;
}

/** Sends a file. @throws RequestFailure; an AbortError when the signal says so */
export async function uploadFile(owner: FileOwner, file: File, watch: Watch): Promise<UploadedFile> {
  return JSON.parse(
    await sendFile(placeOf(owner), file, { ...watch, headers: receiptOf(owner) }),
  ) as UploadedFile;
}

function receiptOf(owner: FileOwner): Record<string, string> {
  if ('receipt' in owner) return { 'Objection-Receipt': owner.receipt };
  if ('awardReceipt' in owner) return { 'Objection-Receipt': owner.awardReceipt };
  return 'leadReceipt' in owner ? { 'Lead-Receipt': owner.leadReceipt } : {};
}

interface Sending extends Watch {
  headers?: Readonly<Record<string, string>>;
  /** All of the answer that has come so far. */
  onText?: (text: string) => void;
}

/**
 * The body of a file as that of a request. Not by `fetch`, which does not say how far it is.
 * @returns the answer's text
 * @throws as uploadFile
 */
export function sendFile(
  address: string,
  file: File,
  { onProgress, onText, signal, headers = {} }: Sending,
): Promise<string> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', `${address}?name=${encodeURIComponent(file.name)}`);
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.setRequestHeader('Accept-Language', document.documentElement.lang);
    request.setRequestHeader('Content-Type', file.type || 'application/octet-stream');
    request.upload.addEventListener('progress', ({ loaded, total }) =>
      onProgress(total ? loaded / total : 0),
    );
    request.addEventListener('progress', () => request.status < 300 && onText?.(request.responseText));
    request.addEventListener('load', () => {
      const response = new Response(request.responseText, { status: request.status });
      if (response.ok) resolve(request.responseText);
      else
        void readProblem(response).then((problem) =>
          reject(new RequestFailure('problem', { status: response.status, problem })),
        );
    });
    request.addEventListener('error', () => reject(new RequestFailure('offline')));
    request.addEventListener('abort', () => reject(new DOMException('given up', 'AbortError')));
    signal.addEventListener('abort', () => request.abort(), { once: true });
    request.send(file);
  });
}

export function fileAddress(enterpriseId: string, fileId: string, pilotId?: string): string {
  return `${filesOf({ enterpriseId, pilotId })}/${encodeURIComponent(fileId)}`;
}
