import type { Corpus } from '../../policy/document.ts';
import { findDocument } from '../../policy/index.ts';
import type { Reason } from '../contract.ts';
import { attributeOf } from './attributes.ts';
import { type Clause, isMild, readClause, readClauses } from './claim.ts';
import { ASIDE, alternativeIn, CONTRAST } from './contrast.ts';
import { readDenial, readStated } from './denial.ts';
import { findFacts } from './facts.ts';
import type { Frame } from './frames.ts';
import {
  cutsModifier,
  type Ground,
  type Grounds,
  hasArticle,
  namesPlaceOfText,
  verbatim,
} from './grounds.ts';
import { judge } from './judge.ts';
import { attributeLacking, type DenialGround, lacks } from './lacking.ts';
import type { Laws } from './law/laws.ts';
import type { FrameLibrary } from './library.ts';
import { judgeMeta } from './meta.ts';
import { echoes, isKnown, isNamed, near, noSuchThere, speaksOf, spokenOf } from './naming.ts';
import { readNegated, rulesOut } from './negated.ts';
import { quotations, quotedWhole, standsIn, titles } from './quotes.ts';
import { readReference } from './references.ts';
import { andNot, type Finding, joined, search, tiedTo } from './search.ts';
import { flatten } from './text.ts';

const GREETING = /^(?:您好|你好|谢谢|感谢|欢迎|抱歉|请问|(?:hello|hi|dear|thanks?|sorry|please)\b)/iu;
/** 只有第八条…, Article 8 and nowhere else. */
const EXCLUSIVE =
  /^.{0,6}(?:只有|仅有|唯有)|(?:只|仅)(?=见于|在|出现|有)|,?\s*(?:and )?nowhere else(?: in the (?:action )?plan)?|^only\s/iu;
const QUESTION = /[?？]\s*$/u;
/** “行动方案是…”: what the document is stands around its articles. */
const COPULA = /^(?:是|属于|is |was )/u;
/** What the text says or leaves out, rather than what it says it of. */
const ABOUT_TEXT =
  /(?:没有?|未|并未|未曾)(?:对.{1,12})?(?:具体|明确|直接)?(?:规定|写明|说明|提到|提及|明确|列出|列明|给出|载明|设定|限定|出现|包含|涉及)|只字未提|\b(?:law|regulations?|articles?|provisions?|text|it)\b.{0,24}\b(?:not|nothing|no|silent|fails to|nowhere|omits|lacks)\b.{0,16}\b(?:say|state|specify|mention|set|name|give|provide|define|list|fix|about|on|amounts?|figures?|deadline)\b/iu;
/** Judges statements, each against the sentences it may stand on. */
export class Statements {
  readonly #corpus: Corpus;
  readonly #library: FrameLibrary;
  readonly #grounds: Grounds;
  readonly #laws: Laws | null;

  constructor(corpus: Corpus, library: FrameLibrary, grounds: Grounds, laws: Laws | null) {
    this.#corpus = corpus;
    this.#library = library;
    this.#grounds = grounds;
    this.#laws = laws;
  }

  /** A sentence or the part of one that speaks of one place in the text. */
  judge(text: string, grounds: readonly Ground[]): Finding {
    const bare = text.replace(/[\s。.!！；;]+$/u, '');
    if (QUESTION.test(text) || GREETING.test(bare)) return { reasons: ['instruction'], frames: [] };
    const source = verbatim(flatten(bare), grounds);
    if (source) return { reasons: [], frames: [source] };
    const reference = readReference(bare);
    if (!reference || (reference.articles.length > 0 && namesPlaceOfText(bare, grounds))) {
      const finding = this.#claim(bare, grounds, false);
      return (finding.reasons.length > 0 && spokenOf(bare, grounds, this.#library.lexicon)) || finding;
    }
    const narrowed = this.#grounds.narrow(reference, grounds);
    if (!narrowed) {
      const denial = readDenial(flatten(bare));
      return denial ? this.#denial(denial, grounds) : { reasons: ['unknown-citation'], frames: [] };
    }
    const about = reference.articles.length === 0;
    const quote = quotedWhole(reference.rest);
    const quoted = quote && verbatim(flatten(quote), narrowed);
    if (quoted) return { reasons: [], frames: [quoted] };
    if (quote && cutsModifier(flatten(quote), narrowed)) return { reasons: ['quote'], frames: [] };
    if (reference.rest.trim() === '') return this.#claim(bare, narrowed, about);
    const whole = readDenial(flatten(bare));
    if (whole && !readDenial(flatten(reference.rest))) return this.#denial(whole, narrowed);
    if (reference.articles.length === 1 && EXCLUSIVE.test(bare))
      return this.#exclusive(reference.rest.replace(EXCLUSIVE, ''), narrowed, grounds);
    if (reference.articles.length < 2 || !/都|均|\b(?:both|all|each)\b/u.test(bare)) {
      const finding = this.#claim(reference.rest, narrowed, about, reference.proposes);
      return (
        (finding.reasons.length > 0 &&
          (spokenOf(bare, narrowed, this.#library.lexicon) ??
            this.#headed(reference.rest, narrowed, about))) ||
        finding
      );
    }
    const rest = reference.rest.replace(/都|均|\b(?:both|all|each)\b/u, '');
    return joined(narrowed.map((ground) => this.#claim(rest, [ground], about)));
  }

  /** 只有第八条提到…: that article says it and no other. */
  #exclusive(claim: string, here: readonly Ground[], grounds: readonly Ground[]): Finding {
    const finding = this.#claim(claim, here, false);
    if (finding.reasons.length > 0) return finding;
    const elsewhere = this.#grounds
      .others(here)
      .filter(({ document }) => grounds.some((one) => one.document === document));
    const said = elsewhere.some((ground) => this.#claim(claim, [ground], false).reasons.length === 0);
    return said ? { reasons: ['scope'], frames: finding.frames } : finding;
  }

  /** @param about the sentence has already named the document */
  #claim(claim: string, grounds: readonly Ground[], about: boolean, proposes = false): Finding {
    const lexicon = this.#library.lexicon;
    const reasons = this.#quoted(claim, grounds);
    const ofLaw = ABOUT_TEXT.test(claim) ? null : (this.#laws?.judge(claim, grounds) ?? null);
    if (ofLaw) return joined([{ reasons, frames: [] }, ofLaw]);
    const flat = flatten(claim);
    const denial = readDenial(flat);
    const alone = denial !== null && (!/\p{Script=Han}/u.test(flat) || !denial.includes(','));
    if (alone) return joined([{ reasons, frames: [] }, this.#denial(denial, grounds)]);
    const stated = readStated(flat, about);
    if (stated) {
      const lacking = attributeLacking(stated, this.#denialGround(grounds), lexicon);
      if (lacking === true) return { reasons: ['fact'], frames: [] };
      if (lacking === false && /^(?:end|number|issuer|issued)$/u.test(attributeOf(stated) ?? ''))
        return { reasons: [], frames: [] };
    }
    const alternative = alternativeIn(flat);
    if (alternative) {
      const { before = '', not = '', but = '' } = alternative.groups ?? {};
      const subject = before !== '' && /\p{Script=Han}/u.test(flat) ? `${before}是` : before;
      return joined([{ reasons, frames: [] }, this.#contrasted(subject, not, but, grounds, about)]);
    }
    const aside = ASIDE.exec(flat);
    if (aside) {
      const rest = `${flat.slice(0, aside.index)} ${flat.slice(aside.index + aside[0].length)}`;
      return joined([
        { reasons, frames: [] },
        this.#without(aside[1]!, this.#clauses(readClauses(rest, lexicon), grounds, about)),
      ]);
    }
    const clauses = readClauses(claim, lexicon);
    if (proposes && clauses[0])
      clauses[0] = { ...clauses[0], levels: new Set([...clauses[0].levels, 'proposed']) };
    return joined([{ reasons, frames: [] }, this.#clauses(clauses, grounds, about)]);
  }

  /** Words between quotation marks and titles that the text does not have. */
  #quoted(claim: string, grounds: readonly Ground[]): Reason[] {
    const reasons = new Set<Reason>();
    const flats = grounds.flatMap(({ frames }) => frames.map(({ flat }) => flat));
    const denied = readDenial(flatten(claim)) !== null && !/[，,]/u.test(claim);
    for (const quote of quotations(claim)) if (!denied && !standsIn(quote, flats)) reasons.add('quote');
    for (const title of titles(claim)) {
      const own = grounds.some(({ document }) =>
        standsIn(title, [flatten(document.title), flatten(document.shortTitle)]),
      );
      if (!own && findDocument(this.#corpus, title) === null && !standsIn(title, flats)) reasons.add('fact');
    }
    return [...reasons];
  }

  #clauses(clauses: readonly Clause[], grounds: readonly Ground[], about: boolean): Finding {
    const lexicon = this.#library.lexicon;
    const findings: Finding[] = [];
    let before: { clause: Clause; frames: Frame[] } | null = null;
    for (const [i, clause] of clauses.entries()) {
      const denied = readDenial(clause.flat);
      const next = clauses[i + 1];
      if (
        clauses.length > 1 &&
        (clause.empty || (i > 0 && isMild(clause) && readDenial(clauses[i - 1]!.flat)))
      )
        continue;
      if (clause.topic && next && (readDenial(next.flat) || isKnown(clause, grounds, lexicon))) continue;
      if (i > 0 && before && !clause.chinese && isMild(clause) && clause.levels.size > 0) {
        findings.push(echoes(clause, before.frames));
        continue;
      }
      const bare = i > 0 && before ? noSuchThere(clause, before.frames) : null;
      const finding: Finding =
        bare && (!denied || bare.reasons.length === 0)
          ? bare
          : denied
            ? this.#denial(denied, near(denied, clause, before?.frames ?? [], grounds, lexicon))
            : this.#clause(clause, grounds, about, tiedTo(clause, before));
      const ruledOut = finding.reasons.length > 0 ? this.#ruledOut(clause.flat, grounds, about) : null;
      findings.push(ruledOut ?? finding);
      before = { clause, frames: (ruledOut ?? finding).frames };
    }
    return joined(findings);
  }

  /** 资助不是每年给: the text says something else in its place; null where it does not. */
  #ruledOut(flat: string, grounds: readonly Ground[], about: boolean): Finding | null {
    const negated = readNegated(flat);
    if (!negated) return null;
    const lexicon = this.#library.lexicon;
    const subject = readClause(negated.subject, lexicon, null);
    const not = readClause(negated.not, lexicon, null);
    const frames = grounds.flatMap((ground) =>
      ground.frames.filter((frame) => speaksOf(frame, subject, lexicon)),
    );
    const said = this.#clauses(
      readClauses(`${negated.subject}${subject.chinese ? '' : ' '}${negated.not}`, lexicon),
      grounds,
      about,
    );
    const unconditional =
      said.reasons.length === 0 &&
      !said.frames.some((frame) => rulesOut(frame, subject, not, negated.but !== null));
    if (
      unconditional ||
      frames.length === 0 ||
      !frames.every((frame) => rulesOut(frame, subject, not, negated.but !== null))
    )
      return null;
    if (negated.but === null) return { reasons: [], frames };
    const instead = this.#clauses(readClauses(negated.but, lexicon), grounds, about);
    return instead.reasons.length === 0 ? { reasons: [], frames } : null;
  }

  /** 核心是防风险：…: a matter that the place speaks of, and behind the colon what it says of it. */
  #headed(text: string, grounds: readonly Ground[], about: boolean): Finding | null {
    const [, head = '', said = ''] = /^([^，：:]{2,20})[：:](.+)$/u.exec(text) ?? [];
    const named = said !== '' && isNamed(head, grounds, this.#library.lexicon);
    return named ? this.#claim(said, grounds, about) : null;
  }

  /** @param tied the only sentences that may carry it */
  #clause(
    clause: Clause,
    grounds: readonly Ground[],
    about: boolean,
    tied: readonly Frame[] | null,
  ): Finding {
    const lexicon = this.#library.lexicon;
    const contrast = CONTRAST.exec(clause.flat);
    if (contrast && contrast.index > 0) {
      const rest =
        clause.flat.slice(0, contrast.index) + clause.flat.slice(contrast.index + contrast[0].length);
      const finding = this.#clause(readClause(rest, lexicon, null), grounds, about, tied);
      const other = contrast.slice(1).find((one) => one !== undefined) ?? '';
      return this.#without(other, finding);
    }
    for (const ground of grounds) {
      const meta = judgeMeta(clause, ground.document, about);
      if (!meta) continue;
      const frames = this.#grounds.around(ground, meta.roles);
      const misplaced = ground.articles !== null && frames.length === 0 && !meta.roles.includes('heading');
      return { reasons: misplaced ? ['fact'] : meta.reasons, frames };
    }
    if (about && tied === null && COPULA.test(clause.flat) && !clause.states) {
      const around = grounds.flatMap(({ frames }) =>
        frames.filter(({ article }) => article.ordinal === null),
      );
      return search(clause, around, lexicon, 1);
    }
    const candidates = tied
      ? grounds.flatMap(({ frames }) =>
          frames.filter((frame) => tied.some((one) => frame.flat.includes(one.flat))),
        )
      : grounds.flatMap((ground) => this.#library.nearest(ground.frames, clause.units, clause.flat));
    return candidates.length > 0 ? search(clause, candidates, lexicon) : { reasons: ['splice'], frames: [] };
  }

  /** 园区不是两个，而是三个: a number means nothing by itself, anything else must not stand in the sentence that carries the claim. */
  #contrasted(
    subject: string,
    not: string,
    but: string,
    grounds: readonly Ground[],
    about: boolean,
  ): Finding {
    const lexicon = this.#library.lexicon;
    const said = (what: string) => this.#clauses(readClauses(`${subject}${what}`, lexicon), grounds, about);
    const [fact] = findFacts(not);
    return fact?.type === 'count' && fact.end - fact.start === not.length
      ? andNot(said(but), said(not))
      : this.#without(not, said(but));
  }

  /** What the claim sets itself against must not be what the same sentence says. */
  #without(other: string, finding: Finding): Finding {
    if (finding.reasons.length > 0) return finding;
    const clause = readClause(other, this.#library.lexicon, null);
    const carried = finding.frames.some(
      (frame) => judge(clause, frame, this.#library.lexicon).reasons.length === 0,
    );
    return carried ? { reasons: ['polarity'], frames: finding.frames } : finding;
  }

  #denial(what: string, grounds: readonly Ground[]): Finding {
    return {
      reasons: lacks(what, this.#denialGround(grounds), this.#library.lexicon) ? [] : ['polarity'],
      frames: [],
    };
  }

  #denialGround(grounds: readonly Ground[]): DenialGround {
    return {
      frames: this.#grounds.allOf(grounds),
      hasArticle: (name) => hasArticle(name, grounds),
      supports: (statement) =>
        this.#clauses(readClauses(statement, this.#library.lexicon), grounds, false).reasons.length === 0,
    };
  }
}
