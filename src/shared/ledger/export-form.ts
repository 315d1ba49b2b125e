import { canonicalJson } from './canonical-json.ts';
import type { Checkpoint, LedgerKey } from './checkpoint.ts';
import type { Entry } from './entry.ts';

/**
 * An export is text in UTF-8, one canonical JSON object (RFC 8785) a line, each line ended by a line feed: a header,
 * every entry up to a checkpoint in leaf order, and the checkpoint again, so that one cut off is seen to be.
 */
export const EXPORT_FORMAT = 1;

export interface ExportHeader {
  format: number;
  /** How many entries follow. */
  size: number;
  checkpoint: Checkpoint;
  /** That signed the checkpoint. */
  key: LedgerKey;
}

/** An entry with its leaf number, from 0. */
export type ExportedEntry = Entry & { leaf: number };

export function headerLine(checkpoint: Checkpoint, { keyId, algorithm, publicKey }: LedgerKey): string {
  const header = {
    format: EXPORT_FORMAT,
    size: checkpoint.size,
    checkpoint: { ...checkpoint },
    key: { keyId, algorithm, publicKey },
  };
  return `${canonicalJson(header)}\n`;
}

export function entryLine(entry: ExportedEntry): string {
  return `${canonicalJson({ ...entry })}\n`;
}

export function lastLine(checkpoint: Checkpoint): string {
  return `${canonicalJson({ checkpoint: { ...checkpoint } })}\n`;
}
