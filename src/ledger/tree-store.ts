import { inParts } from '../platform/database/in-parts.ts';
import type { Database, Statement } from '../platform/database/port.ts';
import { bytesOf } from '../shared/ledger/digest.ts';
import { leafHash, type Peaks, rootOf, type Subtree, subtreesOf } from '../shared/ledger/merkle.ts';

/**
 * The tree in the database: leaves by number, and the roots of the whole subtrees above them. A root or a proof reads
 * as many rows as the tree is high, however long the ledger.
 */

const AT_ONCE = 45; // two parameters each

const key = ({ level, position }: Subtree) => `${level}/${position}`;

export function nodesQuery(db: Database, wanted: readonly Subtree[]) {
  return db.query
    .selectFrom('ledgerNodes')
    .selectAll()
    .where((eb) =>
      eb.or(
        wanted.map(({ level, position }) => eb.and([eb('level', '=', level), eb('position', '=', position)])),
      ),
    );
}

export function leavesQuery(db: Database, leaves: readonly number[]) {
  return db.query.selectFrom('ledgerLeaves').select(['leaf', 'hash']).where('leaf', 'in', leaves);
}

async function rootsOf(db: Database, wanted: readonly Subtree[]): Promise<string[]> {
  const roots = new Map<string, string>();
  const leaves = wanted.filter(({ level }) => level === 0).map(({ position }) => position);
  const nodes = wanted.filter(({ level }) => level > 0);
  for (const some of inParts(leaves, AT_ONCE)) {
    for (const { leaf, hash } of await leavesQuery(db, some).execute()) {
      roots.set(key({ level: 0, position: leaf }), await leafHash(bytesOf(hash)));
    }
  }
  for (const some of inParts(nodes, AT_ONCE)) {
    for (const node of await nodesQuery(db, some).execute()) {
      roots.set(key(node), node.hash);
    }
  }
  return wanted.map((subtree) => {
    const root = roots.get(key(subtree));
    if (root === undefined) throw new Error(`the ledger's tree lacks the subtree ${key(subtree)}`);
    return root;
  });
}

/** The roots of spans of leaves, in their order. */
export async function spanRoots(
  db: Database,
  spans: readonly { from: number; to: number }[],
): Promise<string[]> {
  const parts = spans.map(subtreesOf);
  const roots = await rootsOf(db, parts.flat());
  let read = 0;
  return Promise.all(
    parts.map((part) => {
      read += part.length;
      return rootOf(roots.slice(read - part.length, read));
    }),
  );
}

export async function readPeaks(db: Database, size: number): Promise<Peaks> {
  const wanted = subtreesOf({ from: 0, to: size });
  const roots = await rootsOf(db, wanted);
  return { size, byLevel: new Map(wanted.map(({ level }, at) => [level, roots[at] as string])) };
}

export interface Leaf {
  leaf: number;
  stream: string;
  seq: number;
  hash: string;
  at: string;
  actor: string;
  action: string;
}

/** Leaves and nodes are written once: whoever comes second with the same number is refused by its key. */
export function insertLeaves(db: Database, leaves: readonly Leaf[]): Statement[] {
  return inParts(leaves, 14).map((part) => db.query.insertInto('ledgerLeaves').values(part).compile());
}

export function insertNodes(db: Database, nodes: readonly (Subtree & { hash: string })[]): Statement[] {
  return inParts(nodes, 33).map((part) => db.query.insertInto('ledgerNodes').values(part).compile());
}
