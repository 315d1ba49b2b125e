import { AppError } from '../../shared/errors.ts';
import { Turnstile } from '../turnstile.ts';
import { inThread, THREAD } from './in-thread.ts';
import type { Paper } from './paper.ts';
import type { TableWork } from './table-work.ts';
import type { Binder, Volume } from './volume.ts';
import { zipped } from './zip.ts';

const AT_ONCE = 1;
const MOST_WAITING = 20;
/** Some 1,800 pages. A line takes 2 kB on its way into the file, and a text can be nothing but line ends. */
const MOST_LINES = 40_000;

/** Writes documents off the event loop, one after another. Node only. */
export function createWriter(thread = THREAD): (paper: Paper) => Promise<Uint8Array<ArrayBuffer>> {
  const turnstile = new Turnstile('writing documents', AT_ONCE, MOST_WAITING);
  return async (paper) => {
    if (linesIn(paper) > MOST_LINES) throw tooLong('too many lines');
    return turnstile.pass(() =>
      inThread('paper', paper, thread).catch((cause) => Promise.reject(tooLong(cause))),
    );
  };
}

/** The same of workbooks, of tables that come in, and of templates: what comes in never waits for what goes out. */
export function createTableWork(): TableWork {
  const reading = new Turnstile('reading office files', AT_ONCE, MOST_WAITING);
  const writing = new Turnstile('writing office files', AT_ONCE, MOST_WAITING);
  const failed = (cause: unknown) => Promise.reject(new AppError('unavailable', 'a file broke', { cause }));
  return {
    // What breaks a reader is in the file.
    readTable: (wanted) =>
      reading.pass(() => inThread('table', wanted).catch(() => ({ fault: { why: 'too-large' as const } }))),
    fieldsIn: (bytes) =>
      reading.pass(() => inThread('fields', bytes).catch(() => ({ fault: 'too-large' as const }))),
    writeBook: (book) => writing.pass(() => inThread('book', book).catch(failed)),
    fillIn: (filling) => writing.pass(() => inThread('fill', filling).catch(failed)),
  };
}

/**
 * Binds volumes, one at a time. What breaks it is in a file that was taken in: it is bound once more with a slip in
 * place of each.
 */
export function createBinder(): Binder {
  const turnstile = new Turnstile('binding volumes', AT_ONCE, MOST_WAITING);
  return {
    bind: (volume) =>
      turnstile.pass(() =>
        inThread('volume', volume, THREAD)
          .catch(() => inThread('volume', withSlips(volume), THREAD))
          .catch((cause) => Promise.reject(new AppError('unavailable', 'a volume broke', { cause }))),
      ),
    zip: zipped,
  };
}

const withSlips = (volume: Volume): Volume => ({
  ...volume,
  items: volume.items.map((item) =>
    item.content.kind === 'file' ? { ...item, content: { ...item.content, bytes: null } } : item,
  ),
});

function linesIn({ blocks }: Paper): number {
  const texts = blocks.flatMap((block) => ('text' in block ? [block.text] : block.rows.flat()));
  return texts.reduce((sum, text) => sum + (text.match(/[\r\n]/g)?.length ?? 0) + 1, 0);
}

function tooLong(cause: unknown): AppError {
  return new AppError('unavailable', 'a document could not be written', {
    cause,
    fields: [
      {
        path: 'document',
        zh: '内容过多，无法生成 Word 文件。请打印网页，或导出 JSON。',
        en: 'It holds too much for a Word file. Print the page, or export it as JSON.',
      },
    ],
  });
}
