import { findMarks } from '../../shared/cite.ts';

/** A model that never ends a sentence would otherwise keep the reader waiting for all of it. */
const MAX_SENTENCE = 600;
const MAX_MARK = 170;
const OPENING = '“‘「『《（(';
const CLOSING = '”’」』》）)"\'';
const FULL_STOP = '。！？!?';
/** Between these a sentence neither ends nor opens anything. */
const NOTABLE = /[“‘「『《（(”’」』》）)"'。！？!?.\n]/g;
/** A point ends nothing after U.S. or No., nor after the number of a list's item. */
const ABBREVIATION = /(?:\b(?:no|arts?|e\.g|i\.e|etc|cf|vs|mr|ms|dr|inc|ltd|co|\p{L})|^\s*\d+)$/iu;

/**
 * Cuts a stream of text into sentences, each with the marks behind it ("…奖励。[第五条]" is one). However the text is
 * chunked, the same sentences come out: a sentence is given away only once what follows it has begun.
 */
export class SentenceBuffer {
  #pending = '';

  /** The sentences that this piece finished. */
  push(piece: string): string[] {
    this.#pending += piece;
    return this.#take(false);
  }

  /** What is left when the text is over. */
  rest(): string[] {
    return this.#take(true);
  }

  #take(over: boolean): string[] {
    const finished: string[] = [];
    for (let end = nextEnd(this.#pending, over); end !== null; end = nextEnd(this.#pending, over)) {
      const sentence = this.#pending.slice(0, end).trim();
      this.#pending = this.#pending.slice(end);
      if (sentence !== '') finished.push(sentence);
    }
    return finished;
  }
}

/** Where the first sentence ends, its marks included; null while that cannot be told yet. */
function nextEnd(text: string, over: boolean): number | null {
  let depth = 0;
  const begun = text.search(/\S/u);
  NOTABLE.lastIndex = 0;
  while (true) {
    const found = NOTABLE.exec(text);
    const at = found?.index ?? text.length;
    if (at >= MAX_SENTENCE && text.length > MAX_SENTENCE) return MAX_SENTENCE;
    if (found === null) return over && text !== '' ? text.length : null;
    const char = found[0];
    if (OPENING.includes(char)) depth++;
    const closes = CLOSING.includes(char) && depth > 0 && --depth === 0;
    if (at < begun || begun < 0) continue;
    const quoted = closes && at > 0 && FULL_STOP.includes(text[at - 1]!);
    if (char === '\n' || quoted || (depth === 0 && ends(text, at, over)))
      return withMarks(text, at + 1, over);
  }
}

function ends(text: string, at: number, over: boolean): boolean {
  const char = text[at]!;
  if (char !== '.') return FULL_STOP.includes(char);
  const next = text[at + 1];
  if (next === undefined) return over;
  return /[\s\p{Script=Han}[［【”"’')]/u.test(next) && !ABBREVIATION.test(text.slice(0, at));
}

/** Closing quotes and marks belong to the sentence before them; null while more of them may come. */
function withMarks(text: string, from: number, over: boolean): number | null {
  let end = from;
  let at = from;
  while (at < text.length) {
    const char = text[at]!;
    if (/\s/u.test(char)) at++;
    else if (at === end && /[。！？!?.；;，,”’」』》）)"']/u.test(char)) end = ++at;
    else {
      if (!/[[［【]/u.test(char)) return end;
      const length = text.slice(at, at + MAX_MARK).search(/[\]］】]/u) + 1;
      if (length === 0 && !over && text.length - at < MAX_MARK) return null;
      if (length === 0 || findMarks(text.slice(at, at + length)).length === 0) return end;
      at += length;
      end = at;
    }
  }
  return over ? text.length : null;
}
