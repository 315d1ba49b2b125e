import type { Article, PolicyVersion } from '../../policy/index.ts';
import { articleName } from '../../shared/cite.ts';
import { close, detailsOf, quoteAll } from './closing.ts';
import { fromMatters } from './from-matters.ts';
import type { Matter } from './matter.ts';
import type { Passage } from './passages.ts';
import type { Answered, Reading } from './reading.ts';
import { SPEAKS } from './select.ts';

const QUOTED_AROUND = new Set(['text', 'note', 'addressee', 'imprint']);

/** An article named: what it says, what of the matter it says, or that there is none such. Null when none is named. */
export function fromReference(reading: Reading): Answered | null {
  const { question, document, composer, selection, candidates } = reading;
  const own = question.references.filter(
    ({ documentTitle }) => documentTitle === null || isTitleOf(document, documentTitle),
  );
  if (own.length === 0) return null;
  // 最后一条后面关于有效期那句 stands outside every article.
  if (
    own.every(({ article }) => article === 'last') &&
    (reading.asked.has('end') || reading.asked.has('start'))
  )
    return null;
  const numbered = document.articles.filter(({ ordinal }) => ordinal !== null);
  const ids = own.map(({ article }) => (article === 'last' ? numbered.at(-1)?.id : article));
  const named = document.articles.filter(({ id }) => ids.includes(id));
  const absent = selection.absent.filter(({ kind, context }) => kind !== 'unknown' && !context);
  if (named.length < ids.length) {
    noSuchArticle(reading, numbered);
    if (named.length === 0) {
      if (absent.length > 0) composer.say(composer.phrases.notMentioned(absent.map(({ form }) => form)));
      if (selection.present.length > 0) return fromMatters(reading) ?? 'answered';
      return detailsOf(reading.asked).length > 0 ? 'refused' : 'answered';
    }
  }
  const inside = candidates.filter(({ article }) => named.includes(article));
  const wanted = selection.present.filter((matter) => !matter.context);
  const spoken = wanted.some((matter) =>
    candidates.some((passage, at) => inside.includes(passage) && matter.match[at]! >= SPEAKS),
  );
  if (wanted.length > 0 && !spoken && (question.whether || named.every(({ ordinal }) => ordinal !== null))) {
    return elsewhere(reading, named);
  }
  let quoted =
    named.length > 1
      ? speaking(reading, inside, wanted)
      : selection.passages.filter((passage) => inside.includes(passage));
  const money = reading.matters.some(({ kind }) => kind === 'money');
  if (quoted.length === 0 && money) quoted = inside.filter((passage) => passage.money);
  if (quoted.length > 0) quoteAll(reading, quoted);
  else {
    quoteAll(
      reading,
      named.flatMap((article) => wholeOf(document, article)),
    );
    quoted = inside;
  }
  return close(reading, quoted, absent);
}

/** Of several articles, what each says on the matters. */
function speaking({ candidates }: Reading, inside: readonly Passage[], wanted: readonly Matter[]): Passage[] {
  return inside.filter((passage) =>
    wanted.some(({ match }) => match[candidates.indexOf(passage)]! >= SPEAKS),
  );
}

function wholeOf(document: PolicyVersion, article: Article) {
  // A law's headings are its bare numbers.
  const quoted = article.sentences.filter(({ role }) =>
    article.ordinal === null ? QUOTED_AROUND.has(role) : role !== 'heading' || article.title !== null,
  );
  return quoted.map((sentence) => ({ document, article, sentence }));
}

function noSuchArticle({ composer, document }: Reading, numbered: readonly Article[]): void {
  const last = numbered.at(-1);
  const heading = last?.sentences.find(({ role }) => role === 'heading') ?? last?.sentences[0];
  if (!last || !heading) return;
  composer.remark(
    composer.phrases.noSuchArticle(composer.documentName(document), numbered.length, heading.text),
    [{ document, article: last, sentence: heading }],
  );
}

/** What the named article is about, and where the matter does stand. */
function elsewhere(reading: Reading, named: readonly Article[]): Answered | null {
  const { composer, document, selection } = reading;
  for (const article of named) {
    const sentence = article.sentences.find(({ role }) => role === 'heading');
    if (sentence)
      composer.quote(
        { document, article, sentence },
        composer.phrases.headed(articleName(article.id, composer.locale)),
      );
  }
  if (selection.passages.length > 0) composer.say(composer.phrases.elsewhere);
  return fromMatters(reading);
}

function isTitleOf(document: PolicyVersion, title: string): boolean {
  return [document.title, document.shortTitle, document.titleEn, document.shortTitleEn].some(
    (name) => name !== null && (name === title || name.endsWith(title) || title.endsWith(name)),
  );
}
