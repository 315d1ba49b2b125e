import { parentPort, workerData } from 'node:worker_threads';
import { writeWord } from './write-word.ts';

/** A thread's whole life: it is handed one document, and hands its bytes back. */
const bytes = await writeWord(workerData);
parentPort?.postMessage(bytes, [bytes.buffer]);
