import type { ArticleId, PolicyVersion } from './document.ts';
import { cut } from './lines.ts';
import { division, isAnnex, isOrgan, type Ordinal } from './markers.ts';
import type { Paragraph } from './paragraphs.ts';
import { splitSentences } from './sentences.ts';

/** An article to be, or what stands around the articles. */
export interface Section {
  id: ArticleId;
  ordinal: Ordinal | null;
  chapter: string | null;
  paragraphs: Paragraph[];
}

/** A clause about the document itself: when it takes effect, how long, who interprets it. */
const EFFECT = /^(?:本|此|上述|以上)\p{Script=Han}{1,20}?(?:自|从|于|有效期|由\p{Script=Han}{2,30}解释)/u;

/** 第二章 总则, right before an article, opens it; in a table of contents the ranks do not fall like that. */
function openingDivisions(paragraphs: readonly Paragraph[]): number {
  let from = paragraphs.length;
  let above = 3;
  while (from > 0) {
    const found = paragraphs[from - 1]!.role === 'heading' ? division(paragraphs[from - 1]!.text) : null;
    if (!found || found.rank >= above) break;
    above = found.rank;
    from--;
  }
  return from;
}

/** Where the last article ends and 有效期, 附件 and 版记 begin. Something must be left of the article. */
function tailStart(paragraphs: readonly Paragraph[], form: PolicyVersion['form']): number {
  const bare = form === 'plan' && splitSentences(paragraphs[0]!).length === 1;
  // 附则: an article that is about nothing else keeps its clauses.
  const closing = bare && EFFECT.test(paragraphs[1]?.text ?? '');
  const found = paragraphs.findIndex(({ role, text }, i) => {
    if (i === 0) return false;
    if (role === 'imprint' || role === 'date' || role === 'number' || isAnnex(text)) return true;
    return form === 'plan' && (role === 'note' || (EFFECT.test(text) && !closing && (i > 1 || !bare)));
  });
  if (found < 0) return paragraphs.length;
  let from = found;
  while (from > 1 && paragraphs[found]!.role === 'date' && isOrgan(paragraphs[from - 1]!.text)) from--;
  return from;
}

/** 本方案自…起实施 is a paragraph of its own even where the extraction glued it to the one before. */
function effectApart(paragraph: Paragraph): Paragraph[] {
  if (paragraph.role !== 'text' || EFFECT.test(paragraph.text)) return [paragraph];
  const effect = splitSentences(paragraph).find(({ text }, i) => i > 0 && EFFECT.test(text));
  if (!effect) return [paragraph];
  const at = paragraph.at.indexOf(effect.at[0]!);
  return [
    { ...paragraph, ...cut(paragraph, 0, at) },
    { ...paragraph, ...cut(paragraph, at), ordinal: null },
  ];
}

/** Deals the paragraphs out to preamble, articles and validity; none is lost, empty ones are left out. */
export function sectionsOf(paragraphs: readonly Paragraph[], form: PolicyVersion['form']): Section[] {
  const sections: Section[] = [{ id: 'preamble', ordinal: null, chapter: null, paragraphs: [] }];
  const divisions: (string | null)[] = [null, null, null];
  for (const paragraph of paragraphs) {
    const before = sections.at(-1)!.paragraphs;
    if (paragraph.ordinal) {
      const opening = before.splice(openingDivisions(before));
      for (const { text } of opening) {
        const { rank, length } = division(text)!;
        divisions.fill(null, rank);
        divisions[rank] = `${text.slice(0, length)} ${text.slice(length).trim()}`.trim();
      }
      const { main, of } = paragraph.ordinal;
      sections.push({
        id: of > 0 ? `${main}-${of}` : main,
        ordinal: paragraph.ordinal,
        chapter: divisions.filter((one) => one !== null).join(' · ') || null,
        paragraphs: [...opening, paragraph],
      });
    } else before.push(paragraph);
  }
  const last = sections.at(-1)!;
  if (last.id !== 'preamble') {
    if (form === 'plan') last.paragraphs = last.paragraphs.flatMap(effectApart);
    const own = last.paragraphs.findIndex(({ ordinal }) => ordinal !== null);
    const tail = last.paragraphs.splice(own + tailStart(last.paragraphs.slice(own), form));
    sections.push({ id: 'validity', ordinal: null, chapter: null, paragraphs: signed(tail) });
    sections[0]!.paragraphs = signed(sections[0]!.paragraphs);
  }
  return sections.filter((section) => section.paragraphs.length > 0);
}

/** Bodies' names over a date sign; whatever follows 抄送 is imprint. */
function signed(paragraphs: readonly Paragraph[]): Paragraph[] {
  const copies = paragraphs.findIndex(({ role }) => role === 'imprint');
  const all = [...paragraphs];
  for (let i = all.length - 1; i >= 0; i--) {
    const paragraph = all[i]!;
    const next = all[i + 1]?.role;
    const signs = isOrgan(paragraph.text) && (next === 'date' || next === 'imprint');
    if (paragraph.role === 'text' && (signs || (copies >= 0 && i > copies)))
      all[i] = { ...paragraph, role: 'imprint' };
  }
  return all;
}
