import { stripMarks } from '../../shared/cite.ts';
import { simplify } from '../../shared/simplify.ts';
import { searchable } from '../retrieval/normalise.ts';
import type { Claim } from './claim.ts';

const PREMISE = /(?:前提|情况|条件)下/u;
/** What a clause of the text makes its benefit depend on, and how an English sentence says it. */
const CONDITIONS: readonly { zh: RegExp; en: RegExp }[] = [
  { zh: /符合.{0,10}(?:条件|要求|标准)的/u, en: /eligib|qualif|condition|criteri|requirement|meet/i },
  {
    zh: /(?:效果|成效|业绩|表现)(?:好|良好|显著|突出|明显|优秀)/u,
    en: /good|well|strong|success|effective|outstanding|result/i,
  },
  { zh: PREMISE, en: /provided|condition|subject to|premise|as long as|if|where|control/i },
];
/** What depends on it is what is given; a sentence that only encourages says nothing of who gets it. */
const GIVES =
  /grant|fund|subsid|reward|award|give|gives|given|receiv|obtain|provid|offer|support|financ|permit|apartment|service|entitle|get/i;
/** Details whose absence makes nobody expect more. */
const HARMLESS =
  /^(?:并|将|可|各类|各|进一步|持续|积极|大力|一定的|(?:并)?(?:按照|依照|根据|按)[^，。；、]{0,6}规定|依法(?:合规)?)+$/u;
/** What is given is the help, not the thing: 上市辅导 is not 上市, 永久居留推荐 not 永久居留. */
const HELP = /^(?:推荐|申报|申请|培训|辅导|对接|推介|认可|认定|资格|便利|咨询|指导)/u;
const SEPARATOR = /[，。；：、]|和|及|或|等/u;

/**
 * Whether a sentence widens what it cites by leaving something out. List items and whole clauses may go, an attribute
 * may not: 对符合条件的企业 is not 对企业, 在浦东举办各类金融科技会议 not 在浦东举办各类会议.
 */
export function dropsLimit({ text, cited }: Claim): boolean {
  const words = plain(stripMarks(text));
  const sources = cited.map((span) => plain(span.text));
  const unsaid = (zh: RegExp, said: RegExp) =>
    sources.every((source) => zh.test(source)) && !said.test(words);
  if (!/\p{Script=Han}{4}/u.test(words))
    return GIVES.test(words) && CONDITIONS.some(({ zh, en }) => unsaid(zh, en));
  if (unsaid(PREMISE, /前提|情况|条件|可控|如果|只要/u)) return true;
  return words
    .split(/[，。；：！？,;!?]/u)
    .some((clause) => sources.every((source) => narrows(source, clause, words)));
}

function plain(text: string): string {
  return searchable(simplify(text)).replaceAll(',', '，');
}

/** Characters in a row that the clause and the source have in common. */
interface Block {
  at: number;
  inSource: number;
  length: number;
}

function narrows(source: string, clause: string, words: string): boolean {
  const blocks = blocksOf(source, clause);
  return blocks.some((block, i) => {
    const before = blocks[i - 1];
    const end = block.inSource + block.length;
    const adjoining = before !== undefined && before.at + before.length === block.at;
    if (adjoining) {
      const piece = clause.slice(before.at, block.at);
      const nearest = source.lastIndexOf(piece, block.inSource - piece.length);
      const gap = nearest < 0 ? '' : source.slice(nearest + piece.length, block.inSource);
      if (gap !== '' && isAttribute(gap) && !words.includes(gap)) return true;
    }
    const last = block.at + block.length === clause.length;
    return (
      (!adjoining && lacksAttribute(source, block.inSource, words)) || (last && HELP.test(source.slice(end)))
    );
  });
}

function isAttribute(gap: string): boolean {
  if (HARMLESS.test(gap)) return false;
  return gap.endsWith('的') ? !/[，。；：]/u.test(gap) : !SEPARATOR.test(gap);
}

/** The noun begins the block; its attribute, up to 的 right before it, is nowhere in the sentence. */
function lacksAttribute(source: string, from: number, words: string): boolean {
  if (source[from - 1] !== '的' || /(?:一定|相应|相关)的$/u.test(source.slice(0, from))) return false;
  const attribute = /[^，。；：、对为]*$/u.exec(source.slice(0, from - 1))![0];
  return !words.includes(attribute.slice(-4));
}

/** From left to right the longest piece found in the source, after the piece before it where there is a choice. */
function blocksOf(source: string, clause: string): Block[] {
  const blocks: Block[] = [];
  let after = 0;
  for (let at = 0; at < clause.length; ) {
    let length = 0;
    while (at + length < clause.length && source.includes(clause.slice(at, at + length + 1))) length++;
    if (length < 2) {
      at++;
      continue;
    }
    const piece = clause.slice(at, at + length);
    const next = source.indexOf(piece, after);
    const inSource = next >= 0 ? next : source.indexOf(piece);
    blocks.push({ at, inSource, length });
    after = inSource + length;
    at += length;
  }
  return blocks;
}
