import type { Passage } from './passages.ts';

interface Figure {
  /** Asks for a figure of this kind. */
  asked: RegExp;
  /** Gives one. */
  given: RegExp;
}

const NUMERAL = '[\\d一二两三四五六七八九十百千半]+';

/** Kinds of figure that a question may ask for, and how one sees that a sentence gives one. Penalties always give theirs. */
const FIGURES: readonly Figure[] = [
  {
    asked:
      /[几多][少]?个?(?:天|日|月|年|小时|工作日)(?!人)|多久|多长时间|有效期|\bhow (?:long|soon|often)\b|\bhow many (?:days|months|years|hours)\b/u,
    given: new RegExp(
      `${NUMERAL}个?(?:年|月|日|工作日|小时|天)|每[年月日季]|当日|及时|立即|定期|年度|季度|终身|永久|合理期限`,
      'u',
    ),
  },
  {
    asked:
      /百分之(?:几|多少)|几成|几折|几倍|多少倍|率[^，。？]{0,8}(?:多少|几|多高)|比例[^，。？]{0,6}(?:多少|几|多高)|\b(?:what|which)\b.*\b(?:ratio|rate|percentage)\b/u,
    given: new RegExp(`百分之|%|${NUMERAL}倍|${NUMERAL}分之`, 'u'),
  },
  {
    asked:
      /(?<!罚款?)(?:多少(?:钱|万|元|亿|美元|资金|资产|资本)|几[百千]?[万亿])|资本[^，。？]{0,6}多少|限额[^，。？]{0,4}多少|\bminimum (?:registered |net )?(?:capital|amount|investment)\b/u,
    given: new RegExp(`${NUMERAL}(?:万|亿|元)|${NUMERAL}倍|百分之|%`, 'u'),
  },
  {
    asked: /几(?:个(?!月|工作日|小时|人)|名|家|次|级|类|种)|多少(?:个|名|家|次|户|位|人)|\bhow many\b/u,
    given: new RegExp(`${NUMERAL}(?:个|名|人|家|次|级|类|种|户|倍|%|分之)|百分之|（[二三]）`, 'u'),
  },
];

/** Whether a question asks for a figure and none of these sentences gives one of its kind. */
export function lacksFigure(said: string, passages: readonly Passage[]): boolean {
  const asked = FIGURES.filter((figure) => figure.asked.test(said));
  return (
    asked.length > 0 && !asked.some(({ given }) => passages.some(({ sentence }) => given.test(sentence.text)))
  );
}
