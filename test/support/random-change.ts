/** Random numbers that are the same in every run: mulberry32. */
export function seeded(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

export interface Change {
  kind: keyof typeof kinds;
  what: string;
  bytes: Uint8Array;
}

type Random = (below: number) => number;
type Changed = { what: string; bytes: Uint8Array };

function splice(bytes: Uint8Array, from: number, to: number, put: readonly number[] = []): Uint8Array {
  const rest = bytes.subarray(to);
  const spliced = new Uint8Array(from + put.length + rest.length);
  spliced.set(bytes.subarray(0, from));
  spliced.set(put, from);
  spliced.set(rest, from + put.length);
  return spliced;
}

function byLines(bytes: Uint8Array, edit: (lines: string[]) => string): Changed {
  const lines = new TextDecoder().decode(bytes).split('\n').slice(0, -1);
  const what = edit(lines);
  return { what, bytes: new TextEncoder().encode(lines.map((line) => `${line}\n`).join('')) };
}

/** A member of one line, or of an object in it, and what to do with it; written as a careful forger would write it. */
function byMember(
  bytes: Uint8Array,
  random: Random,
  edit: (owner: Record<string, unknown>, name: string) => void,
) {
  return byLines(bytes, (lines) => {
    const at = random(lines.length);
    const line = JSON.parse(lines[at] as string);
    const owners = [
      line,
      ...Object.values(line).filter((value) => typeof value === 'object' && value !== null),
    ];
    const owner = owners[random(owners.length)];
    const names = Object.keys(owner);
    const name = names[random(names.length)] as string;
    edit(owner, name);
    lines[at] = JSON.stringify(line);
    return `line ${at + 1}, ${name}`;
  });
}

function other(value: unknown, random: Random): unknown {
  if (typeof value === 'number') return value + [1, -1, 1_000][random(3)]!;
  if (typeof value !== 'string') return value === null ? 'ab'.repeat(32) : null;
  if (value === '' || random(4) === 0) return [null, '', `${value} `, `${value.toUpperCase()}A`][random(4)];
  const at = random(value.length);
  const put = value[at] === '0' ? '1' : '0';
  return value.slice(0, at) + put + value.slice(at + 1);
}

const kinds = {
  'a byte changed': (bytes: Uint8Array, random: Random) => {
    const at = random(bytes.length);
    const value = (bytes[at]! + 1 + random(255)) % 256;
    return { what: `${at}: ${value}`, bytes: bytes.with(at, value) };
  },
  'a bit changed': (bytes: Uint8Array, random: Random) => {
    const [at, bit] = [random(bytes.length), random(8)];
    return { what: `${at}: bit ${bit}`, bytes: bytes.with(at, bytes[at]! ^ (1 << bit)) };
  },
  'bytes removed': (bytes: Uint8Array, random: Random) => {
    const [at, count] = [random(bytes.length), 1 + random(40)];
    return { what: `${at}: ${count}`, bytes: splice(bytes, at, at + count) };
  },
  'bytes added': (bytes: Uint8Array, random: Random) => {
    const at = random(bytes.length + 1);
    const put = Array.from({ length: 1 + random(3) }, () => 32 + random(95));
    return { what: `${at}: ${put}`, bytes: splice(bytes, at, at, put) };
  },
  'cut off': (bytes: Uint8Array, random: Random) => {
    const length = random(bytes.length);
    return { what: `${length}`, bytes: bytes.slice(0, length) };
  },
  'cut off after a line': (bytes: Uint8Array, random: Random) =>
    byLines(bytes, (lines) => {
      lines.length = random(lines.length);
      return `${lines.length}`;
    }),
  'a line removed': (bytes: Uint8Array, random: Random) =>
    byLines(bytes, (lines) => {
      const at = random(lines.length);
      lines.splice(at, 1);
      return `${at + 1}`;
    }),
  'a line twice': (bytes: Uint8Array, random: Random) =>
    byLines(bytes, (lines) => {
      const [from, to] = [random(lines.length), random(lines.length + 1)];
      lines.splice(to, 0, lines[from] as string);
      return `${from + 1} at ${to + 1}`;
    }),
  'two lines swapped': (bytes: Uint8Array, random: Random) =>
    byLines(bytes, (lines) => {
      const a = random(lines.length);
      // The first and the last line differ from the others, and no two entries are alike.
      const b = (a + 1 + random(lines.length - 1)) % lines.length;
      [lines[a], lines[b]] = [lines[b] as string, lines[a] as string];
      return `${a + 1}, ${b + 1}`;
    }),
  'a member changed': (bytes: Uint8Array, random: Random) =>
    byMember(bytes, random, (owner, name) => {
      owner[name] = other(owner[name], random);
    }),
  'a member removed': (bytes: Uint8Array, random: Random) =>
    byMember(bytes, random, (owner, name) => {
      delete owner[name];
    }),
  'two members swapped': (bytes: Uint8Array, random: Random) =>
    byMember(bytes, random, (owner, name) => {
      const names = Object.keys(owner).filter((one) => owner[one] !== owner[name]);
      const with_ = names[random(names.length)];
      if (with_ === undefined) delete owner[name];
      else [owner[name], owner[with_]] = [owner[with_], owner[name]];
    }),
} satisfies Record<string, (bytes: Uint8Array, random: Random) => Changed>;

/** One change of a file of lines of JSON; never none. */
export function randomChange(bytes: Uint8Array, random: Random): Change {
  const names = Object.keys(kinds) as (keyof typeof kinds)[];
  const kind = names[random(names.length)] as keyof typeof kinds;
  return { kind, ...kinds[kind](bytes, random) };
}
