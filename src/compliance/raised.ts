import type { EntryThen, Finding, Reason } from './finding.ts';
import { type LegalHashes, legalHashOf } from './legal-content.ts';
import type { FindingKind, Licence } from './licences.ts';
import type { Because, Screening } from './screening/screen.ts';
import { waysOf } from './screening/ways.ts';

/** What a screening raises, in the form in which a pilot keeps it. */
export interface Raised
  extends Pick<Finding, 'code' | 'kind' | 'doubt' | 'because' | 'ways' | 'entry' | 'legalHash'> {}

/** One finding a code and kind: an act and a word that warn of the same are one. */
export function raisedBy({ findings, institutions }: Screening, hashes: LegalHashes): Raised[] {
  const raised = new Map<string, Raised>();
  for (const found of findings) {
    const { entry, kind, doubt, basis } = found;
    const one: Raised = {
      code: entry.code,
      kind,
      doubt,
      because: found.because.map(reasonOf),
      ways: waysOf(found, institutions),
      ...restsOn(entry, kind, hashes),
    };
    one.entry = { ...one.entry, basis };
    const key = `${one.code}:${kind}`;
    const before = raised.get(key);
    raised.set(key, before === undefined ? one : joined(before, one));
  }
  return [...raised.values()];
}

/** What the catalogue says of it now. */
export function restsOn(
  entry: Licence,
  kind: FindingKind,
  hashes: LegalHashes,
): { entry: EntryThen; legalHash: string } {
  const { code, zh, en, need, regulator, mark } = entry;
  const byWord = kind === 'warning' && entry.kind !== 'warning';
  const ofWords = byWord ? entry.words.flatMap(({ basis }) => basis ?? []) : [];
  const basis = ofWords.length > 0 ? differentBases([], ofWords) : entry.basis;
  return {
    entry: { name: { zh, en }, need, regulator, basis, mark },
    legalHash: legalHashOf(hashes, { code, kind }),
  };
}

function reasonOf(reason: Because): Reason {
  return 'text' in reason ? reason : { question: reason.question.id, answer: reason.option.value };
}

function joined(one: Raised, other: Raised): Raised {
  return {
    ...one,
    doubt: one.doubt && other.doubt,
    because: [...one.because, ...other.because],
    ways: [...one.ways, ...other.ways.filter(({ way }) => !one.ways.some((known) => known.way === way))],
    entry: { ...one.entry, basis: differentBases(one.entry.basis, other.entry.basis) },
  };
}

function differentBases(one: EntryThen['basis'], other: EntryThen['basis']): EntryThen['basis'] {
  return [...new Map([...one, ...other].map((basis) => [JSON.stringify(basis), basis])).values()];
}
