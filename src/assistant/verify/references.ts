import { parseNumeral } from '../../shared/chinese-numerals.ts';

/** What a sentence says about where its claim stands: 第五条规定… · 根据行动方案五，… · Under Article 5, … */
export interface Reference {
  /** null: the document as a whole. */
  article: number | string | null;
  documentTitle: string | null;
  /** The words behind it. */
  rest: string;
}

const N = '[零〇一二三四五六七八九十百\\d]{1,5}';
const REPORT =
  '(?:里?(?:明确|清楚|具体|专门|主要|一共|共|同时|也|还|只|均|已)?(?:规定|提出|写明|明确|指出|提到|提及|强调|显示|写道|载明|说明|讲的是|讲到|讲述|讲|内容是|内容为|主要内容是|涉及|列出|列明|列举|表示|说的是|说|谈到|谈的是|围绕|主题是|主题为|题为|名为|写的是|写到|写|介绍|关注的是|聚焦|针对的是)(?:了|的是|到|有)?)';
const DOCUMENT =
  '(?:《([^《》]{2,80})》|(?:浦东新区|浦东|本|该|这份|此|这个|这一)?(?:金融科技)?(?:行动方案|方案|文件|政策|通知|原文|条例|办法|规定|法律|文本|文|计划))';
const CHINESE = new RegExp(
  `^(?:(?:根据|按照|依据|依照|按|据|参照|在|如|依)\\s*)?(?:${DOCUMENT})?的?\\s*(?:第\\s*(${N})\\s*(?:条|部分|章|节|项|点|款)(?:之(${N}))?|(?:[“"「](?=${N}、))?(${N})(?:、[^，。“”"「」]{2,30}(?=[”"」])|(?=[，,中里提规写明说指]))|(序言|导语|前言|有效期(?=中|规定|部分)))?[”"」]?(?:中|里|内|之中|部分)?的?(?:(?:标题|题目|名称)(?:是|为)?|${REPORT})?\\s*[，,:：]?\\s*`,
  'u',
);
const ORDINALS = 'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(
  ' ',
);
const WORDS = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');
const SAYS =
  '(?:(?:also |further |clearly |expressly |explicitly |mainly )?(?:says|states|provides(?= that|:| for)|stipulates|mentions|specifies|notes|sets out|lays down|is about|is on|deals with|covers|concerns|addresses|focuses on|is titled|is entitled|is headed|is called|refers to|names|lists|reads|discusses|talks about|describes|indicates|proposes|calls for|makes clear|sets forth|outlines)(?: that)?)';
const ENGLISH = new RegExp(
  `^(?:(?:according to|under|pursuant to|as per|per|in|as (?:stated|set out|provided|laid down|described) (?:in|by|under)|by|based on)\\s+)?(?:the\\s+)?(?:(?:(?:article|art\\.?|section|part|item|point|paragraph|chapter)\\s+(\\d{1,3}|${WORDS.join('|')})|(${ORDINALS.join('|')})\\s+(?:article|section|part|point))(?:\\s+of\\s+(?:the\\s+)?(?:action\\s+)?plan)?|(?:pudong\\s+)?(?:fintech\\s+)?(?:action\\s+)?(?:plan|document|text|notice|policy))(?:'s (?:title|heading) is)?(?:,\\s*|:\\s*|\\s+${SAYS}(?:\\s|:|,)+|\\s+)?`,
  'iu',
);
const ENGLISH_NEEDS = new RegExp(
  `^(?:according|under|pursuant|as |per |in |by |based)|${SAYS}|,\\s*$|:\\s*$|article|section|part|item|point|chapter`,
  'iu',
);

/** Reads the lead of one clause; null when it begins with the claim itself. */
export function readReference(text: string): Reference | null {
  const chinese = CHINESE.exec(text);
  if (chinese && chinese[0].trim() !== '') {
    const [, title, article, of, ordinal, around] = chinese;
    const number = article ?? ordinal;
    const value = number === undefined ? null : parseNumeral(number);
    const part = of === undefined ? null : parseNumeral(of);
    const place = around === undefined ? value : around === '有效期' ? 'validity' : 'preamble';
    return {
      article: part === null ? place : `${value}-${part}`,
      documentTitle: title ?? null,
      rest: text.slice(chinese[0].length),
    };
  }
  const english = ENGLISH.exec(text);
  if (english && ENGLISH_NEEDS.test(english[0])) {
    const word = (english[1] ?? english[2])?.toLowerCase();
    const value =
      word === undefined
        ? null
        : /^\d/u.test(word)
          ? Number(word)
          : Math.max(WORDS.indexOf(word), ORDINALS.indexOf(word)) + 1;
    return { article: value, documentTitle: null, rest: text.slice(english[0].length) };
  }
  return null;
}

const LATER = new RegExp(
  `(?<=[，,；;。])\\s*(?=(?:而|同时|另外|此外|并且)?(?:根据|按照|依据)?(?:行动方案|方案|《[^》]{2,80}》)?第\\s*${N}\\s*(?:条|部分))|(?<=[,;.])\\s*(?=(?:and |while |but )?(?:under |according to |in )?(?:the )?(?:article|section) \\d)`,
  'giu',
);

/** Cuts a claim where it turns to another article: 第五条…，第七条… */
export function splitAtReferences(text: string): string[] {
  return text
    .split(LATER)
    .map((part) => part.replace(/^(?:而|同时|另外|此外|并且|and |while |but )/iu, '').trim())
    .filter(Boolean);
}
