import { assertMay } from '../../access/index.ts';
import { kindByTitle } from '../../shared/texts.ts';
import { contentOfFile } from '../content-of-file.ts';
import { parsePolicy } from '../parse-policy.ts';
import { warningsOf } from '../warnings.ts';
import { faultsOf } from './draft-text.ts';
import type { Editor } from './edit-texts.ts';
import { editionDay } from './list-texts.ts';
import { said } from './look-at-text.ts';

/**
 * What a file of which nobody entered anything would be kept as: an identifier of its title and year, what the text
 * itself gives, and what is still missing. Nothing is kept.
 */
export function readAsText(
  { actor, locale }: Editor,
  { name, original }: { name: string; original: string },
) {
  assertMay(actor, 'text.edit');
  const guessed = contentOfFile(name, original);
  const policy = parsePolicy(original, guessed.meta);
  // Where no title says what it is, what comes by the folder and numbers itself 一、二、 implements a plan.
  const kind = kindByTitle(policy.title, policy.number) ?? (policy.form === 'law' ? 'law' : 'notice');
  const content = kind === 'law' ? guessed : { ...guessed, meta: { ...guessed.meta, kind } };
  return {
    meta: content.meta,
    title: policy.title === content.meta.documentId ? null : policy.title,
    dated: editionDay(policy),
    articles: policy.articles.filter(({ ordinal }) => ordinal !== null).length,
    missing: said(faultsOf(content), locale),
    warnings: warningsOf(policy).length,
  };
}
