/** Why a file is not read. A closed list, so that the page can say it in both languages. */
export type Refusal =
  | 'type' // none of .txt .md .docx .pdf
  | 'old-word' // .doc, or a Word file under a password: both are OLE containers
  | 'size'
  | 'length'
  | 'pages'
  | 'bomb'
  | 'encrypted'
  | 'scanned'
  | 'encoding'
  | 'empty'
  | 'broken';

export class RefusedFile extends Error {
  readonly reason: Refusal;
  constructor(reason: Refusal, cause?: unknown) {
    super(reason, { cause });
    this.name = 'RefusedFile';
    this.reason = reason;
  }
}

export interface ReadFile {
  text: string;
  /** Numbers that Word makes itself are no part of the text that comes out. */
  numberedByWord: boolean;
}

/** A request holds 1 MiB, and a Chinese character takes three bytes of it. */
export const MOST_CHARACTERS = 300_000;
