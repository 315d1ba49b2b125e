import type { Locale } from '../../shared/locale.ts';
import type { Block, Paper } from './paper.ts';

/**
 * 案卷: what is bound into one PDF, in order. Cover, list and closing sheet bear no numbers of the volume (GB/T 9705);
 * every other page does, whatever it was. In their texts {pieces} and {pages} stand for how many there are.
 */
export interface Volume {
  locale: Locale;
  title: string;
  cover: readonly Block[];
  catalogue: VolumeCatalogue;
  items: readonly VolumeItem[];
  /** 备考表 */
  closing: readonly Block[];
}

export interface VolumeCatalogue {
  title: string;
  /** Sequence, number, who answers for it, title, date, page, remark. */
  head: readonly [string, string, string, string, string, string, string];
  /** Stands in red in place of a page. */
  missing: string;
}

export interface VolumeItem {
  /** 文号 */
  number: string;
  /** 责任者 */
  responsible: string;
  title: string;
  date: string;
  remark: string;
  content: VolumeContent;
}

export type VolumeContent =
  | { kind: 'paper'; paper: Paper }
  /** Taken in page by page; the slip stands in for what cannot be: no bytes, no such format, broken or locked. */
  | { kind: 'file'; type: string; bytes: Uint8Array | null; slip: Paper }
  | { kind: 'missing' };

/** A file of an archive; its bytes are fetched when its turn comes. */
export interface ZipPart {
  /** Its path within. */
  name: string;
  bytes: () => Promise<Uint8Array>;
}

/** Binds volumes, and puts files beside them. */
export interface Binder {
  /** @throws AppError unavailable: too many wait, or it broke */
  bind(volume: Volume): Promise<Uint8Array<ArrayBuffer>>;
  /** @throws Error: 4 GB, or bytes that are gone */
  zip(parts: readonly ZipPart[]): AsyncGenerator<Uint8Array>;
}
