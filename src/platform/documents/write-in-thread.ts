import { Worker } from 'node:worker_threads';
import { AppError } from '../../shared/errors.ts';
import { Turnstile } from '../turnstile.ts';
import type { Paper } from './paper.ts';

const AT_ONCE = 1;
const MOST_WAITING = 20;
const MOST_MS = 20_000;
/** A declaration full of text takes some 60; one of nothing but line ends would take all there is. */
const MOST_MB = 200;

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
  return (paper) => turnstile.pass(() => write(thread, paper));
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
