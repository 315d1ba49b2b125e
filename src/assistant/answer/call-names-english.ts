/** What such texts are about, in English and as their titles have it: support, who gets it, and what for. */
const WORDS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/subsid(?:y|ies)/, ['补贴', '补助', '贴息']],
  [/awards?|rewards?|bonus(?:es)?|prizes?/, ['奖励']],
  [/grants?|funding|aid/, ['资助', '资金', '补助']],
  [/funds?/, ['资金']],
  [/special/, ['专项']],
  [/vouchers?|coupons?/, ['券']],
  [/rent(?:al|ing)?/, ['租金', '租房']],
  [/offices?/, ['办公']],
  [/housing|apartments?/, ['租房', '公寓']],
  [/premiums?/, ['保费']],
  [/insurance/, ['保险']],
  [/liability/, ['责任']],
  [/loans?/, ['贷款']],
  [/interest/, ['贴息']],
  [/laborator(?:y|ies)|labs?/, ['实验室']],
  [/joint/, ['联合']],
  [/recogni[sz](?:ed?|ing|tion)|accreditation/, ['认定']],
  [/bases?/, ['基地']],
  [/training/, ['实训', '培训']],
  [/demonstration/, ['示范']],
  [/projects?/, ['项目']],
  [/pilots?/, ['试点']],
  [/scenarios?/, ['场景']],
  [/talents?/, ['人才']],
  [/comput(?:e|ing)|computational/, ['算力']],
  [/standards?/, ['标准']],
  [/certifications?/, ['认证']],
  [/patents?/, ['专利']],
  [/exhibitions?|events?|forums?/, ['活动', '会展', '论坛']],
  [/incubat(?:or|ion)s?/, ['孵化', '培育']],
  [/parks?/, ['园区']],
  [/listing|listed/, ['上市']],
  [/data/, ['数据']],
  [/export/, ['出口']],
  [/mergers?/, ['并购']],
];

const KNOWN = WORDS.map(
  ([pattern, words]) => [new RegExp(`\\b(?:${pattern.source})\\b`, 'iu'), words] as const,
);

/** For each thing that an English question names of these: the words of which a title has one. */
export const titleWords = (question: string): (readonly string[])[] =>
  KNOWN.filter(([pattern]) => pattern.test(question)).map(([, words]) => words);
