import { LONGEST } from './plain.ts';

/** 第四条围绕…, Article 4 is about …, the ten articles run from … to …: names what a place speaks of and says nothing of it. */
const PLACE_ZH =
  '(?:(?:行动方案|方案|文件)(?:的)?)?(?:第[一二三四五六七八九十\\d]+条|(?:本|该|此|这一?|最后一|末)条|这里|此处|这(?:一)?(?:部分|段|节)|序言|导语|前言|开篇|行动方案|本?方案|文件|全文)(?:中|里)?(?:的)?(?:内容|核心|主题|重点|主旨|重心|主线)?';
const SPEAKS_ZH = new RegExp(
  `^${PLACE_ZH}[，,]?(?:主要|专门|集中|着重|重点|都|只|也|则|就|是|在|说的?|大体上?|基本上?)*(?:围绕|涉及|关注|聚焦|介绍|针对|讲述?|谈|涵盖|覆盖|包含|包括|论及|着眼于?|侧重于?|解决|处理|规范|管|抓|(?<=(?:核心|主题|重点|主旨|重心|主线|说的?)是)|从(?=.*(?:方面|角度|层面|入手)))`,
  'u',
);
const PLACE_EN =
  '(?:what )?(?:the |this |that )?(?:action )?(?:articles? \\w+(?: and \\w+)?|plan|section \\w+|section|article|part|document|notice|(?:last|final|opening|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth) article|preamble|it)';
const SPEAKS_EN = new RegExp(
  `^${PLACE_EN}(?:,)?(?: mainly| mostly| chiefly| largely| also| really| primarily)? (?:(?:is|are|was) (?:mainly |mostly |chiefly |largely |all |primarily |really )?(?:about|on|concerned with|devoted to|dedicated to)|deals? with|dealing with|covers?(?: is)?|concerns?|address(?:es)?|discuss(?:es)?|tackles?|treats?|touches on|talks about|speaks of|turns to|looks at|runs? from|ranges? from|centres? on|centers? on|focus(?:es)? on|revolves? around|boils? down to|comes? down to|is all about|means|combines?|brings? together|spans?)\\b`,
  'iu',
);
const TAIL_ZH =
  /(?:这|等)?(?:[一二两三四五六七八九十\d]+)?(?:个|大|几个?)?(?:等)?(?:方面|角度|层面|领域|板块|部分)(?:的?(?:内容|问题|事项|工作))?(?:都)?(?:作|做|进行|提出|给出)?(?:了|出了?)?(?:安排|部署|规定|展开|入手|规范|要求|措施)?$|(?:等)?(?:的)?(?:内容|问题|事项|事宜|话题)$/u;
const HEAD_ZH = /^(?:了|的是|的|到了?|于|着|是)?(?:怎么|如何|怎样)?/u;

/** …集中在第七条, … is in Article 7: what stands there. */
const STANDS =
  /^(?<what3>.+?) (?:is|are) (?:the|its) (?:main |central )?(?:theme|subject|topic|focus|concern|matter)s?(?: (?:here|of (?:this |the )?[a-z]+(?: \w+)?|in article \w+))?(?:, [a-z ]+ included)?$|^(?<what>.+?)(?:的)?(?:写|放|列|规定|集中|体现|安排|出现|归|落)(?:在|于|到|进)(?:了)?(?:行动方案|方案)?第[一二三四五六七八九十\d]+条(?:里|中)?$|^(?<what2>.+?) (?:is|are)(?: (?:found|dealt with|covered|mentioned|set out|addressed|listed|treated|handled|concentrated))? (?:in|under|by) articles? \w+$/iu;
const DENIES = /没|不(?!同)|未|无|\b(?:not|no|never|nothing|neither|nor|without)\b|n't/iu;

function placeOf(text: string): string | undefined {
  const groups = STANDS.exec(text)?.groups;
  return groups?.what ?? groups?.what2 ?? groups?.what3;
}

/** The matters that the sentence says are spoken of; null when it says more than that. */
export function readTopics(text: string): string[] | null {
  if (text.length > LONGEST) return null;
  const chinese = /\p{Script=Han}/u.test(text);
  const framed = /^.{0,16}?以(?<what>.+?)为(?:主题|重点|核心|中心|主线|主要内容|主)$/u.exec(text)?.groups
    ?.what;
  const lead = framed ? null : (chinese ? SPEAKS_ZH : SPEAKS_EN).exec(text);
  const placed = framed ?? placeOf(text);
  if ((!lead && !placed) || DENIES.test(text)) return null;
  let rest = placed ?? text.slice(lead![0].length);
  if (chinese) rest = rest.replace(HEAD_ZH, '').replace(TAIL_ZH, '');
  const items = rest
    .split(
      chinese
        ? /、|以及|和|与|及|并(?=\p{Script=Han}{2})|来(?=\p{Script=Han}{2})|，以/u
        : /,\s*(?:and |to )?|;\s*|\s(?:and|to|or|as well as|plus)\s/iu,
    )
    .map((item) => item.replace(/^(?:the|a|an|both|also|from)\s+/iu, '').trim())
    .filter(Boolean);
  return items.length > 0 && !/[，,：:]/u.test(chinese ? rest : '') ? items : null;
}
