import type { Article, Corpus, PolicyVersion } from '../../policy/document.ts';
import { findDocument, placeOf } from '../../policy/index.ts';
import { findMarks } from '../../shared/cite.ts';
import type { ArticleRef, Evidence, Reason, VerificationResponse, VerifiedSentence } from '../contract.ts';
import { SentenceBuffer } from '../model/sentences.ts';
import { type Clause, readClause, readClauses } from './claim.ts';
import { readDenial } from './denial.ts';
import { beginsVerb } from './english.ts';
import type { Frame } from './frames.ts';
import { GRAMMAR } from './grammar.ts';
import { judge, type Verdict } from './judge.ts';
import { attributeLacking, type DenialGround, lacks } from './lacking.ts';
import { documentsOf, FrameLibrary } from './library.ts';
import { judgeMeta } from './meta.ts';
import { quotations, standsIn, titles } from './quotes.ts';
import { type Reference, readReference, splitAtReferences } from './references.ts';
import { spread } from './spread.ts';
import { Lexicon, type Term } from './terms.ts';
import { flatten } from './text.ts';

/** One sentence of a document that a model was given. */
export interface SentenceRef {
  documentId: string;
  sentence: string;
}

export interface Verifier {
  /** Judges every sentence of a text, against the articles its marks cite or, without marks, the best looked up. */
  verifyText(text: string, options?: { documentId?: string }): VerificationResponse;
  /** Judges one sentence about to leave against the spans its author was given; without a mark it fails. */
  checkSentence(
    sentence: string,
    allowed: readonly SentenceRef[],
    options?: { documentId?: string },
  ): VerifiedSentence;
}

/** Where a clause may find its source. */
interface Ground {
  document: PolicyVersion;
  /** null: the whole document. */
  articles: Article[] | null;
  frames: Frame[];
}

interface Finding {
  reasons: Reason[];
  frames: Frame[];
}

const verifiers = new WeakMap<Corpus, { terms: readonly Term[]; verifier: Verifier }>();

/** Pure: the same corpus and terms give the same verdicts. Kept as long as the corpus is. */
export function createVerifier(corpus: Corpus, terms: readonly Term[]): Verifier {
  const known = verifiers.get(corpus);
  if (known?.terms === terms) return known.verifier;
  const verifier = build(corpus, terms);
  verifiers.set(corpus, { terms, verifier });
  return verifier;
}

const GREETING = /^(?:您好|你好|谢谢|感谢|欢迎|抱歉|请问|(?:hello|hi|dear|thanks?|sorry|please)\b)/iu;
/** Not in a denial or a whole clause of its own: what the sentence sets itself against. */
const CONTRAST =
  /,?(?:而不是|而非|,不是|,并非)([^,]{1,30})$|,\s+(?:and |but )?not ([^,]{2,60})(?:,|(?=[.!]*$))/iu;
/** The name of a thing that the text is said to state: “写明了奖励的具体金额”. */
const STATED =
  /^[^,，。]{0,30}?(?:金额|数额|额度|比例|上限|截止日期|截止时间|期限|时限|电话|联系方式|网址|材料|流程|手续|表格|申请表|条件|受理部门|办理部门|责任部门|生效日期|施行日期)(?:清单|列表|名单|目录)?$|^(?:the |an? )?(?:exact |specific |concrete |precise |actual |required |necessary |application )*(?:amounts?|sums?|figures?|deadlines?|(?:tele)?phone numbers?|hotline|documents|closing dates?|start dates?|percentages?|procedures?|forms?|materials|responsible department|contact (?:details|person))\b[^,]{0,40}$/iu;
/** “行动方案是…”: what the document is stands around its articles. */
const COPULA = /^(?:是|属于|为|is |was )/u;
const QUESTION = /[?？]\s*$/u;

function build(corpus: Corpus, terms: readonly Term[]): Verifier {
  const lexicon = new Lexicon([...terms, ...GRAMMAR]);
  const library = new FrameLibrary(lexicon);

  function wholeOf(document: PolicyVersion): Ground {
    return { document, articles: null, frames: library.ofDocument(document) };
  }

  function judgeSentence(
    sentence: string,
    fallback: readonly PolicyVersion[],
    allowed: ReadonlySet<string> | null,
  ): VerifiedSentence {
    const marks = findMarks(sentence);
    const cited: ArticleRef[] = [];
    const findings: Finding[] = [];
    const defaultId = fallback[0]?.documentId;

    const groundOf = (list: readonly (typeof marks)[number][]): Ground[] | null => {
      const grounds = new Map<PolicyVersion, Ground>();
      for (const one of list.flatMap((mark) => mark.cited)) {
        const place = placeOf(corpus, one, defaultId);
        if (!place) return null;
        const ground = grounds.get(place.document) ?? { document: place.document, articles: [], frames: [] };
        ground.articles!.push(place.article);
        ground.frames.push(
          ...library
            .ofArticle(place.document, place.article)
            .filter((frame) => !allowed || allowed.has(keyOf(frame))),
        );
        grounds.set(place.document, ground);
      }
      return [...grounds.values()];
    };
    for (const mark of marks)
      for (const one of mark.cited) if (!cited.includes(one.article)) cited.push(one.article);
    const all = marks.length > 0 ? groundOf(marks) : fallback.map(wholeOf);
    if (!all) findings.push({ reasons: ['unknown-citation'], frames: [] });
    else if (allowed && marks.length === 0) findings.push({ reasons: ['uncited'], frames: [] });
    else {
      for (const part of partsByMark(sentence, marks)) {
        const grounds = part.marks.length > 0 ? groundOf(part.marks)! : all;
        for (const piece of splitAtReferences(part.text)) findings.push(judgePiece(piece, grounds));
      }
      if (findings.length === 0) findings.push({ reasons: ['instruction'], frames: [] });
    }

    const reasons = [...new Set(findings.flatMap((finding) => finding.reasons))];
    const frames = [...new Set(findings.flatMap((finding) => finding.frames))];
    return {
      text: sentence,
      cited,
      supported: reasons.length === 0,
      reasons,
      evidence: frames.map(evidenceOf),
    };
  }

  function judgePiece(text: string, grounds: readonly Ground[]): Finding {
    const bare = text.replace(/[\s。.!！；;]+$/u, '');
    if (QUESTION.test(text) || GREETING.test(bare)) return { reasons: ['instruction'], frames: [] };
    const reference = readReference(bare);
    if (!reference) return judgeClaim(bare, grounds, false);
    const narrowed = narrow(reference, grounds);
    if (!narrowed) {
      const denial = readDenial(flatten(bare));
      return denial ? judgeDenial(denial, grounds) : { reasons: ['unknown-citation'], frames: [] };
    }
    const about = reference.articles.length === 0;
    if (reference.rest.trim() === '') return judgeClaim(bare, narrowed, about);
    const whole = readDenial(flatten(bare));
    if (whole && !readDenial(flatten(reference.rest))) return judgeDenial(whole, narrowed);
    if (reference.articles.length < 2 || !/都|均|\b(?:both|all|each)\b/u.test(bare))
      return judgeClaim(reference.rest, narrowed, about, reference.proposes);
    const each = narrowed.flatMap((ground) =>
      ground.articles!.map((article) =>
        judgeClaim(reference.rest, [groundAt(ground.document, article)], about),
      ),
    );
    return {
      reasons: [...new Set(each.flatMap(({ reasons }) => reasons))],
      frames: each.flatMap(({ frames }) => frames),
    };
  }

  /** @param about the sentence has already named the document */
  function judgeClaim(claim: string, grounds: readonly Ground[], about: boolean, proposes = false): Finding {
    const denial = readDenial(flatten(claim));
    if (denial) return judgeDenial(denial, grounds);
    if (about && STATED.test(claim) && attributeLacking(claim, denialGround(grounds), lexicon) === true)
      return { reasons: ['fact'], frames: [] };
    const reasons = new Set<Reason>();
    const flats = grounds.flatMap(({ frames }) => frames.map(({ flat }) => flat));
    for (const quote of quotations(claim)) if (!standsIn(quote, flats)) reasons.add('quote');
    for (const title of titles(claim)) {
      const own = grounds.some(({ document }) =>
        standsIn(title, [flatten(document.title), flatten(document.shortTitle)]),
      );
      if (!own && findDocument(corpus, title) === null && !standsIn(title, flats)) reasons.add('fact');
    }
    const clauses = readClauses(claim, lexicon);
    if (proposes && clauses[0])
      clauses[0] = { ...clauses[0], levels: new Set([...clauses[0].levels, 'proposed']) };
    const found = judgeClauses(clauses, grounds, about);
    return { reasons: [...new Set([...reasons, ...found.reasons])], frames: found.frames };
  }

  /** One after the other. What is granted to nobody named is granted for what stood just before, and by the same sentence. */
  function judgeClauses(clauses: readonly Clause[], grounds: readonly Ground[], about: boolean): Finding {
    const reasons = new Set<Reason>();
    const frames: Frame[] = [];
    let before: { clause: Clause; frames: Frame[] } | null = null;
    for (const clause of clauses) {
      const denied = readDenial(clause.flat);
      const tied: Frame[] | null = before && clause.leansBack && !before.clause.grants ? before.frames : null;
      const finding: Finding = denied
        ? judgeDenial(denied, grounds)
        : judgeClause(clause, grounds, about, tied);
      for (const reason of finding.reasons) reasons.add(reason);
      frames.push(...finding.frames);
      before = { clause, frames: finding.frames };
    }
    return { reasons: [...reasons], frames };
  }

  function groundAt(document: PolicyVersion, article: Article): Ground {
    return { document, articles: [article], frames: library.ofArticle(document, article) };
  }

  function narrow(reference: Reference, grounds: readonly Ground[]): Ground[] | null {
    let documents = grounds.map(({ document }) => document);
    if (reference.documentTitle !== null) {
      const named = findDocument(corpus, reference.documentTitle);
      if (!named) {
        const inside = grounds.filter(({ frames }) =>
          standsIn(
            reference.documentTitle!,
            frames.map(({ flat }) => flat),
          ),
        );
        return reference.articles.length === 0 && inside.length > 0 ? inside : null;
      }
      documents = [named];
    }
    if (reference.articles.length === 0) {
      const same = grounds.filter(({ document }) => documents.includes(document));
      return same.length > 0 ? same : documents.map(wholeOf);
    }
    const narrowed: Ground[] = [];
    for (const id of reference.articles) {
      const document = documents.find(({ articles }) => articles.some((article) => article.id === id));
      const article = document?.articles.find((one) => one.id === id);
      const marked = grounds.find((one) => one.document === document)?.articles;
      if (!document || !article || (marked && !marked.includes(article))) return null;
      const same = narrowed.find((one) => one.document === document);
      if (same) {
        same.articles!.push(article);
        same.frames.push(...library.ofArticle(document, article));
      } else
        narrowed.push({ document, articles: [article], frames: [...library.ofArticle(document, article)] });
    }
    return narrowed;
  }

  function judgeDenial(what: string, grounds: readonly Ground[]): Finding {
    return { reasons: lacks(what, denialGround(grounds), lexicon) ? [] : ['polarity'], frames: [] };
  }

  function denialGround(grounds: readonly Ground[]): DenialGround {
    return {
      frames: grounds.flatMap(
        ({ document, articles, frames }) =>
          articles?.flatMap((article) => library.ofArticle(document, article)) ?? frames,
      ),
      hasArticle: (name) => {
        const reference = readReference(name);
        return grounds.some(({ document }) =>
          document.articles.some(({ id }) => reference?.articles.includes(id)),
        );
      },
      supports: (statement) =>
        judgeClauses(readClauses(statement, lexicon), grounds, false).reasons.length === 0,
    };
  }

  /** @param tied the only sentences that may carry it */
  function judgeClause(
    clause: Clause,
    grounds: readonly Ground[],
    about: boolean,
    tied: readonly Frame[] | null,
  ): Finding {
    for (const { document, articles } of grounds) {
      const meta = judgeMeta(clause, document, about);
      if (meta) return { reasons: meta.reasons, frames: metaFrames(document, articles, meta.roles) };
    }
    if (about && tied === null && COPULA.test(clause.flat) && !clause.states) {
      const around = grounds.flatMap(({ frames }) =>
        frames.filter(({ article }) => article.ordinal === null),
      );
      return search(clause, around, 1);
    }
    const contrast = CONTRAST.exec(clause.flat);
    if (contrast && contrast.index > 0) return judgeContrast(clause, contrast, grounds, about, tied);
    const candidates =
      tied ?? grounds.flatMap((ground) => library.nearest(ground.frames, clause.units, clause.flat));
    return candidates.length > 0 ? search(clause, candidates, 2) : { reasons: ['splice'], frames: [] };
  }

  /** …, not every year · 而不是资助: the claim holds without it, and what is set against it is not in that sentence. */
  function judgeContrast(
    clause: Clause,
    contrast: RegExpExecArray,
    grounds: readonly Ground[],
    about: boolean,
    tied: readonly Frame[] | null,
  ): Finding {
    const rest =
      clause.flat.slice(0, contrast.index) + clause.flat.slice(contrast.index + contrast[0].length);
    const finding = judgeClause(readClause(rest, lexicon, null), grounds, about, tied);
    if (finding.reasons.length > 0) return finding;
    const other = readClause(contrast[1] ?? contrast[2] ?? '', lexicon, null);
    const carried = finding.frames.some((frame) => judge(other, frame, lexicon).reasons.length === 0);
    return carried ? { reasons: ['polarity'], frames: finding.frames } : finding;
  }

  function metaFrames(
    document: PolicyVersion,
    articles: Article[] | null,
    roles: readonly string[],
  ): Frame[] {
    const around = document.articles.filter(({ id }) =>
      articles ? articles.some((one) => one.id === id) : id === 'preamble' || id === 'validity',
    );
    return around
      .flatMap((article) => library.ofArticle(document, article))
      .filter(({ sentence }) => roles.includes(sentence.role))
      .slice(0, 2);
  }

  /** The sentence that carries the clause; failing that, each part of it carried by its own. */
  function search(clause: Clause, candidates: readonly Frame[], depth: number): Finding {
    let best: Verdict | null = null;
    for (const frame of candidates) {
      const verdict = judge(clause, frame, lexicon);
      if (verdict.reasons.length === 0) return { reasons: [], frames: [frame] };
      if (
        !best ||
        verdict.coverage > best.coverage ||
        (verdict.coverage === best.coverage && verdict.reasons.length < best.reasons.length)
      )
        best = verdict;
    }
    if (depth > 0) {
      for (const parts of [split(clause), spread(clause)]) {
        if (!parts) continue;
        const found = searchParts(parts, candidates, depth - 1);
        if (found) return { reasons: [], frames: found };
      }
    }
    if (!best) return { reasons: [clause.chinese ? 'coverage' : 'unmapped'], frames: [] };
    return { reasons: best.reasons, frames: best.coverage >= 0.5 ? [best.frame] : [] };
  }

  function searchParts(
    parts: readonly Clause[],
    candidates: readonly Frame[],
    depth: number,
  ): Frame[] | null {
    const frames: Frame[] = [];
    let before: { clause: Clause; frames: Frame[] } | null = null;
    for (const part of parts) {
      const tied: readonly Frame[] =
        before && part.leansBack && !before.clause.grants ? before.frames : candidates;
      const found = search(part, tied, depth);
      if (found.reasons.length > 0) return null;
      frames.push(...found.frames);
      before = { clause: part, frames: found.frames };
    }
    return frames;
  }

  /** An English sentence where a new verb begins: …, support …, and give … · … and is rewarded … */
  function split(clause: Clause): Clause[] | null {
    if (clause.chinese) return null;
    const cuts = clause.units.flatMap((unit, i) => (beginsVerb(clause.units, i) ? [unit.start] : []));
    if (cuts.length === 0) return null;
    const clauses: Clause[] = [];
    for (const [i, from] of [0, ...cuts].entries()) {
      const piece = clause.flat
        .slice(from, cuts[i] ?? clause.flat.length)
        .replace(/^(?:,|and|also|\s)+|(?:,|\band|\s)+$/giu, '');
      clauses.push(readClause(piece, lexicon, clauses.at(-1) ?? null));
    }
    return clauses;
  }

  return {
    verifyText(text, options = {}) {
      const buffer = new SentenceBuffer();
      const sentences = [...buffer.push(text), ...buffer.rest()];
      const fallback = documentsOf(corpus, options.documentId);
      return { sentences: sentences.map((sentence) => judgeSentence(sentence, fallback, null)) };
    },
    checkSentence(sentence, allowed, options = {}) {
      const keys = new Set(allowed.map((one) => `${one.documentId}#${one.sentence}`));
      return judgeSentence(sentence, documentsOf(corpus, options.documentId), keys);
    },
  };
}

/** The text before each run of marks, with those marks; what follows the last ones belongs to all. */
function partsByMark(
  sentence: string,
  marks: ReturnType<typeof findMarks>,
): { text: string; marks: typeof marks }[] {
  const parts: { text: string; marks: typeof marks }[] = [];
  let at = 0;
  for (const mark of marks) {
    const text = sentence.slice(at, mark.start);
    at = mark.end;
    if (/[\p{L}\p{N}]/u.test(text)) parts.push({ text: text.replace(/^[，,；;。.\s]+/u, ''), marks: [mark] });
    else parts.at(-1)?.marks.push(mark);
  }
  const rest = sentence.slice(at).replace(/^[，,；;。.\s]+/u, '');
  if (/[\p{L}\p{N}]/u.test(rest)) parts.push({ text: rest, marks: [] });
  return parts;
}

function keyOf({ document, sentence }: Frame): string {
  return `${document.documentId}#${sentence.id}`;
}

function evidenceOf({ document, article, sentence }: Frame): Evidence {
  return {
    documentId: document.documentId,
    version: document.version,
    article: article.id,
    sentence: sentence.id,
    quote: sentence.text,
    start: sentence.start,
    end: sentence.end,
  };
}
