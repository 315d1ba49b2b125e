const QUOTE = /[“「『"《][^”」』"》]*[”」』"》]/gu;
/** Calls for attention, or only opens a sentence. */
const ZH_OPENS =
  '是的|对的?|没错|不(?:是的?|会|能|用|必|需要|可以|行|算)?|会的?|能|要|需要|算|行|嗯|好的|有的?|没有|可以|我看了(?:一下|看)?|(?:总的|简单|概括|一般|具体|严格)(?:来说|来讲|来看|地说)|总体(?:上|来看|来说)?|一句话(?:概括)?|归纳起来|总结一下|概括起来|归根到底|换言之|说到底|(?:要是|如果)?(?:领导|客户|老板|有人|别人|同事)(?:要是|如果)?问(?:起|到)?(?:来|的话)?，?(?:就|可以)?(?:说|答|回答)?|记得|注意|提醒一下|顺便说一句|顺带一提|据我看|依我看|值得(?:注意|一提|关注|留意|强调|肯定|欣喜)的是|更重要的是|重要的是|特别要说的是|应当指出|可以看到|不难看出|据了解|据悉|据介绍|消息称';
/** Joins a sentence to the one before, numbers it, or says whose words it gives: the law's that it cites. */
const ZH_JOINS =
  '首先|其次|再次|最后|再者|再有|第[一二三四五六]|另外?|此外|除此之外|同样地?|据此|因而|因此|所以|由此可见|综上(?:所述)?|总之|换句话说|也就是说|即|具体(?:而言|来看|规定如下|如下)?|为此|对此|特别是|尤其是|不过|但是?|然而|相反|与此同时|同时|(?:另)?一方面|从法律上(?:看|说|讲)|简(?:而)?言之|归纳而言|综合来看|回答|答案|结论(?:是)?|要点|提示|请注意|(?:值得|需要|应当|特别|尤其|还|需)?要?(?:说明|注意|强调|指出|提醒|留意|补充)的是|(?:另据|根据|依据|依照|按照)?(?:该|这部|上述|前述|现行)(?:法律?|条例|办法|条款?)(?:的?规定)?(?:还|也|进一步|同时)?(?:规定|明确|要求|指出)?';
const EN_OPENS =
  'btw|by the way|fyi|heads[- ]up|for the record|just so you know|in short|in brief|broadly(?: speaking)?|taken together|to sum up|in sum|in a nutshell|all in all|overall|in a word|put simply|simply put|in summary|yes|no|indeed|well|so|right|true|sure|ok(?:ay)?|correct|as it happens|in fact|actually|of course|basically|good news|note that|note|remember|reminder|to be clear|strictly speaking|generally speaking|on the whole|as far as i can see|in other words|quick note|look|hi all|hey|hello';
const EN_JOINS =
  '(?:first|second|third|final|last|additional|separate|similar|converse|equal|consequent)(?:ly)?|in addition|besides|moreover|furthermore|also|by contrast|in contrast|therefore|thus|hence|accordingly|as a result|importantly|notably|on the (?:one|other) hand|to (?:summari[sz]e|conclude)|in conclusion|answer|key point|(?:as )?(?:provided|required|prescribed|set out|stipulated|stated) (?:by|in|under) (?:the |this )?law|by law|(?:under|pursuant to|according to|in accordance with) (?:the|this) (?:law|regulations?|provisions?|rules?)';
/** Turns of speech that say a plain thing in a roundabout way, said plainly. What stands between quotation marks is left alone. */
const PLAINER: readonly (readonly [RegExp, string])[] = [
  /** The mark of an item, quoted from a list or put by whoever lists. */
  [/^(?:[(（](?:\d{1,2}|[ivx]{1,4})[)）]|\d{1,2}[.、)）](?!\d)|[-•·*](?=\s))\s*/iu, ''],
  [/\bfull (?=(?:calendar )?(?:years?|months?|days?)\b)/giu, ''],
  [/\b(they|we|you|there)'re\b/giu, '$1 are'],
  [/\b(it|that|there|what|who|he|she)'s\b/giu, '$1 is'],
  [/\b(they|we|you|i)'(?:ve|ll|d)\b/giu, '$1'],
  [/\bwon't\b/giu, 'will not'],
  [/\bcan't\b/giu, 'cannot'],
  [/n't\b/giu, ' not'],
  [/^(?:问|答|q|a|question|answer)\s*[:：]\s*/iu, ''],
  [/^(?:btw|by the way|fyi|heads[- ]up|for your information)[,:;—–-]*\s+/iu, ''],
  [new RegExp(`^(?:(?:${ZH_OPENS}|${ZH_JOINS})[，,：:]\\s*)+`, 'u'), ''],
  [new RegExp(`^(?:(?:${EN_OPENS}|${EN_JOINS})(?:\\s*[,:;—–]|\\s+-\\s)+\\s*)+`, 'iu'), ''],
  [/^(?:please )?note that\s+/iu, ''],
  [
    /^(?:it|the (?:same )?(?:law|article|provision)) (?:also |further )?(?:states?|provides?|says?|stipulates?) that\s+/iu,
    '',
  ],
  /** 刚看完，… · 记者获悉，…: how the speaker comes to know it. Whoever holds an office is quoted, and stays. */
  [
    /^(?:(?![^，：:]*(?:政府|市委|委员会|[市省国央]|局|部门|不|没|未|所有|符合|条件|补贴|奖励|资助|资金))[^，：:]{0,12}?(?:看完|看过|查过|查了|翻过|翻了|问(?!题)|告诉|提醒|记住|获悉|了解到|得知|听说|听讲|说一下|说一句|说一声|总结|概括|归纳|打听|划重点|敲黑板|翻了下|看了下|看了看|你看|您看|大家看)[^，：:]{0,8}[，：:]\s*)+/u,
    '',
  ],
  [
    /^(?:just|quick|good|one|a|for|in|to|my|your|as|from|so|short|bottom|fun|worth|if|when|people)\b[a-z' ]{0,32}\b(?:checked|one|note|know|wondering|asked|asks|asking|reminder|summary|essence|terms|version|answer|question|read|see|tell|noting|words|clear|mind|line|remember|fact|recap|point|read it|read this|read through|it up)(?:\s*[,:;—–]|\s+-\s)+\s*(?:and )?(?:yes|no|indeed)?,?\s*/iu,
    '',
  ],
  /** They do encourage it: stress, and no more. */
  [
    /\b(they|it|plan|pudong|district|article \w+) (?:do|does|did) (?=(?:encourage|support|back|provide|give|offer|mention|guide|promote|want|say|cover|allow)\b)/giu,
    '$1 ',
  ],
  /** 如果我们… puts a case of whoever it is. */
  [/(如果|要是|若|只要|假如)(?:我们|咱们|咱|我司|我)(?:公司|企业|单位)?/gu, '$1'],
  [/(?:我们|咱们|咱|我司|我)(?:公司|企业|单位)?(?=(?:要是|如果|若))/gu, ''],
  [/\b(if|when|once|whenever) (?:we|i)\b/giu, '$1 you'],
  /** 哪一天 asks for a date and names none. */
  [/哪一?[天日年月]|几[月号]几?[日号]?/gu, '何时'],
  /** 不管是会议还是竞赛，… */
  [/(?:不管|无论|不论)(?:是)?([^，]{1,20}?)还是([^，]{1,20}?)，/gu, '$1、$2，'],
  /** 不是甲印发的，是乙印发的 */
  [
    /^(.*?)(?:不是|并非)([^，]{2,20}?)([\p{Script=Han}]{2}的)，(?:而)?是([^，]{2,24}?)\3$/u,
    '$1是$4$3，不是$2',
  ],
  /** 第七条除了办活动，还… */
  [/(?<=条)除了?([^，]{1,20}?)(?:之外|以外|外)?，(?=.{0,4}(?:还|也))(?:还|也)?/gu, '$1，'],
  /** 既有奖励，也有资助 */
  [/有([^，]{1,24})，(?:也|又|还)有/gu, '有$1、'],
  /** 确实支持 affirms no more than 支持. */
  [/确实|的确|确确实实|当真|倒是|毕竟|反正|归根结底|说实话/gu, ''],
  /** 咱们金融科技企业, fintech firms like us: the speaker is one of them. */
  [/(?:咱们|我们|咱|我)(?:这些|这类|这样的|这种)?(?=金融科技(?:企业|公司|机构|人才))/gu, ''],
  [/ (?:like|such as) (?:us|ours|ourselves|me|you|yours)\b/giu, ''],
  [/\b(?:us|we) (?=fintech)/giu, ''],
  /** A plural of the trade's own name for its companies. */
  [/\bfintechs\b/giu, 'fintech firms'],
  /** 用不用, 是不是: whether or not. */
  [/(\p{Script=Han})不\1/gu, '是否$1'],
  /** 不是没有奖励: there is one. */
  [/(?:不是|并非|并不是|不会)(?:没有|没|毫无|无(?![需须论]))/gu, '有'],
  [/\bnot without\b/giu, 'with'],
  [
    /,?\s+provided (?:that )?(?=(?:the |their |its |any )?[a-z-]+(?: [a-z-]+)? (?:is|are|can|remains?|stays?|qualif|meets?)\b)/giu,
    ', if ',
  ],
  /** It was X that …: lays stress on X and says no more. */
  [/^it (?:is|was) (?!not\b)([^,]{2,80}?) (?:that|who|which) (?=(?!is not|was not))/iu, '$1 '],
  [
    /^it (?:isn't|wasn't|is not|was not) ([^,]{2,80}?) (?:that|who|which) ([^,]{2,80}?),? but (?:rather )?([^,]{2,80})$/iu,
    '$3 $2, not $1',
  ],
  /** VP is something that X is encouraged to do. */
  [
    /^([^,]{3,120}?) (?:is|are) (?:something|what|one thing|a thing)(?: that| which)? ([^,]{3,100}?) to (?:do|take on|undertake)$/iu,
    '$2 to $1',
  ],
  [/^what ([^,]{3,100}?) to do is (?:to )?/iu, '$1 to '],
  /** There is nothing between an arrow and a comma. */
  [/\s*(?:→|->|=>|⇒|——|—)\s*/gu, '，'],
];

/** Nobody says a plain thing in more; what is longer was made to be costly. */
export const LONGEST = 300;

export function plainly(text: string): string {
  if (text.length > LONGEST) return text;
  const kept: string[] = [];
  const end = /[\s。.!！；;]*$/u.exec(text)?.[0] ?? '';
  let plain = text.slice(0, text.length - end.length).replace(QUOTE, (quote) => {
    kept.push(quote);
    return '\uE000';
  });
  for (const [pattern, instead] of PLAINER) plain = plain.replace(pattern, instead);
  return plain.replace(/\uE000/gu, () => kept.shift() ?? '') + end;
}
