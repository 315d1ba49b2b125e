import { parseNumeral } from '../shared/chinese-numerals.ts';
import type { Article, PolicyDates, PolicyVersion, Sentence, SentenceRole } from './document.ts';
import { isOrgan } from './markers.ts';

/** What the text says about itself; null where it says nothing. Nothing is guessed: 自发布之日起 gives no date. */
export interface FoundMetadata {
  title: string | null;
  number: string | null;
  issuer: string | null;
  dates: PolicyDates;
}

const DAY =
  '([\\d零〇○一二三四五六七八九十]{1,4})年([\\d一二三四五六七八九十]{1,3})月([\\d一二三四五六七八九十]{1,3})日';
const ANY_DAY = new RegExp(DAY, 'u');
const FROM = new RegExp(`自${DAY}起(?:正式|开始|全面)?(?:施行|实施|执行|生效)`, 'u');
const UNTIL = new RegExp(`(?:有效期限?|期限|执行|实施|施行)[^。；]{0,20}?[至到]${DAY}`, 'u');
const YEARS = /有效期限?(?:为|是)?([\d一二三四五六七八九十两]{1,3})年/u;
const ORDER =
  /(?:中华人民共和国)?(\p{Script=Han}{2,12}令(?:[〔[［]\d{4}[〕\]］])?第?[\d一二三四五六七八九十百]+号)/u;

/** The first civil date in the text as YYYY-MM-DD; null when there is none or no such day exists. */
export function civilDate(text: string): string | null {
  return fromMatch(ANY_DAY.exec(text));
}

function fromMatch(match: RegExpExecArray | null): string | null {
  const [year, month, day] = (match?.slice(-3) ?? []).map((part) => parseNumeral(part));
  if (!year || !month || !day || year < 1000) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? date.toISOString().slice(0, 10) : null;
}

/** N years from a first day, the last day included: 2025-01-01 and 5 give 2029-12-31. */
function yearsFrom(first: string, years: number): string {
  const [year, month, day] = first.split('-').map(Number);
  return new Date(Date.UTC(year! + years, month! - 1, day! - 1)).toISOString().slice(0, 10);
}

/** 上海市第十五届人民代表大会常务委员会第二十次会议通过 → 上海市人民代表大会常务委员会. */
function enactedBy(history: string): string | null {
  const text = history
    .replace(ANY_DAY, '')
    .replace(/^[（(\s]+/u, '')
    .replace(/第[一二三四五六七八九十百\d]+届/u, '')
    .replace(/^中华人民共和国(?=国务院|主席)/u, '');
  const name = /^\p{Script=Han}+?(?=令?第|\d|令|《|发布|批准|公布|通过|修订|修正)/u.exec(text)?.[0];
  return name && name.length >= 2 && !/^(?:施行|实施)/u.test(name) ? name : null;
}

/** Reads title, number, issuer and dates from the parsed text. */
export function findMetadata(articles: readonly Article[], form: PolicyVersion['form']): FoundMetadata {
  const front = articles.filter(({ id }) => id === 'preamble').flatMap(({ sentences }) => sentences);
  const tail = articles.filter(({ id }) => id === 'validity').flatMap(({ sentences }) => sentences);
  const body = articles.filter(({ id }) => id !== 'preamble' && id !== 'validity');
  const texts = (from: readonly Sentence[], role: SentenceRole) =>
    from.filter((sentence) => sentence.role === role).map(({ text }) => text);

  const titles = texts(front, 'title');
  const history = texts(front, 'note').filter(
    (note) => ANY_DAY.test(note) && /(?:过|布|行|订|正|准)[）)]?$/u.test(note),
  );
  const when = (sign: RegExp) => civilDate(history.findLast((note) => sign.test(note)) ?? '');
  const imprint = texts(tail, 'imprint');
  const letterhead = texts(front, 'letterhead')[0]?.replace(/文件$/u, '');
  const byTitle = /^(\p{Script=Han}{4,30}?)关于/u.exec(titles[0] ?? '')?.[1];

  // A licence's 有效期 in an article is not the text's own: only sentences about 本方案, 本法 count.
  const own = [...body.flatMap(({ sentences }) => sentences), ...tail]
    .map(({ text }) => text)
    .filter((text) => /^(?:本|此|上述)/u.test(text));
  const first = <T>(read: (text: string) => T | null) =>
    own.reduce<T | null>((found, text) => found ?? read(text), null);
  const validFrom = first((text) => fromMatch(FROM.exec(text))) ?? when(/(?:施行|实施)[）)]?$/u);
  const years = first((text) => parseNumeral(YEARS.exec(text)?.[1] ?? ''));
  const until = first((text) => fromMatch(UNTIL.exec(text)));

  return {
    title: (form === 'law' ? titles[0] : titles.at(-1)) ?? null,
    number:
      texts(front, 'number')[0] ??
      history.map((note) => ORDER.exec(note.replace(ANY_DAY, ''))?.[1]).findLast(Boolean) ??
      null,
    issuer:
      (letterhead && isOrgan(letterhead) ? letterhead : null) ??
      byTitle ??
      history.map(enactedBy).findLast(Boolean) ??
      imprint.findLast(isOrgan) ??
      null,
    dates: {
      drafted:
        civilDate(texts(front, 'date').at(-1) ?? texts(tail, 'date')[0] ?? '') ??
        when(/(?:通过|修订|修正)[）)]?$/u),
      issued: civilDate(imprint.find((text) => /印发$/u.test(text)) ?? ''),
      published: when(/(?:公布|发布)[）)]?$/u),
      validFrom,
      validTo: until ?? (validFrom && years ? yearsFrom(validFrom, years) : null),
    },
  };
}
