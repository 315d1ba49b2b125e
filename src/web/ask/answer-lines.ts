import type { Citation } from '../../assistant/contract.ts';
import { type Cited, findMarks, type Mark } from '../../shared/cite.ts';

/** Where a statement says it stands: an article, and the sentences of it that are meant. */
export interface Source {
  cited: Cited;
  /** Empty when the mark names something no citation came with. */
  citations: Citation[];
}

export interface Piece {
  /** Words of the text itself, or words around them. */
  kind: 'quote' | 'own';
  text: string;
  /** Of a quote. */
  citation?: Citation;
}

export interface Statement {
  pieces: Piece[];
  sources: Source[];
  /** Unofficial English that the answer itself gives beside the quote; null where it gives none. */
  translation: string | null;
}

/** As English answers put it behind the quote, before the mark. */
const TRANSLATION = /\s*\(unofficial translation: (.+)\)\.?$/u;

/** An answer as the page sets it: lines, each of statements with their sources behind them. */
export function linesOf(answer: string, citations: readonly Citation[]): Statement[][] {
  return answer
    .split(/\n+/u)
    .map((line) => statementsOf(line.trim(), citations))
    .filter((statements) => statements.length > 0);
}

function statementsOf(line: string, citations: readonly Citation[]): Statement[] {
  const statements: Statement[] = [];
  let at = 0;
  for (const run of runsOf(line)) {
    const whole = line.slice(at, run.start).trim();
    const translation = TRANSLATION.exec(whole);
    let text = translation ? whole.slice(0, translation.index) : whole;
    // “…”[第五条]。 reads better with the full stop before the source.
    const stop = /^\s*[。．.！!？?；;，,]/u.exec(line.slice(run.end))?.[0] ?? '';
    if (stop !== '' && translation === null && !/[。．.！!？?；;，,]$/u.test(text)) text += stop.trim();
    at = run.end + stop.length;
    const sources = mergeSources(run.cited.map((cited) => sourceOf(cited, text, citations)));
    statements.push({
      pieces: piecesOf(
        text,
        sources.flatMap((source) => source.citations),
      ),
      sources,
      translation: translation?.[1] ?? null,
    });
  }
  const rest = line.slice(at).trim();
  if (rest !== '') statements.push({ pieces: piecesOf(rest, citations), sources: [], translation: null });
  return statements;
}

/** Marks that follow each other are one run. */
function runsOf(line: string): Mark[] {
  const runs: Mark[] = [];
  for (const mark of findMarks(line)) {
    const last = runs.at(-1);
    if (last && line.slice(last.end, mark.start).trim() === '') {
      last.end = mark.end;
      last.cited.push(...mark.cited);
    } else runs.push({ ...mark, cited: [...mark.cited] });
  }
  return runs;
}

const bare = (text: string): string => text.replace(/[\s“”"'‘’]/gu, '');
const withoutStop = (quote: string): string => quote.replace(/[。；！？]$/u, '');

/** The article's sentences that the statement quotes; all that were cited of it when none is quoted word by word. */
function sourceOf(cited: Cited, statement: string, citations: readonly Citation[]): Source {
  const ofArticle = citations.filter((citation) => String(citation.article) === String(cited.article));
  const said = bare(statement);
  const quoted = ofArticle.filter((citation) => said.includes(bare(withoutStop(citation.quote))));
  return { cited, citations: quoted.length > 0 ? quoted : ofArticle };
}

function mergeSources(sources: Source[]): Source[] {
  const byArticle = new Map<string, Source>();
  for (const source of sources) {
    const key = `${source.cited.documentTitle ?? ''}|${source.cited.article}`;
    const known = byArticle.get(key);
    if (known) known.citations = [...new Set([...known.citations, ...source.citations])];
    else byArticle.set(key, source);
  }
  return [...byArticle.values()];
}

/** Cuts the text where the policy's own words begin and end. */
function piecesOf(text: string, citations: readonly Citation[]): Piece[] {
  const found: { start: number; end: number; citation: Citation }[] = [];
  const take = (start: number, end: number, citation: Citation) => {
    if (!found.some((other) => start < other.end && other.start < end)) found.push({ start, end, citation });
  };
  for (const citation of citations) {
    for (const quote of [citation.quote, withoutStop(citation.quote)]) {
      const start = text.indexOf(quote);
      if (start >= 0) take(start, start + quote.length, citation);
    }
  }
  for (const marked of text.matchAll(/“([^“”]{4,})”/gu)) {
    const citation = citations.find((one) => one.quote.includes(marked[1]!));
    if (citation) take(marked.index + 1, marked.index + 1 + marked[1]!.length, citation);
  }
  found.sort((a, b) => a.start - b.start);

  const pieces: Piece[] = [];
  let at = 0;
  for (const { start, end, citation } of found) {
    if (start > at) pieces.push({ kind: 'own', text: text.slice(at, start) });
    pieces.push({ kind: 'quote', text: text.slice(start, end), citation });
    at = end;
  }
  if (at < text.length) pieces.push({ kind: 'own', text: text.slice(at) });
  return pieces;
}
