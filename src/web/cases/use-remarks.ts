import { createContext, useContext } from 'react';
import { FIELDS, fieldName, patternOf } from '../../shared/pilots/fields.ts';
import { useFormDraft } from '../work/use-form-draft.ts';
import { remarks } from './act-messages.ts';

export interface Remarks {
  /** Whether they may be written now: by whom, of this version. */
  open: boolean;
  /** Text by the path of the field; opened and still empty: ''. */
  texts: Readonly<Record<string, string>>;
  /** Those that say something, in the order of the form. */
  written: readonly { path: string; reason: string }[];
  set: (path: string, text: string) => void;
  remove: (path: string) => void;
  clear: () => void;
}

const NONE: Record<string, string> = {};

/** What is wrong with a version, collected while it is read and told at once; there again after a reload. */
export function useRemarksDraft(pilotId: string, version: number, open: boolean): Remarks {
  const draft = useFormDraft<Record<string, string>>(`case.${pilotId}.${version}.remarks`, NONE);
  const texts = draft.values;
  return {
    open,
    texts,
    written: Object.entries(texts)
      .map(([path, text]) => ({ path, reason: text.trim() }))
      .filter(({ reason }) => reason !== '')
      .sort((one, other) => compareFields(one.path, other.path)),
    set: (path, text) => draft.change({ ...texts, [path]: text }),
    remove: (path) => {
      const { [path]: _, ...rest } = texts;
      if (Object.keys(rest).length === 0) draft.reset({});
      else draft.change(rest);
    },
    clear: () => draft.reset({}),
  };
}

export const RemarksContext = createContext<Remarks | null>(null);

export function useRemarks(): Remarks {
  const found = useContext(RemarksContext);
  if (!found) throw new Error('useRemarks stands outside of RemarksContext');
  return found;
}

const ORDER = new Map(Object.keys(FIELDS).map((path, at) => [path, at]));

/** In the order of the form: items of a list one after the other, each with its parts; what is no field comes last. */
function compareFields(one: string, other: string): number {
  const list = (path: string) => path.replace(/\.\d+(?=\.|$).*/u, '');
  const placeOf = (path: string) => ORDER.get(list(path)) ?? Number.MAX_SAFE_INTEGER;
  const itemOf = (path: string) => Number(/\.(\d+)(?=\.|$)/u.exec(path)?.[1] ?? -1);
  const partOf = (path: string) => ORDER.get(patternOf(path)) ?? 0;
  return placeOf(one) - placeOf(other) || itemOf(one) - itemOf(other) || partOf(one) - partOf(other);
}

/** What a remark is about: a field of the declaration, the stamped file or the parties. */
export function remarkName(path: string) {
  if (path === 'seal' || path === 'parties') return remarks[path];
  return fieldName(path) ?? { zh: path, en: path };
}
