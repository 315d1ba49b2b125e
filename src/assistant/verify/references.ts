import { parseNumeral } from '../../shared/chinese-numerals.ts';

/** The last of the numbered articles, whichever that is. */
export const LAST = 'last';

/** What a sentence says about where its claim stands: 第五条规定… · 根据行动方案五，… · …（第五条） · Under Article 5, … */
export interface Reference {
  /** Empty: the document as a whole. Several: each of them says it. */
  articles: (number | string)[];
  documentTitle: string | null;
  /** The words without it. */
  rest: string;
  /** It says that the text proposes, wants or calls for what follows, not that it is so. */
  proposes: boolean;
}

export const N = '[零〇一二三四五六七八九十百\\d]{1,5}';
const ADVERB =
  '(?:中|里|内|还|也|又|都|均|分别|明确|清楚|具体|专门|主要|一共|总共|同时|只|曾|已|则|共|另外|另|首先|就|只是|仅|有)';
const VERB =
  '(?:规定|提出|写明|明确|指出|提到|提及|强调|显示|写道|载明|说明|讲到|讲述|讲|涉及|列出|列明|列举|列|表示|说到|说|谈到|谈|围绕|写到|写有|写|介绍|关注|聚焦|针对|记载|交代|安排|部署|表述|声明|述及|论及|聚焦于|覆盖|包含|包括|含有|要旨|题为|名为|叫做|叫|称|约定|设有)';
const NOUN =
  '(?:标题|题目|名称|内容|主题|重点|主旨|主要内容|题名|规定|要求|表述|说法|意思|措辞|原文|原话|核心|落脚点|目的|目标|着力点|重心|出发点|要点|用意|意图|重心)';
const REPORT = `(?:${ADVERB}{0,3}${VERB}(?:了|的是|的|到|有|过|道)?(?:是|为)?|的?${NOUN}(?:是|为|叫|就是)|是(?=关于|“|「|")|是(?:讲|谈|说|写|介绍|规定|关于)(?:的是)?)`;
const DOCUMENT =
  '(?:《([^《》]{2,80})》|(?:浦东新区|浦东|本|该|这份|此|这个|这一|上述)?(?:金融科技)?(?:行动方案|方案|文件|政策|通知|原文|条例|办法|规定|法律|文本|全文|正文|条文)|(?:本|该|此|这一?)条(?:款|规定)?|这里|此处|这(?:一)?(?:部分|段|节|处))';
/** 本条第一款第二项 is a place within an article, and not one of its own. */
const PLACE = `(?:(?<!款(?:第[^，,。]{0,12})?)第\\s*${N}\\s*(?:条|部分|章|节|项|点|大点|方面)(?:之${N})?|[“"「]${N}、[^，。“”"「」]{2,30}[”"」]|序言|导语|前言|有效期条款|(?:最后|末)(?:一|那)?条|最末一条)`;
const LEAD = new RegExp(
  `^(?:(?:根据|按照|依据|依照|按|据|参照|参见|在|如|依|从)\\s*)?(?:${DOCUMENT})?(?:中|里|的|之)?\\s*(${PLACE}(?:(?:、|和|与|及|以及|，)${PLACE})*|${N}(?=[，,中里提规写明说指]))?(?:中|里|内|之中|部分)?(?:的)?(?:${REPORT})?\\s*[，,:：]?\\s*`,
  'u',
);
const TAIL = new RegExp(
  `[，,：:]?\\s*(?:都|均|全|全部|一并)?(?:[（(](?:参见|见|详见)?(${PLACE})[）)]|(?:分别)?(?:见于|见|参见|详见|看|查|查看|翻|出自|来自|写在|写进|载于|属于|集中在|集中于|体现在|归在|列在|放在|规定在|就是|正是|是|为|在|由|依据|根据|按照|出现在)?(?:${DOCUMENT})?(?:的)?(${PLACE}(?:(?:、|和|与|及)${PLACE})*)(?:的|中|里)?(?:标题|题目|名称|内容|规定|要求|明确|提出|提到|写明|表述|原话|原文|说法|主题|措施|之一|有规定|都有|的话|中|里|所述|所说|规定的|提出的|提到的|要求的|明确的|内容之一|条款|一项内容|一部分|组成部分|的一项|一环)*)$`,
  'u',
);
const ORDINALS = 'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(
  ' ',
);
const WORDS = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');
const SAYS =
  '(?:(?:also |further |clearly |expressly |explicitly |mainly |both |all |each |then |itself )*(?:says?|states?|provides?(?= that|:| for)|stipulates?|mentions?|specif(?:y|ies)|notes?|sets? out|lays? down|(?:is|are) about|is on|deals? with|covers?|concerns?|address(?:es)?|focus(?:es)? on|is titled|is entitled|is headed|is called|refers? to|names?|lists?|reads?|discuss(?:es)?|talks? about|describes?|indicates?|proposes?|calls? for|makes? clear|sets forth|outlines?|asks?(?: for)?|speaks? of|announces?|declares?|envisages?|foresees?|contains?|includes?|turns? to|touch(?:es)? on|urges?|wants|bears the (?:title|heading)|is devoted to|is dedicated to|uses the words?|puts it)(?: that)?)';
export const EN_NUMBER = `(?:\\d{1,3}|${WORDS.join('|')})`;
const EN_PLACE = `(?:(?:articles?|art\\.?|sections?|parts?|items?|points?|paragraphs?|chapters?)\\s+(${EN_NUMBER}(?:(?:,| and|, and| or)\\s+(?:article\\s+)?${EN_NUMBER})*)(?!\\s+(?:and|or)\\s+\\d|\\s+(?:of|in)\\s+(?:this|the preceding)\\s)|(${ORDINALS.join('|')})\\s+(?:article|section|part|point)\\b|(preamble|introduction|opening paragraph|validity clause|(?:last|final|closing) (?:article|section|part)))`;
const EN_DOCUMENT =
  '(?:(?:this|that|the) (?:article|section|part|provision)|here|(?:pudong\\s+)?(?:fintech\\s+)?(?:action\\s+)?(?:plan|document|text|notice|policy))(?![a-z])';
const EN_LEAD = new RegExp(
  `^(?:both\\s+|each of\\s+|all of\\s+|the\\s+(?:title|heading|wording|subject|text)\\s+of\\s+|(?:according to|under|pursuant to|as per|per|in|within|as (?:stated|set out|provided|laid down|described|mentioned) (?:in|by|under)|by|based on|following)\\s+)?(?:the\\s+)?(?:${EN_PLACE}(?:\\s+of\\s+(?:the\\s+)?${EN_DOCUMENT})?|${EN_DOCUMENT})(?:'s? (?:title|heading|wording|words?|text) (?:is|reads|are)| (?:title|heading) (?:is|reads))?(?:,\\s*|:\\s*|\\s+${SAYS}(?:\\s|:|,|$)+|\\s+(?:is|reads)\\s+(?=["“'])|\\s+)?`,
  'iu',
);
const EN_NEEDS = new RegExp(
  `^(?:according|under|pursuant|as |per |in |by |based|within|following)|${SAYS}|,\\s*$|:\\s*$|article|section|part|item|point|chapter|'s|provides?\\s`,
  'iu',
);
const EN_TAIL = new RegExp(
  `(?:[,:]?\\s+(?:all\\s+)?(?:(?:is|are) (?:the|a|one|part|among|also|all)?\\s?(?:title|heading|subject|topic|part|aim|aims|matter)s? (?:of|in)|(?:is|are) (?:mentioned|listed|named|set out|provided for|covered|found|stated|contained|addressed|dealt with|included|laid down|described) (?:in|by|under)|according to|as (?:stated|set out|provided|described) (?:in|by|under)|as per|under|in|by|per|pursuant to|comes from|appears in|stands in|is found in|see|turn to|go to|look at|check)\\s+(?:the\\s+)?${EN_PLACE}(?:\\s+of\\s+(?:the\\s+)?${EN_DOCUMENT})?|\\s*\\((?:see )?(?:the\\s+)?${EN_PLACE}\\))$`,
  'iu',
);

const PROPOSES = /提出|计划|倡议|propos|envisag|foresee|calls? for|wants|urges|asks/iu;

const NEITHER = new RegExp(
  `^neither article (${EN_NUMBER}) nor article (${EN_NUMBER}) (mentions?|states?|says?|specif(?:y|ies)|gives?|contains?) `,
  'iu',
);

/** Reads where one clause says it stands; null when it says nothing of the kind. */
export function readReference(text: string): Reference | null {
  const neither = NEITHER.exec(text);
  if (neither) {
    const articles = numbersIn(`${neither[1]} ${neither[2]}`, undefined, undefined);
    return {
      articles,
      documentTitle: null,
      rest: `the plan does not mention ${text.slice(neither[0].length)}`,
      proposes: false,
    };
  }
  const lead = LEAD.exec(text);
  if (
    lead &&
    lead[0] !== '中' &&
    lead[0].replace(/^(?:根据|按照|依据|依照|按|据|参照|参见|在|如|依|从)|[\s，,:：的]/gu, '') !== ''
  ) {
    const rest = text.slice(lead[0].length);
    const tail = lead[2] === undefined ? tailOf(rest) : null;
    return {
      articles: lead[2] === undefined ? (tail?.articles ?? []) : placesIn(lead[2]),
      documentTitle: lead[1] ?? tail?.documentTitle ?? null,
      rest: tail?.rest ?? rest,
      proposes: PROPOSES.test(lead[0]),
    };
  }
  const english = EN_LEAD.exec(text);
  if (english && EN_NEEDS.test(english[0])) {
    const rest = text.slice(english[0].length);
    const articles = numbersIn(english[1], english[2], english[3]);
    const tail = articles.length === 0 ? tailOf(rest) : null;
    return {
      articles: tail?.articles ?? articles,
      documentTitle: null,
      rest: tail?.rest ?? rest,
      proposes: PROPOSES.test(english[0]),
    };
  }
  return tailOf(text) ?? insideOf(text);
}

const INSIDE = new RegExp(
  `(?:，)?(?:也|都|均|就)?(?:算在|写在|列在|放在|写进|属于|在|由|被|按|照|据|以)?(?:${DOCUMENT})?(${PLACE}(?:(?:、|和|与|及)${PLACE})*)(?:${REPORT}|所?(?:写明|规定|列明|提到|列出|明确)的|里|中|内|的|所)?`,
  'u',
);
const EN_INSIDE = new RegExp(`(?:\\s(?:in|under|by|of|from|per))?\\s(?:the )?${EN_PLACE}(?:'s)?`, 'iu');

/** In the middle of a clause: 竞赛也算在第七条支持的行业活动里. */
function insideOf(text: string): Reference | null {
  const plain = text.replace(/[“「"][^“”「」"]*[”」"]/gu, (quote) => '□'.repeat(quote.length));
  const match = INSIDE.exec(plain);
  if (match)
    return {
      articles: placesIn(match[2]!),
      documentTitle: match[1] ?? null,
      rest: without(text, match),
      proposes: false,
    };
  const english = EN_INSIDE.exec(plain);
  if (!english) return null;
  return {
    articles: numbersIn(english[1], english[2], english[3]),
    documentTitle: null,
    rest: without(text, english),
    proposes: false,
  };
}

function without(text: string, match: RegExpExecArray): string {
  const kept = match[0].startsWith('，') ? '，' : '';
  return `${text.slice(0, match.index)}${kept}${text.slice(match.index + match[0].length)}`;
}

function tailOf(text: string): Reference | null {
  const tail = TAIL.exec(text);
  if (tail && tail.index > 0) {
    return {
      articles: placesIn((tail[1] ?? tail[3])!),
      documentTitle: tail[2] ?? null,
      rest: text.slice(0, tail.index),
      proposes: false,
    };
  }
  const english = EN_TAIL.exec(text);
  if (!english || english.index === 0) return null;
  return {
    articles: numbersIn(english[1] ?? english[4], english[2] ?? english[5], english[3] ?? english[6]),
    documentTitle: null,
    rest: text.slice(0, english.index),
    proposes: false,
  };
}

export function placesIn(written: string): (number | string)[] {
  const places: (number | string)[] = [];
  for (const [, article, of, ordinal, around] of written.matchAll(
    new RegExp(
      `第\\s*(${N})\\s*(?:条|部分|章|节|项|点|款|大点|方面)(?:之(${N}))?|(${N})(?=、|$)|(序言|导语|前言|有效期条款|(?:最后|末)(?:一|那)?条|最末一条)`,
      'gu',
    ),
  )) {
    if (around) places.push(around.endsWith('条') ? LAST : around === '有效期条款' ? 'validity' : 'preamble');
    else {
      const value = parseNumeral((article ?? ordinal)!);
      const part = of === undefined ? null : parseNumeral(of);
      if (value !== null) places.push(part === null ? value : `${value}-${part}`);
    }
  }
  return places;
}

export function numbersIn(
  numbers: string | undefined,
  ordinal?: string | undefined,
  around?: string | undefined,
): (number | string)[] {
  if (around !== undefined)
    return [
      /^(?:last|final|closing)/iu.test(around) ? LAST : /^validity/iu.test(around) ? 'validity' : 'preamble',
    ];
  if (ordinal !== undefined) return [ORDINALS.indexOf(ordinal.toLowerCase()) + 1];
  const words = numbers?.toLowerCase().match(new RegExp(EN_NUMBER, 'giu')) ?? [];
  return words.map((word) => (/^\d/u.test(word) ? Number(word) : WORDS.indexOf(word) + 1));
}
