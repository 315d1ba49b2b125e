import { EN_NUMBER, N } from './references.ts';

const ANY_PLACE = new RegExp(`第\\s*${N}\\s*(?:条|部分)|\\b(?:article|section)\\s+${EN_NUMBER}`, 'giu');
const BORDER = /[，,；;。]\s*|\s+(?=(?:while|whereas|and|but)\s)/giu;
const JOINER = /^(?:而|同时|另外|此外|并且|and |while |whereas |but )/iu;
/** 对…，第五条的说法是…: the first part only names what the second speaks of. */
const NAMES_MATTER =
  /^(?:对于?|关于|至于|就|针对)[^，,]*$|(?:多少|多大|多高|多久|如何|怎样|怎么样|哪些|什么|几何)$/u;

/** What is said of no place before one is named is what that place is said to speak of, unless it is said of the whole. */
const OF_WHOLE =
  /^(?:这份|整个|整份|本|该)?(?:行动方案|方案|文件|通知|全文)|^(?:the )?(?:action )?(?:plan|document|notice)\b/iu;

/** 除了奖励，第五条还…: adds, and takes nothing out. */
const BESIDES = /^除了?([^，,]{1,20}?)(?:之外|以外|外)?，(?=.*(?:还|也))/u;

/** Cuts a claim where it turns to another article: 第五条…，第七条… · … in Article 5, while … in Article 8 */
export function splitAtReferences(written: string): string[] {
  const text = written.replace(BESIDES, '$1、');
  const places = Array.from(text.matchAll(ANY_PLACE), (match) => match.index);
  if (places.length === 0) return [text];
  const pieces: string[] = [];
  let from = 0;
  let seen = 0;
  for (const border of text.matchAll(BORDER)) {
    const at = border.index;
    const next = at + border[0].length;
    const here = places.filter((place) => place >= from && place < at).length;
    const piece = text.slice(from, at);
    if (
      /^(?:both |either |neither )?(?:the )?(?:article|section)\s+\d+$|^第[一二三四五六七八九十\d]+条$/iu.test(
        piece,
      )
    )
      continue;
    const turns = LEADS.test(text.slice(next).replace(JOINER, ''));
    const later = nextBorder(text, next);
    const following = places.some((place) => place >= next && place < later);
    if (
      quotedAt(text, at) ||
      !following ||
      (here === 0 && !turns) ||
      (here === 0 && NAMES_MATTER.test(piece))
    )
      continue;
    if (here === 0 && (seen > 0 ? !turns : !OF_WHOLE.test(piece))) continue;
    pieces.push(piece);
    seen += here;
    from = next;
  }
  pieces.push(text.slice(from));
  return pieces.map((piece) => piece.replace(JOINER, '').trim()).filter(Boolean);
}

const LEADS = new RegExp(
  `^(?:根据|按照|依据)?(?:行动方案|方案|《[^》]{2,80}》)?第\\s*${N}\\s*(?:条|部分)|^(?:under |according to |in )?(?:the )?(?:article|section) \\d`,
  'iu',
);

function nextBorder(text: string, from: number): number {
  const match = text.slice(from).search(BORDER);
  return match < 0 ? text.length : from + match;
}

function quotedAt(text: string, at: number): boolean {
  const before = text.slice(0, at);
  const open = (before.match(/[“「《]/gu)?.length ?? 0) - (before.match(/[”」》]/gu)?.length ?? 0);
  return open > 0 || (before.match(/"/gu)?.length ?? 0) % 2 === 1;
}
