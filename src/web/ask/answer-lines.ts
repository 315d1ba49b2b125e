import type { Citation } from '../../assistant/contract.ts';
import type { PolicyVersion } from '../../policy/document.ts';
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

/** What the answer says of its own before it quotes, and the rest from the opening mark on. */
export function leadOf(pieces: readonly Piece[]): [lead: string, rest: readonly Piece[]] {
  const [first, ...rest] = pieces;
  if (first?.kind !== 'own' || rest.length === 0) return ['', pieces];
  const [, lead = '', mark = ''] = /^(.*?)\s*([“"「]?)$/su.exec(first.text) ?? [];
  return [lead, [...(mark === '' ? [] : [{ ...first, text: mark }]), ...rest]];
}

/** As English answers put it behind the quote, before the mark. */
const TRANSLATION = /\s*\(unofficial translation: (.+)\)\.?$/u;

/** The text a citation was taken from, or with null the one that bare marks mean; null while it is on its way. */
type TextOf = (documentId: string | null, version?: number) => PolicyVersion | null;

/** An answer as the page sets it: lines, each of statements with their sources behind them. */
export function linesOf(answer: string, citations: readonly Citation[], textOf: TextOf): Statement[][] {
  return answer
    .split(/\n+/u)
    .map((line) => statementsOf(line.trim(), citations, textOf))
    .filter((statements) => statements.length > 0);
}

function statementsOf(line: string, citations: readonly Citation[], textOf: TextOf): Statement[] {
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
    const sources = mergeSources(run.cited.map((cited) => sourceOf(cited, text, citations, textOf)));
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
function sourceOf(cited: Cited, statement: string, citations: readonly Citation[], textOf: TextOf): Source {
  const numbered = citations.filter((citation) => String(citation.article) === String(cited.article));
  const ofText = numbered.filter((citation) => isOf(cited, citation, textOf));
  // Until the texts are here, nothing tells them apart.
  const ofArticle = ofText.length > 0 ? ofText : numbered;
  const said = bare(statement);
  const quoted = ofArticle.filter((citation) => said.includes(bare(withoutStop(citation.quote))));
  return { cited, citations: quoted.length > 0 ? quoted : ofArticle };
}

/** Two texts have an article of one number: the mark's own words say which is meant. */
function isOf({ documentTitle }: Cited, { documentId, version }: Citation, textOf: TextOf): boolean {
  if (documentTitle === null) return textOf(null)?.documentId === documentId;
  const text = textOf(documentId, version);
  if (text === null) return false;
  const [, name, year] = /^(.*?)(?:[（(](\d{4})[^（()）]*[）)])?$/u.exec(documentTitle) ?? [];
  const { title, shortTitle, titleEn, shortTitleEn, dates } = text;
  const names = [title, shortTitle, titleEn, shortTitleEn];
  const dated = dates.drafted ?? dates.published ?? dates.validFrom;
  return (
    names.includes(documentTitle) || (names.includes(name!) && (!year || dated?.startsWith(year) === true))
  );
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
