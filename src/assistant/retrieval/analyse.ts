import { stemmer } from 'stemmer';

/**
 * Terms of a text for the index: lower-case NFKC, Han unigrams less stop characters, Han bigrams, Porter stems, numbers.
 * Trap: `[\p{L}\p{N}]+` would swallow Han, so that "2022年北京" becomes one token; hence Han is split off first.
 */
const RUNS = /\p{Script=Han}+|[a-z]+(?:['’][a-z]+)*|\p{N}+/gu;
const STOP = new Set('的了在是和与及或对为被把从到向等并其所以而于之这那个中上下有给按');

const stems = new Map<string, string>();

/** Porter stem, remembered; the vocabulary of a corpus is small, that of questions is not, hence the bound. */
export function stem(word: string): string {
  let known = stems.get(word);
  if (known === undefined) {
    known = stemmer(word);
    if (stems.size < 50_000) stems.set(word, known);
  }
  return known;
}

export function analyse(text: string): string[] {
  const terms: string[] = [];
  for (const [run] of text.normalize('NFKC').toLowerCase().matchAll(RUNS)) {
    const first = run.codePointAt(0)!;
    if (first < 0x80) terms.push(first >= 0x61 ? stem(run.replace(/['’].*$/u, '')) : run);
    else hanTerms(run, terms);
  }
  return terms;
}

function hanTerms(run: string, terms: string[]): void {
  let before = '';
  for (const c of run) {
    if (!STOP.has(c)) terms.push(c);
    if (before) terms.push(before + c);
    before = c;
  }
}
