import { readChunks } from '../platform/local-files.ts';
import { type RecordedEntry, ROUND_PROBLEMS, verifyRound } from '../rewards/index.ts';
import { linesOf } from '../shared/ledger/lines.ts';

/**
 * Recomputes a decision file (docs/scoring.md), and looks for its hashes in an export of the ledger.
 * @param ledger of an export that was found sound; null: the file alone is checked
 * @throws Error that says all that is wrong
 */
export async function verifyRoundFile(path: string, ledger: string | null): Promise<string[]> {
  const file = await bytesIn(path);
  const entries = ledger === null ? undefined : await entriesIn(ledger);
  const faults = verifyRound(file, entries);
  if (faults.length > 0) {
    const said = faults.map(({ problem, about }) => {
      const { zh, en } = ROUND_PROBLEMS[problem];
      return `- ${zh}；${en}：${about}`;
    });
    throw new Error([`核验不通过。${path}`, `Not sound. ${path}`, ...said].join('\n'));
  }
  const lines = [
    '核验通过：由规则和评分表独立重算，结果与文件逐字节相同，各散列值相符。',
    'Sound: recomputed independently from rules and sheets, the result is the same byte for byte, and the hashes agree.',
  ];
  if (entries === undefined)
    return [
      ...lines,
      '没有给出账本：评分表是否被替换过，由此看不出来（--ledger）。',
      'No ledger was given: whether sheets were replaced is not found out this way (--ledger).',
    ];
  return [
    ...lines,
    '规则、建议、批准和每一份评分表都在账本中，账本中有效的评分表也都在文件中；提出和批准不是同一人，批准人没有评分，记录的拨付没有超过奖励。',
    'The ledger holds the rules, the proposal, the approval and every sheet, and has no standing sheet that the file leaves out; who approved neither proposed nor scored, and no more was paid than awarded.',
  ];
}

async function bytesIn(path: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of readChunks(path)) chunks.push(chunk);
  const bytes = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

/** What a round leaves in the ledger: batches and sheets. */
async function entriesIn(path: string): Promise<RecordedEntry[]> {
  const found: RecordedEntry[] = [];
  for await (const lines of linesOf(readChunks(path))) {
    for (const line of lines) {
      const { stream, actor, action, payload } = JSON.parse(line) as Partial<RecordedEntry>;
      if (!stream || !actor || !action || payload === undefined) continue;
      if (/^(batch|sheet):/.test(stream)) found.push({ stream, actor, action, payload });
    }
  }
  return found;
}
