import { parseNumeral } from '../../shared/chinese-numerals.ts';
import type { Frame } from './frames.ts';
import { EN_NUMBER, N, numbersIn, placesIn } from './references.ts';
import type { Lexicon } from './terms.ts';

/** “奖励”只见于第五条: which words stand where, and how often. It is judged by looking, not by reading. */
export interface Usage {
  words: string[];
  clauses: UsageClause[];
}

interface UsageClause {
  places: (number | string)[];
  /** It says that they do not stand there. */
  denied: boolean;
  /** Nowhere but there. */
  only: boolean;
  /** In none of the others. */
  elsewhere: boolean;
  /** The count is that of every place. */
  each: boolean;
  /** null where it says only that they stand there. */
  count: { value: number; of: 'times' | 'articles' } | null;
}

const PLACES = new RegExp(`第\\s*${N}\\s*条|序言|导语|有效期条款`, 'gu');
const EN_ARTICLES = new RegExp(
  `\\barticles?\\s+(${EN_NUMBER}(?:(?:, and|,| and| or| nor)\\s+(?:article\\s+)?${EN_NUMBER})*)(?!\\w)`,
  'giu',
);
const QUOTED = /[“「『"]([^“”「」『』"]{1,60})[”」』"]/gu;
/** 有两处写了按照规定给予资金支持 · the word reward: a word named as one, without quotation marks. */
const NAMED_ZH =
  /(?<=[两二三四五六七八九十\d]\s*[处次](?:写了|写着|写明|写有|提到了?|出现了?|用了))([^，。“”]{2,30})$/u;
const NAMED_EN = /(?<=\b(?:word|term|phrase|expression)s? )([a-z][a-z-]*)/giu;
const ZH_COUNT = /([一两二三四五六七八九十\d]{1,3})\s*(次|处|回|个?地方|条|个条款)/gu;
const EN_COUNT =
  /\b(?:(once|twice)|(one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2}) (times|places|passages|articles))\b/giu;
const ZH_SAYS =
  /这个词|这一词|这两个词|一词|二字|[两三四五六七八]个?字|的?字样|的?字眼|(?:的|这种|这一|这个|这类|这句)?(?:说法|表述|提法|措辞|用语|用词|句话|词)|见于|出现|使用|用到|写到|写了|写着|写有|写明|提到|提及|讲到|用|见|写|提|讲|有|全文|通篇|整个|整份|行动方案|方案|文件|正文|里面?|中|一共|总共|共|都|均|各自?|分别|别处|别的|其他|其它|其余|任何|条款|条文|地方|条|再也?|也|并|没有|找不到|看不到|查不到|没|未|不|除了?|之?外|以外|只有|只是|只|仅|而且?|且|但|则|却|在|于|了|过|的|是|和|与|及|还|、|\s|[▲●□]/gu;
const EN_SAYS =
  /\b(?:the|an?|words?|terms?|phrases?|expressions?|wording|is|are|was|were|appears?|occurs?|stands?|found|used|mentioned|contained|contains?|uses?|employs?|mentions?|in|only|nowhere|else|anywhere|and|but|not|no|never|does|do|other|articles?|any|except|for|apart|from|than|plan|action|of|text|both|each|all|it|to|be)\b|\s|[▲●□]/giu;

/** null where the sentence says anything besides. */
export function readUsage(text: string): Usage | null {
  const chinese = /\p{Script=Han}/u.test(text.replace(QUOTED, ''));
  const words: string[] = [];
  const hide = (_: string, word: string) => {
    words.push(word);
    return '□';
  };
  const hidden = text
    .replace(QUOTED, hide)
    .replace(chinese ? NAMED_ZH : NAMED_EN, words.length === 0 ? hide : (all) => all);
  if (words.length === 0) return null;
  const clauses: UsageClause[] = [];
  for (const piece of hidden.split(/[，,；;：:]/u)) {
    const places: (number | string)[] = [];
    const count: UsageClause['count'][] = [];
    const bare = piece
      .replace(PLACES, (all) => {
        places.push(...placesIn(all));
        return '▲';
      })
      .replace(EN_ARTICLES, (_, numbers: string) => {
        places.push(...numbersIn(numbers));
        return '▲';
      })
      .replace(ZH_COUNT, (_, value: string, unit: string) => {
        count.push({ value: parseNumeral(value) ?? 0, of: unit.includes('条') ? 'articles' : 'times' });
        return '●';
      })
      .replace(EN_COUNT, (all, adverb: string | undefined, value: string | undefined) => {
        count.push({
          value: adverb ? (/once/iu.test(adverb) ? 1 : 2) : Number(numbersIn(value)[0] ?? 0),
          of: /articles/iu.test(all) ? 'articles' : 'times',
        });
        return '●';
      });
    if (bare.replace(chinese ? ZH_SAYS : EN_SAYS, '') !== '') return null;
    const denied = /没|未|不|\b(?:not|no|never)\b/iu.test(bare);
    const only = /只|仅|\bonly\b|nowhere else/iu.test(bare);
    const elsewhere = /别处|别的|其他|其它|其余|\bother\b|nowhere else|anywhere else/iu.test(bare);
    const each = /各|都|均|分别|\b(?:each|both|all)\b/iu.test(bare);
    clauses.push({ places, denied, only, elsewhere: elsewhere && denied, each, count: count[0] ?? null });
  }
  const telling = clauses.filter(saysSomething);
  return telling.length > 0 ? { words, clauses: telling } : null;
}

function saysSomething({ places, denied, only, elsewhere, count }: UsageClause): boolean {
  return places.length > 0 || count !== null || elsewhere || (denied && !only);
}

/** @param frames of the whole document */
export function usageHolds(usage: Usage, frames: readonly Frame[], lexicon: Lexicon): boolean {
  return usage.words.every((word) => {
    const times = new Map<number | string, number>();
    for (const frame of frames) {
      const found = occurrences(word, frame, lexicon);
      if (found > 0) times.set(frame.article.id, (times.get(frame.article.id) ?? 0) + found);
    }
    let named: readonly (number | string)[] = [];
    return usage.clauses.every((clause) => {
      const at = (place: number | string) => times.get(place) ?? 0;
      const within = (places: readonly (number | string)[]) =>
        [...times.keys()].every((id) => places.includes(id));
      const { places, denied, only, elsewhere, each, count } = clause;
      if (elsewhere && places.length === 0) return within(named);
      named = places.length > 0 ? places : named;
      if (denied) return places.length > 0 ? places.every((place) => at(place) === 0) : times.size === 0;
      if (!places.every((place) => at(place) > 0)) return false;
      if (only && places.length > 0 && !within(places)) return false;
      if (count === null) return true;
      if (count.of === 'articles') return times.size === count.value;
      if (each && places.length > 1) return places.every((place) => at(place) === count.value);
      const counted = places.length > 0 ? places : [...times.keys()];
      return counted.reduce((sum: number, place) => sum + at(place), 0) === count.value;
    });
  });
}

/** A Chinese word by its letters, an English one by what it means. */
function occurrences(word: string, frame: Frame, lexicon: Lexicon): number {
  if (/\p{Script=Han}/u.test(word)) return frame.flat.split(word).length - 1;
  const places = lexicon.meaningsOf(word).flatMap(({ id }) => frame.carriers.get(id) ?? []);
  return new Set(places).size;
}
