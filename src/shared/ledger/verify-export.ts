import { canonicalJson } from './canonical-json.ts';
import {
  CHECKPOINT_FORMAT,
  type Checkpoint,
  HASH_ALGORITHM,
  isSigned,
  SIGNATURE_ALGORITHM,
} from './checkpoint.ts';
import { bytesOf } from './digest.ts';
import { ALGORITHM, FORMAT, hashOf } from './entry.ts';
import { EXPORT_FORMAT, type ExportedEntry, type ExportHeader } from './export-form.ts';
import { linesOf, NotLines } from './lines.ts';
import { grow, leafHash, type Peaks, rootOfPeaks } from './merkle.ts';
import { asEntry, asHeader, asLast, canonicalValue, type Held } from './read-export.ts';
import type { Problem, Verdict } from './verdict.ts';

/** What the verifier knows from elsewhere than the file. */
export interface KnownBefore {
  /** A checkpoint held elsewhere: without one, who can rewrite everything can also sign it. */
  held?: Held | null;
  /** The office's public key, base64. */
  publicKey?: string | null;
}

class Found extends Error {
  readonly line: number | null;
  readonly problem: Problem;
  constructor(problem: Problem, line: number | null = null) {
    super(problem);
    this.line = line;
    this.problem = problem;
  }
}

/**
 * Verifies an export with nothing but the file: every entry's hash, each stream's chain, the leaf numbers, the Merkle
 * root, the signature, and agreement with what is held elsewhere. Stops at the first thing that is wrong. The file is
 * read once, a chunk at a time; what is kept grows with the streams, not with the entries.
 */
export async function verifyExport(
  chunks: AsyncIterable<Uint8Array>,
  known: KnownBefore = {},
): Promise<Verdict> {
  const export_ = new ExportUnderTest(known);
  try {
    for await (const lines of linesOf(chunks)) await export_.take(lines);
    return await export_.end();
  } catch (error) {
    if (error instanceof Found) return { ok: false, line: error.line, problem: error.problem };
    if (error instanceof NotLines) return { ok: false, line: error.line, problem: error.why };
    throw error;
  }
}

class ExportUnderTest {
  readonly #known: KnownBefore;
  #line = 0;
  #header: ExportHeader | null = null;
  #ended = false;
  #peaks: Peaks = { size: 0, byLevel: new Map() };
  readonly #heads = new Map<string, { seq: number; hash: string }>();

  constructor(known: KnownBefore) {
    this.#known = known;
  }

  async take(lines: readonly string[]): Promise<void> {
    const entries: ExportedEntry[] = [];
    const first = this.#line + 1;
    for (const line of lines) {
      this.#line++;
      const value = canonicalValue(line);
      if (value === undefined) throw new Found('not-canonical', this.#line);
      if (this.#header === null) this.#header = this.#begin(value);
      else if (this.#peaks.size + entries.length < this.#header.size) entries.push(this.#follow(value));
      else this.#finish(value);
    }
    if (entries.length === 0) return;
    const at = first + (first === 1 ? 1 : 0);
    const hashes = await Promise.all(entries.map(hashOf));
    const wrong = hashes.findIndex((hash, index) => hash !== entries[index]?.hash);
    if (wrong !== -1) throw new Found('entry-hash', at + wrong);
    await this.#grow(await Promise.all(hashes.map((hash) => leafHash(bytesOf(hash)))));
  }

  #begin(value: unknown): ExportHeader {
    const header = asHeader(value);
    if (header === null) throw new Found('not-a-header', this.#line);
    const { checkpoint } = header;
    const isKnown =
      header.format === EXPORT_FORMAT &&
      checkpoint.format === CHECKPOINT_FORMAT &&
      checkpoint.hashAlgorithm === HASH_ALGORITHM &&
      checkpoint.signatureAlgorithm === SIGNATURE_ALGORITHM;
    if (!isKnown) throw new Found('unknown-format', this.#line);
    if (header.size !== checkpoint.size) throw new Found('checkpoint-size', this.#line);
    const { held, publicKey } = this.#known;
    if (publicKey && publicKey !== header.key.publicKey) throw new Found('key-differs', this.#line);
    if (held && held.checkpoint.size > header.size) throw new Found('held-newer');
    if (held && held.checkpoint.size === header.size && !isSame(held.checkpoint, checkpoint)) {
      throw new Found('held-differs', this.#line);
    }
    return header;
  }

  #follow(value: unknown): ExportedEntry {
    const entry = asEntry(value);
    if (entry === null) throw new Found('not-an-entry', this.#line);
    if (entry.format !== FORMAT || entry.algorithm !== ALGORITHM)
      throw new Found('unknown-format', this.#line);
    if (entry.leaf !== this.#line - 2) throw new Found('leaf-number', this.#line);
    const head = this.#heads.get(entry.stream);
    if (entry.seq !== (head?.seq ?? 0) + 1) throw new Found('stream-sequence', this.#line);
    if (entry.previous !== (head?.hash ?? null)) throw new Found('chain-broken', this.#line);
    this.#heads.set(entry.stream, { seq: entry.seq, hash: entry.hash });
    return entry;
  }

  #finish(value: unknown): void {
    const last = asLast(value);
    if (this.#ended || last === null || !isSame(last.checkpoint, this.#header?.checkpoint as Checkpoint)) {
      throw new Found('last-line', this.#line);
    }
    this.#ended = true;
  }

  /** The root is looked at where the checkpoint held elsewhere ends. */
  async #grow(leaves: readonly string[]): Promise<void> {
    const held = this.#known.held?.checkpoint;
    const until = held === undefined ? 0 : held.size - this.#peaks.size;
    if (held !== undefined && until > 0 && until <= leaves.length) {
      this.#peaks = (await grow(this.#peaks, leaves.slice(0, until))).peaks;
      if ((await rootOfPeaks(this.#peaks)) !== held.root) throw new Found('held-differs');
      this.#peaks = (await grow(this.#peaks, leaves.slice(until))).peaks;
    } else {
      this.#peaks = (await grow(this.#peaks, leaves)).peaks;
    }
  }

  async end(): Promise<Verdict> {
    const header = this.#header;
    if (header === null || !this.#ended) throw new Found('cut-off', this.#line + 1);
    const { checkpoint, key } = header;
    if ((await rootOfPeaks(this.#peaks)) !== checkpoint.root) throw new Found('root');
    if (!(await isSigned(checkpoint, key))) throw new Found('signature');
    const { held, publicKey } = this.#known;
    // A key given with the copy, or this file's if it is the same one; a copy signed by another stands by its root alone.
    const heldKey = held?.key ?? (held?.checkpoint.keyId === key.keyId ? key : null);
    if (held && heldKey && !(await isSigned(held.checkpoint, heldKey))) throw new Found('held-signature');
    const keyKnown = publicKey ? 'given' : held?.checkpoint.keyId === key.keyId ? 'held' : 'file';
    return {
      ok: true,
      size: header.size,
      streams: this.#heads.size,
      root: checkpoint.root,
      at: checkpoint.at,
      keyId: key.keyId,
      keyKnown,
      held: held?.checkpoint.size ?? null,
    };
  }
}

function isSame(a: Checkpoint, b: Checkpoint): boolean {
  return canonicalJson({ ...a }) === canonicalJson({ ...b });
}
