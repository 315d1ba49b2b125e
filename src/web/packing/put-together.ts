/** Modules that the same pages need: as a file of their own they cost nobody a byte in vain. */
export interface Part {
  modules: readonly string[];
  /** The modules that they import, of whatever part. */
  imports: ReadonlySet<string>;
  pages: ReadonlySet<string>;
  /** About as many as are sent. */
  bytes: number;
  /** The script, and a style sheet where it has one. */
  files: number;
}

type Pair = readonly [one: Part, other: Part, gain: number];

/** Bytes that one request more is worth: its headers, its turn among the six that a browser makes at a time, the work for it. */
const REQUEST = 2_000;

/**
 * Puts parts together as long as the requests saved are worth more than the bytes that some page then loads in vain: a
 * page of a hundred small files waits for their number. No page comes to load a third part by it, and no two files come
 * to wait for each other.
 * @param weightOf how much it counts that this page loads something in vain
 */
export function putTogether(parts: readonly Part[], weightOf: (page: string) => number): Part[] {
  let left = [...parts];
  let pairs = left.flatMap((one, at) => left.slice(at + 1).map((other) => pairOf(one, other, weightOf)));
  for (;;) {
    pairs = pairs.filter(([, , gain]) => gain > 0);
    const best = pairs.reduce<Pair | null>((most, pair) => (pair[2] > (most?.[2] ?? 0) ? pair : most), null);
    if (best === null) return left;
    const [one, other] = best;
    if (!mayJoin(left, one, other)) {
      pairs = pairs.filter((pair) => pair !== best);
      continue;
    }
    const joined = join(one, other);
    const apart = (part: Part) => part !== one && part !== other;
    left = left.filter(apart);
    pairs = pairs.filter(([first, second]) => apart(first) && apart(second));
    pairs.push(...left.map((part) => pairOf(joined, part, weightOf)));
    left.push(joined);
  }
}

function pairOf(one: Part, other: Part, weightOf: (page: string) => number): Pair {
  const files = Math.max(one.files, other.files);
  const added = (here: Part, there: Part) => {
    let weight = 0;
    for (const page of here.pages) if (!there.pages.has(page)) weight += weightOf(page);
    return weight * (there.bytes + REQUEST * (files - here.files));
  };
  let both = 0;
  for (const page of one.pages) if (other.pages.has(page)) both++;
  const saved = both * REQUEST * (one.files + other.files - files);
  return [one, other, saved - added(one, other) - added(other, one)];
}

function join(one: Part, other: Part): Part {
  return {
    modules: [...one.modules, ...other.modules],
    imports: new Set([...one.imports, ...other.imports]),
    pages: new Set([...one.pages, ...other.pages]),
    bytes: one.bytes + other.bytes,
    files: Math.max(one.files, other.files),
  };
}

/** Whether what either needs is needed already wherever the other is, and none of it needs one of the two. */
function mayJoin(parts: readonly Part[], one: Part, other: Part): boolean {
  const pages = [...one.pages, ...other.pages];
  const below = ({ imports }: Part) => parts.filter(({ modules }) => modules.some((id) => imports.has(id)));
  const isOneOfThem = (part: Part) => part === one || part === other;
  const under = new Set([one, other].flatMap(below).filter((part) => !isOneOfThem(part)));
  for (const part of under) {
    if (!pages.every((page) => part.pages.has(page))) return false;
    for (const deeper of below(part)) {
      if (isOneOfThem(deeper)) return false;
      under.add(deeper);
    }
  }
  return true;
}
