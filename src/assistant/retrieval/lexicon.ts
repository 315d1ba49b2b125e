import { pinyinOf, slurred } from '../../shared/pinyin.ts';
import { childOf, grow, type WordNode, wordTree } from '../word-tree.ts';
import { type Atom, atomsOf } from './atoms.ts';
import { normalise, searchable } from './normalise.ts';
import type { Everyday, Term, TermKind, Terms } from './thesaurus.ts';

type Node = WordNode<Term[]>;

/** Words known to the assistant, found by walking atoms. */
export interface Lexicon {
  root: Node;
  /** Han forms by how they sound; what typing errors are looked up in. */
  bySound: ReadonlyMap<string, readonly string[]>;
  /** Han forms of four characters or more with one character blotted out (＊). */
  blotted: ReadonlyMap<string, readonly string[]>;
  /** All Han forms that are worth correcting to or are right as they stand. */
  forms: ReadonlySet<string>;
  /** Han forms by their full reading run together: what somebody types who has no Chinese input at hand. */
  byPinyin: ReadonlyMap<string, string>;
  /** Every Latin word that occurs in a form: spelling errors are looked up in it. */
  words: ReadonlySet<string>;
}

export const BLOT = '*';

/** `own` are terms of the field itself: their forms mean them beside whatever else they mean. */
export function buildLexicon(everyday: Everyday, terms: Terms, own: Terms = []): Lexicon {
  const root: Node = wordTree();
  const bySound = new Map<string, string[]>();
  const blotted = new Map<string, string[]>();
  const byPinyin = new Map<string, string>();
  const forms = new Set<string>();
  const words = new Set<string>();

  const add = (form: string, term: Term, correctable: boolean) => {
    const exact = form.startsWith('=');
    const clean = normalise(exact ? form.slice(1) : form);
    const atoms = atomsOf(clean).filter((atom) => atom.kind !== 'break');
    if (atoms.length === 0) return;
    if (/^\p{Script=Han}{2,}$/u.test(clean)) forms.add(clean);
    if (correctable) for (const { kind, raw } of atoms) if (kind === 'word') words.add(raw);
    const node = grow(
      root,
      atoms.map((atom) => (exact ? `=${atom.raw}` : atom.key)),
    );
    const { held } = node;
    if (held?.some((known) => known.id === term.id)) return;
    // A word that names a matter is never merely plain, whichever came first.
    if (term.kind === 'plain' && held !== null) return;
    if (held === null || (term.kind !== 'plain' && held.every(({ kind }) => kind === 'plain')))
      node.held = [term];
    else held.push(term);
    if (correctable && forms.has(clean)) {
      rememberForCorrection(clean, bySound, blotted);
      const typed = [...clean].map(pinyinOf).join('');
      if (!byPinyin.has(typed)) byPinyin.set(typed, clean);
    }
  };

  // What several concepts find in the texts names the one that has it for its own.
  const shared: (() => void)[] = [];
  const group = (kind: TermKind | null, list: Everyday['concepts'], prefix = '') => {
    for (const [id, concept] of Object.entries(list)) {
      const term: Term = {
        id: prefix + id,
        kind: kind ?? concept.kind,
        text: concept.text.map(searchable),
        of: concept.of,
      };
      const own = concept.text.length === 1 ? concept.text : [];
      for (const form of [...own, ...concept.zh, ...concept.en]) {
        add(form, term, kind !== 'generic');
        if (kind === null) for (const split of separated(form)) add(split, term, false);
      }
      if (concept.text.length > 1)
        shared.push(() => {
          for (const form of concept.text)
            if (lookUp(root, form).length === 0) add(form, term, kind !== 'generic');
        });
    }
  };
  const bare = (kind: TermKind, lists: { zh: readonly string[]; en: readonly string[] }) => {
    for (const form of [...lists.zh, ...lists.en])
      add(form, { id: `${kind}:${form.toLowerCase()}`, kind, text: [] }, false);
  };
  group(null, everyday.concepts);
  group('money', everyday.money, 'money.');
  group('generic', everyday.generic, 'generic.');
  for (const addShared of shared) addShared();
  bare('topic', everyday.topics);
  bare('noun', everyday.nouns);
  bare('trait', everyday.traits);
  bare('outside-place', everyday.places.outside);
  bare('country', everyday.places.countries);
  bare('pudong-place', everyday.places.pudong);
  for (const form of [...everyday.asking.zh, ...everyday.asking.en])
    add(form, { id: `asking:${form}`, kind: 'plain', text: [] }, true);
  bare('loose', everyday.loose);
  bare('plain', everyday.plain);
  for (const { zh, en } of own) {
    const term: Term = { id: `own.${zh[0]}`, kind: 'matter', text: zh.map(searchable) };
    for (const form of en) add(form, term, false);
  }
  addTerms(root, terms, add);
  return { root, bySound, blotted, byPinyin, forms, words };
}

/** 立个法, 上了市: verb and object with something between. */
function separated(form: string): string[] {
  return /^\p{Script=Han}{2}$/u.test(form)
    ? ['个', '了', '过', '点', '一下', '不了'].map((between) => form[0] + between + form[1])
    : [];
}

/** What the kinds of the reviewed terms mean for a question. Words of force, manner and the like carry no matter of their own. */
const KIND_OF_TERM: Readonly<Record<string, TermKind>> = {
  who: 'who',
  benefit: 'matter',
  thing: 'matter',
  programme: 'matter',
  body: 'matter',
  place: 'outside-place',
};

/** Reviewed English ↔ Chinese terms: a form already known keeps its meaning, and lends it to its other forms. */
function addTerms(
  root: Node,
  terms: Terms,
  add: (form: string, term: Term, correctable: boolean) => void,
): void {
  for (const { zh, en, kind } of terms) {
    const known = zh[0] === undefined ? undefined : lookUp(root, zh[0])[0];
    const name = zh[0] ?? en[0] ?? '';
    // 国际, 业务, 账户: too short and too common to be what a question is about.
    const light = kind === 'thing' && name.length <= 2;
    const own: Term = {
      id: `term.${name}`,
      kind: light ? 'generic' : (KIND_OF_TERM[kind] ?? 'generic'),
      text: zh.map(searchable),
    };
    for (const form of en) if (lookUp(root, form).length === 0) add(form, known ?? own, false);
    for (const form of zh) if (lookUp(root, form).length === 0) add(form, own, false);
  }
}

function lookUp(root: Node, form: string): readonly Term[] {
  let node: Node | undefined = root;
  for (const atom of atomsOf(normalise(form))) {
    if (atom.kind !== 'break') node = node && childOf(node, atom.key);
  }
  return node?.held ?? [];
}

function rememberForCorrection(
  form: string,
  bySound: Map<string, string[]>,
  blotted: Map<string, string[]>,
): void {
  const sound = soundOf(form);
  if (sound) push(bySound, sound, form);
  const characters = [...form];
  if (characters.length < 4) return;
  for (let at = 0; at < characters.length; at++) push(blotted, characters.with(at, BLOT).join(''), form);
}

/** Slurred readings of all characters; null when one is unknown. */
export function soundOf(han: string): string | null {
  let sound = '';
  for (const c of han) {
    const one = pinyinOf(c);
    if (!one) return null;
    sound += `${slurred(one)} `;
  }
  return sound;
}

function push(map: Map<string, string[]>, key: string, value: string): void {
  const list = map.get(key);
  if (!list) map.set(key, [value]);
  else if (!list.includes(value)) list.push(value);
}

/** A stretch of atoms: what the lexicon knows it as, or nothing known. */
export interface Unit {
  start: number;
  end: number;
  /** As asked, normalised. */
  form: string;
  terms: readonly Term[];
  kind: TermKind | 'unknown' | 'break' | 'number';
}

/** Longer words explain more than their parts; a word of one character explains little. */
function worth(atoms: readonly Atom[], start: number, end: number): number {
  let size = 0;
  for (let at = start; at < end; at++) size += atoms[at]!.kind === 'word' ? 2 : 1;
  return size + 0.6 * (size - 1);
}

/** Cuts atoms into known words and the unknown between them, so that as much as possible is explained. */
export function segment(atoms: readonly Atom[], lexicon: Lexicon): Unit[] {
  const best = new Float64Array(atoms.length + 1);
  const from = new Int32Array(atoms.length + 1).fill(-1);
  const found: (readonly Term[])[] = new Array(atoms.length + 1);
  for (let end = 1; end <= atoms.length; end++) best[end] = -1;
  for (let start = 0; start < atoms.length; start++) {
    const skip = best[start]!;
    if (skip > best[start + 1]!) {
      best[start + 1] = skip;
      from[start + 1] = start;
      found[start + 1] = [];
    }
    let node: Node | undefined = lexicon.root;
    for (let end = start; end < atoms.length; end++) {
      const atom: Atom = atoms[end]!;
      node = (atom.kind === 'word' ? childOf(node, `=${atom.raw}`) : undefined) ?? childOf(node, atom.key);
      if (!node) break;
      if (node.held === null) continue;
      const first = node.held[0]!;
      const value =
        best[start]! +
        worth(atoms, start, end + 1) -
        (first.kind === 'plain' ? 0.2 : first.id.startsWith('term.') ? 0.3 : 0);
      if (value > best[end + 1]!) {
        best[end + 1] = value;
        from[end + 1] = start;
        found[end + 1] = node.held;
      }
    }
  }
  return collect(atoms, from, found);
}

function collect(atoms: readonly Atom[], from: Int32Array, found: (readonly Term[])[]): Unit[] {
  const units: Unit[] = [];
  for (let end = atoms.length; end > 0; end = from[end]!) {
    const start = from[end]!;
    const terms = found[end]!;
    const first = atoms[start]!;
    const kind =
      terms.length > 0
        ? terms[0]!.kind
        : first.kind === 'break'
          ? 'break'
          : first.kind === 'number'
            ? 'number'
            : 'unknown';
    const after = units[units.length - 1];
    if (
      kind === 'unknown' &&
      after?.kind === 'unknown' &&
      after.start === end &&
      first.kind === atoms[end]?.kind &&
      first.kind === 'han'
    ) {
      after.start = start;
      after.form = formOf(atoms, start, after.end);
    } else units.push({ start, end, form: formOf(atoms, start, end), terms, kind });
  }
  return units.reverse();
}

function formOf(atoms: readonly Atom[], start: number, end: number): string {
  let form = '';
  for (let at = start; at < end; at++) {
    const atom = atoms[at]!;
    form += (at > start && atom.kind === 'word' && atoms[at - 1]!.kind === 'word' ? ' ' : '') + atom.raw;
  }
  return form;
}
