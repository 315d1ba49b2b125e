import { Worker } from 'node:worker_threads';
import { AppError } from '../../shared/errors.ts';
import { Turnstile } from '../turnstile.ts';
import type { Paper } from './paper.ts';

const AT_ONCE = 1;
const MOST_WAITING = 20;
/** Some 1,800 pages. A line takes 2 kB on its way into the file, and a text can be nothing but line ends. */
const MOST_LINES = 40_000;
/** Never reached below that, whatever stands in the lines; else the thread ends, and the service does not. */
const MOST_MB = 200;
const MOST_MS = 20_000;

/** Packed, it lies beside what it is called from, as a file of its own. */
const THREAD = new URL(
  import.meta.url.endsWith('.ts') ? './word-thread.ts' : './word-thread.js',
  import.meta.url,
);

/**
 * Writes documents off the event loop, one after another, each in a thread that ends with it: what the library takes is
 * given back, and nothing of it is there while nobody asks. Node only.
 */
export function createWriter(thread = THREAD): (paper: Paper) => Promise<Uint8Array<ArrayBuffer>> {
  const turnstile = new Turnstile('writing documents', AT_ONCE, MOST_WAITING);
  return async (paper) => {
    if (linesIn(paper) > MOST_LINES) throw tooLong('too many lines');
    return turnstile.pass(() => write(thread, paper));
  };
}

function linesIn({ blocks }: Paper): number {
  const texts = blocks.flatMap((block) => ('text' in block ? [block.text] : block.rows.flat()));
  return texts.reduce((sum, text) => sum + (text.match(/[\r\n]/g)?.length ?? 0) + 1, 0);
}

function write(thread: URL, paper: Paper): Promise<Uint8Array<ArrayBuffer>> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(thread, {
      workerData: paper,
      resourceLimits: { maxOldGenerationSizeMb: MOST_MB },
    });
    const fail = (cause?: unknown) => {
      clearTimeout(timer);
      reject(tooLong(cause));
    };
    const timer = setTimeout(() => void worker.terminate(), MOST_MS);
    worker.once('message', (bytes: Uint8Array<ArrayBuffer>) => {
      clearTimeout(timer);
      resolve(bytes);
    });
    worker.once('error', fail);
    // After a message this rejects nothing any more.
    worker.once('exit', () => fail());
  });
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
