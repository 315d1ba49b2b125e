import { canonicalJson, exportLines, keyNamed, makeCheckpoint } from '../ledger/index.ts';
import type { Config } from '../platform/config.ts';
import type { Database } from '../platform/database/port.ts';
import { readChunks, readWhole, writeParts } from '../platform/local-files.ts';
import type { Clock } from '../shared/clock.ts';
import type { Checkpoint } from '../shared/ledger/checkpoint.ts';
import { type Held, readHeld } from '../shared/ledger/read-export.ts';
import { PROBLEM_SENTENCES, type Sound, type Unsound } from '../shared/ledger/verdict.ts';
import { verifyExport } from '../shared/ledger/verify-export.ts';

async function newest(db: Database, clock: Clock, config: Config): Promise<Checkpoint> {
  const checkpoint = await makeCheckpoint(db, clock, config.ledgerKey);
  if (checkpoint === null) throw new Error('账本还是空的。\nThe ledger is still empty.');
  return checkpoint;
}

/** One line to hand over and keep elsewhere. */
export async function printCheckpoint(db: Database, clock: Clock, config: Config): Promise<string[]> {
  const checkpoint = await newest(db, clock, config);
  const key = await keyNamed(db, checkpoint.keyId);
  return [canonicalJson({ checkpoint: { ...checkpoint }, key: { ...key } })];
}

export async function exportLedger(
  db: Database,
  clock: Clock,
  config: Config,
  path: string,
): Promise<string[]> {
  const checkpoint = await newest(db, clock, config);
  await writeParts(path, exportLines(db, checkpoint));
  return [`已导出 ${checkpoint.size} 条记录：${path}`, `Exported ${checkpoint.size} entries: ${path}`];
}

/**
 * @param held a checkpoint held elsewhere: its file, or the JSON itself
 * @param publicKey base64
 * @throws Error that says what is wrong with the export
 */
export async function verifyLedger(
  path: string,
  held: { written: string; resolve: (path: string) => string } | null,
  publicKey: string | null,
): Promise<string[]> {
  const copy = held === null ? null : await heldCopy(held.written, held.resolve);
  const verdict = await verifyExport(readChunks(path), { held: copy, publicKey });
  if (!verdict.ok) throw new Error(unsound(path, verdict));
  return sound(verdict);
}

async function heldCopy(written: string, resolve: (path: string) => string): Promise<Held> {
  const copy = readHeld(written.trimStart().startsWith('{') ? written : await readWhole(resolve(written)));
  if (copy !== null) return copy;
  throw new Error('--checkpoint：不是检查点\n--checkpoint: this is no checkpoint');
}

function unsound(path: string, { line, problem }: Unsound): string {
  const { zh, en } = PROBLEM_SENTENCES[problem];
  const where = line === null ? ['', ''] : [`第 ${line} 行：`, `line ${line}: `];
  return [`核验不通过。${path} ${where[0]}${zh}。`, `Not sound. ${path} ${where[1]}${en}.`].join('\n');
}

const KEY_KNOWN = {
  given: ['签名的公钥即所给的公钥。', 'Signed by the key that was given.'],
  held: ['签名的公钥即另行保存的检查点的公钥。', 'Signed by the key of the checkpoint held elsewhere.'],
  file: [
    '公钥只取自文件本身：请用 --key 或 --checkpoint 与另行得到的对照。',
    'The key comes from the file alone: compare it by --key or --checkpoint with one had from elsewhere.',
  ],
} as const;

function sound({ size, streams, root, at, keyId, keyKnown, held }: Sound): string[] {
  const lines = [
    `核验通过：${size} 条记录，${streams} 个序列，链与根均相符。`,
    `Sound: ${size} entries in ${streams} streams; chains and root agree.`,
    `root ${root}`,
    `at   ${at}`,
    `key  ${keyId}`,
    ...KEY_KNOWN[keyKnown],
  ];
  if (held === null) {
    lines.push(
      '没有另行保存的检查点可比：整个账本若被重写并重新签名，由此看不出来。',
      'No checkpoint held elsewhere was given: a ledger rewritten and signed anew as a whole is not found out this way.',
    );
  } else {
    lines.push(
      `与另行保存的检查点（前 ${held} 条）相符。`,
      `It agrees with the checkpoint held elsewhere (the first ${held} entries).`,
    );
  }
  return lines;
}
