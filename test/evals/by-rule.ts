import type { Verifier } from '../../src/assistant/verify/index.ts';
import type { Corpus } from '../../src/policy/index.ts';

/**
 * Claims made by rule of the laws' own sentences: true ones as models word them (joined to what stood before, a modal said
 * otherwise, in the unofficial English), and false ones spliced of one article. No set: some of the false ones are true by
 * chance, and nobody says either so; they show what sets written by hand hide.
 */
export interface ByRule {
  name: string;
  n: number;
  /** Of true ones those held back, of false ones those caught. */
  share: number;
}

interface Stated {
  text: string;
  mark: string;
}

const JOINS =
  '首先 其次 最后 另外 此外 再者 同样 因此 所以 综上 总之 换句话说 也就是说 具体而言 需要注意的是 请注意 法律规定 该法还规定 同时 不过'.split(
    ' ',
  );
const ENGLISH_JOINS =
  'In addition|Moreover|Specifically|Therefore|In other words|By law|Under the law|First|Finally|As a result|At the same time|However|In summary'.split(
    '|',
  );
type Reword = (text: string) => string;
const REWORDS: readonly (readonly [string, Reword])[] = [
  ['应 for 应当', (text) => text.replace(/应当(?!知道)/gu, '应')],
  ['必须 for 应当', (text) => text.replace(/应当(?!知道)/gu, '必须')],
  ['不能 for 不得', (text) => text.replaceAll('不得', '不能')],
  ['不可以 for 不得', (text) => text.replaceAll('不得', '不可以')],
  ['能够 for 可以', (text) => text.replaceAll('可以', '能够')],
  ['或 for 或者', (text) => text.replaceAll('或者', '或')],
];
/** One in so many, in order: the same ones each time. */
const EACH = 4;

export function byRule({ documents }: Corpus, verifier: Verifier): { truths: ByRule[]; lies: ByRule[] } {
  const bears = ({ text, mark }: Stated, end = '。') =>
    verifier.verifyText(`${text}${mark}${end}`).sentences.every(({ supported }) => supported);
  const laws = documents.filter(({ form }) => form === 'law');
  const articles = laws.flatMap(({ title, translation, articles: own }) =>
    own.map(({ id, sentences }) => {
      const mark = `[《${title}》第${id}条]`;
      return {
        chinese: sentences.flatMap(({ text }) => whole(text, mark)),
        english: sentences.flatMap((one) => {
          const text = translation[one.id]?.trim() ?? '';
          return /^[A-Z].{20,260}\.$/u.test(text) ? { text: `${text.slice(0, -1)} `, mark } : [];
        }),
      };
    }),
  );
  const some = (all: readonly Stated[]) => all.filter((_, at) => at % EACH === 0);
  const chinese = some(articles.flatMap((one) => one.chinese));
  const english = some(articles.flatMap((one) => one.english));
  const row = (name: string, claims: readonly Stated[], counted: (claim: Stated) => boolean): ByRule => ({
    name,
    n: claims.length,
    share: claims.filter(counted).length / claims.length,
  });
  const held = (name: string, claims: readonly Stated[], end?: string) =>
    row(name, claims, (claim) => !bears(claim, end));
  const told = (of: readonly Stated[], put: (text: string, at: number) => string) =>
    of.map(({ text, mark }, at) => ({ text: put(text, at), mark }));
  const lower = (text: string) => text[0]!.toLowerCase() + text.slice(1);
  return {
    truths: [
      held('as they stand', chinese),
      held(
        'joined to what stood before',
        told(chinese, (text, at) => `${JOINS[at % JOINS.length]}，${text}`),
      ),
      ...REWORDS.map(([name, reword]) =>
        held(
          name,
          told(chinese, reword).filter(({ text }, at) => text !== chinese[at]!.text),
        ),
      ),
      held('unofficial English', english, '.'),
      held(
        'unofficial English, joined',
        told(english, (text, at) => `${ENGLISH_JOINS[at % ENGLISH_JOINS.length]}, ${lower(text)}`),
        '.',
      ),
    ],
    lies: [
      row(
        'the subject of another sentence',
        articles.flatMap(({ chinese: own }) => subjectsOf(own)),
        (claim) => !bears(claim),
      ),
      row(
        'the case of another sentence',
        articles.flatMap(({ chinese: own }) => casesOf(own)),
        (claim) => !bears(claim),
      ),
    ],
  };
}

/** A sentence of its own, without the number of its article. */
function whole(text: string, mark: string): Stated[] {
  const own = text.replace(/^第[一二三四五六七八九十百零]+条(?:之[一二])?\s*/u, '').trim();
  return /^[^（(“].{12,90}。$/u.test(own) ? [{ text: own.slice(0, -1), mark }] : [];
}

/** What one must or may, said of whom another sentence speaks. */
function subjectsOf(sentences: readonly Stated[]): Stated[] {
  const parts = sentences.flatMap(({ text, mark }) => {
    const [, who, rest] =
      /^([^,，;；、（(的时]{2,16})((?:应当|可以|不得|必须)[^，；：]{4,60})/u.exec(text) ?? [];
    return who && rest ? [{ who, rest, mark }] : [];
  });
  return parts.flatMap((one) =>
    parts
      .filter(({ who }) => !who.includes(one.who) && !one.who.includes(who))
      .map(({ who }) => ({ text: `${who}${one.rest}`, mark: one.mark })),
  );
}

/** What follows from one case, said of another. */
function casesOf(sentences: readonly Stated[]): Stated[] {
  const parts = sentences.flatMap(({ text, mark }) => {
    const [, when, rest] = /^([^；：]{6,60}?的)，([^：]{6,90}?)(?:；|$)/u.exec(text) ?? [];
    return when && rest ? [{ when, rest, mark }] : [];
  });
  return parts.flatMap((one) =>
    parts
      .filter(({ when, rest }) => when !== one.when && !rest.includes(one.rest) && !one.rest.includes(rest))
      .map(({ when }) => ({ text: `${when}，${one.rest}`, mark: one.mark })),
  );
}
