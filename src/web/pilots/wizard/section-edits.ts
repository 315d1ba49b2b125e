import type { Declaration, Section } from '../../../shared/pilots/declaration.ts';

/** What is typed of a section, and what stood there when typing began or was last saved. */
export interface Edit<S extends Section = Section> {
  value: Declaration[S];
  base: Declaration[S];
  /** It stands on the server as typed; kept so that a blank at the end of a line is not taken away while one types. */
  saved: boolean;
  /** The server's complaint of exactly this text; it waits for another one. */
  refused: unknown;
}

export type Edits = { readonly [S in Section]?: Edit<S> };

/** As the server keeps text: without blanks at its ends. */
export function tidied<T>(value: T): T {
  if (typeof value === 'string') return value.normalize('NFC').replaceAll('\r\n', '\n').trim() as T;
  if (Array.isArray(value)) return value.map(tidied) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, tidied(part)])) as T;
}

const same = (one: unknown, other: unknown) => JSON.stringify(tidied(one)) === JSON.stringify(tidied(other));

const entriesOf = (edits: Edits) => Object.entries(edits) as [Section, Edit][];

/** What the reader sees: what is typed over what is kept. */
export function shownOf(kept: Declaration, edits: Edits): Declaration {
  const typed = entriesOf(edits).map(([section, { value }]) => [section, value]);
  return { ...kept, ...(Object.fromEntries(typed) as Partial<Declaration>) };
}

/** Another value of a section is typed. */
export function typed(edits: Edits, section: Section, value: unknown, kept: Declaration): Edits {
  const before = edits[section];
  const base = before === undefined || before.saved ? kept[section] : before.base;
  return { ...edits, [section]: { value, base, saved: false, refused: null } };
}

/** Somebody else saved another text of this section since typing began: neither side may be lost. */
export function isConflict(edits: Edits, section: Section, kept: Declaration): boolean {
  const edit = edits[section];
  if (edit === undefined || edit.saved) return false;
  return !same(edit.base, kept[section]) && !same(edit.value, kept[section]);
}

/** The next section to be saved; undefined when there is none, or only such as are refused or in conflict. */
export function nextToSave(edits: Edits, kept: Declaration): Section | undefined {
  const ready = entriesOf(edits).filter(([, { saved, refused }]) => !saved && refused === null);
  return ready.find(([section]) => !isConflict(edits, section, kept))?.[0];
}

export function isUnsaved(edits: Edits): boolean {
  return entriesOf(edits).some(([, { saved }]) => !saved);
}

/** After `sent` was saved: unless more was typed meanwhile, the section stands on the server. */
export function afterSaving(edits: Edits, section: Section, sent: unknown, kept: Declaration): Edits {
  const edit = edits[section];
  if (edit === undefined) return edits;
  const saved = edit.value === sent;
  return { ...edits, [section]: { ...edit, base: kept[section], saved } };
}

/** The server would not have what was sent; what was typed since is tried again. */
export function afterRefusal(edits: Edits, section: Section, sent: unknown, refused: unknown): Edits {
  const edit = edits[section];
  return edit?.value === sent ? { ...edits, [section]: { ...edit, refused } } : edits;
}

/** The reader's own text is to replace what somebody else saved. */
export function keptMine(edits: Edits, section: Section, kept: Declaration): Edits {
  const edit = edits[section];
  return edit === undefined ? edits : { ...edits, [section]: { ...edit, base: kept[section] } };
}

export function without(edits: Edits, section: Section): Edits {
  const { [section]: _, ...others } = edits;
  return others;
}

/** Only what is not on the server yet, as the browser keeps it; null: nothing. */
export function writtenEdits(edits: Edits): string | null {
  if (!isUnsaved(edits)) return null;
  const unsaved = entriesOf(edits).filter(([, { saved }]) => !saved);
  return JSON.stringify(
    Object.fromEntries(unsaved.map(([section, { value, base }]) => [section, { value, base }])),
  );
}

/** What an earlier visit left in the browser; of another form of the declaration, nothing. */
export function readEdits(text: string | null, kept: Declaration): Edits {
  if (text === null) return {};
  try {
    const read = JSON.parse(text) as Record<string, Partial<Edit> | null>;
    const fits = Object.entries(read).filter(([section, edit]) => {
      const now = kept[section as Section];
      return now !== undefined && hasKeysOf(edit?.value, now) && hasKeysOf(edit?.base, now);
    });
    return Object.fromEntries(
      fits.map(([section, edit]) => [section, { ...edit, saved: false, refused: null }]),
    ) as Edits;
  } catch {
    return {};
  }
}

function hasKeysOf(value: unknown, now: object): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const keys = Object.keys(now);
  return Object.keys(value).length === keys.length && keys.every((key) => key in value);
}
