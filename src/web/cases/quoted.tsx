import { Link } from '@tanstack/react-router';
import type { Declaration } from '../../shared/pilots/declaration.ts';
import { FIELDS } from '../../shared/pilots/fields.ts';
import { valuesAt } from '../../shared/pilots/missing.ts';
import { fieldAnchor } from '../declaration/declaration-view.tsx';

/** The first field that says these words; null: none does, or not literally. */
function fieldSaying(declaration: Declaration, words: string): string | null {
  for (const pattern of Object.keys(FIELDS)) {
    const found = valuesAt(declaration, pattern.split('.')).find(
      ({ value }) => typeof value === 'string' && value.includes(words),
    );
    if (found) return found.path;
  }
  return null;
}

interface Props {
  words: string;
  /** As it is in force; undefined: still on its way. */
  declaration: Declaration | undefined;
}

/** Words of the declaration as a way to where they stand in it. */
export function Quoted({ words, declaration }: Props) {
  const path = declaration && fieldSaying(declaration, words);
  if (!path) return words;
  return (
    <Link
      from="/office/pilots/$pilotId"
      to="/office/pilots/$pilotId"
      search={(before) => ({ ...before, tab: 'declaration', version: undefined, only: undefined })}
      hash={fieldAnchor(path)}
      resetScroll={false}
    >
      {words}
    </Link>
  );
}
