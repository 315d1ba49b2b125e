/** What a sentence says the text lacks: “行动方案没有写明具体金额” lacks 具体金额. Flat text. */
export function readDenial(flat: string): string | null {
  if (flat.includes(';')) return null;
  if (NO_COMPANY.test(flat)) return COMPANY_NAMES;
  for (const pattern of PATTERNS) {
    const { verb = '', topic = '', what = '', of = '' } = pattern.exec(flat)?.groups ?? {};
    const lacking = `${PROMISES.test(verb) ? `${verb} ` : ''}${topic}${what.trim()} ${of}`
      .replace(/[。.!,;:\s]+$/u, '')
      .trim();
    if (what.trim() !== '') return /\p{Script=Han}/u.test(lacking) ? lacking.replaceAll(' ', '') : lacking;
  }
  return null;
}

/** What no text has that calls no company by its name. */
export const COMPANY_NAMES = 'company names';
const NO_COMPANY =
  /^no (?:individual |single |particular |specific )*(?:company|firm|enterprise|business) (?:is|are|has been) (?:named|identified|singled out|mentioned by name)\b.*$|^.{0,16}(?:没有|未|并未|没)(?:点名|指名|提到|列出)(?:任何|哪怕)?(?:一家)?具体(?:的)?(?:企业|公司)(?:的?名称|名字)?$/iu;

/** 没有承诺所有企业都… denies the promise, not what is promised. */
const PROMISES =
  /^(?:承诺|要求|保证|许诺|答应|强制|强迫|强求|硬性要求|定义|界定|define|promise|guarantee|require|commit to|demand|oblige|compel|force|bind|obligate|required|obliged|compelled|forced|told|asked|bound|made)$/iu;
const SUBJECT =
  '(?:(?:目前|现在|截至目前|到目前为止|至今)(?:,)?)?(?:(?:在)?(?:该|本|这份|此|整个|整份|上述)?(?:行动方案|方案|文件|政策|原文|文中|通知|条例|办法|法律|全文|文本|条文|本条|该条|第[一二三四五六七八九十\\d]+条|(?:两|这|那|各|几|上述|以上|前面|此)(?:两|几|三)?(?:处|条|者|部分|个地方|条款|句|项|里))(?:的?(?:原文|文本|正文|条文))?(?:中|里|内|里面|当中)?(?:,)?)?';
const SOFTENER =
  '(?:也|都|均|其实|并|确实|还|暂|却|但|只|既|全文|目前|通篇|对此|其中|里面|暂时|从头到尾|一样|一个|一项|一条|一句|一字|半句|半个字|根本|完全|压根|始终|本身|自己)*';
const SAYS_ZH =
  '写明|说明|规定|提到|提及|明确|给出|列出|载明|涉及|包含|包括|指明|设定|设定|设置|设有|标明|承诺|要求|公布|注明|限定|限制|出现|谈到|谈及|列明|提供|指定|约定|披露|写到|写出|含有|覆盖|界定|确定|明示|交代|标注|点名|点明|讲明|讲到|讲|写|说|提|列|设|许诺|答应|保证|表示|表明|指出|声明|强制|强迫|强求|硬性要求|载|作出|做出|提出|强调|交待|区分|划分|分档|宣布|公告|声称|细化|量化|表述|安排|统一';
const NOT_ZH = '(?:没有|并没有|并未|未曾|未|没|尚未|从未|不曾|不|均未|都没有|也没有)';
const SAYS_EN =
  'state|specify|say|mention|give|set|name|define|list|include|contain|indicate|provide|promise|require|cover|address|set out|lay down|disclose|spell out|stipulate|fix|quantify|note|identify|refer to|describe|reveal|publish|detail|offer|discuss|deal with|talk about|touch on|prescribe|announce|claim|commit to|guarantee|make clear|explain|impose|contain|have|clarify|establish|demand|limit|cap|show|declare|distinguish|differentiate|grade|oblige|compel|force|bind|obligate|put';
const DOC_EN =
  "(?:the |this |that )?(?:action |pudong )?(?:plan|text|document|policy|notice|article(?: \\d+)?|regulation|law|it|article)(?: itself|'s text)?";
const ATTRIBUTE_ZH =
  '(?:金额|数额|额度|比例|上限|截止日期|截止时间|期限|时限|电话|联系方式|网址|材料|流程|手续|表格|申请表|条件|受理部门|办理部门|责任部门|生效日期|施行日期)(?:清单|列表|名单|目录)?';
const ATTRIBUTE_EN =
  '(?:the |an? |any )?(?:exact |specific |concrete |precise |actual |required |necessary |application |closing |contact )*(?:amounts?|sums?|figures?|deadlines?|(?:tele)?phone numbers?|hotline|documents|dates?|percentages?|procedures?|forms?|materials|department|details|persons?)\\b|how (?:to apply|much|high)\\b|when\\b|who\\b|which (?:department|documents|companies|enterprises)\\b|what (?:counts|documents|materials)\\b';
const OPENS_ZH = '(?:但是?|不过|然而|而且?|且|同时|只是|可是|可)?';
const PATTERNS = [
  new RegExp(
    `^${OPENS_ZH}${SUBJECT}${SOFTENER}${NOT_ZH}(?:对|给|为|就)(?<of>[^,]{1,30}?)(?:作出|做出|给出|下|设定|设置|规定|附带|附上|附加|附|提出|明确|列出|说明|安排)(?:过|了|任何|一个|具体|明确|统一)*(?<what>[^,]{1,16})$`,
    'u',
  ),
  new RegExp(
    `^(?<topic>[^,]{2,40}),${SUBJECT}${SOFTENER}${NOT_ZH}(?<verb>说|写|规定|提到|承诺|明确)(?:过|了|要|会|可以)?(?<what>给予?[^,]{2,20})$`,
    'u',
  ),
  new RegExp(
    `^(?:有人说|据说|听说|传闻|传言|有人称|中介说|网上说|想知道|要问|要查)(?<what>[^,]{2,40}),(?:但是?|可)?${SUBJECT}${SOFTENER}(?:没有|查不到|找不到|看不到|看不出|无从查到|未见|并无)(?:这个|这种|这样的|此|这|该|这一|相应的?)?(?:比例|说法|规定|数字|内容|承诺|表述|信息|答案|金额)?$`,
    'u',
  ),
  new RegExp(
    `^(?<what>[^,]{2,40}),(?:在)?(?:该|本)?(?:行动方案|方案|文件|原文|文中|条文|全文)(?:中|里)?${SOFTENER}(?:查不到|找不到|看不到|看不出|无从查到|未见)$`,
    'u',
  ),
  new RegExp(
    `^${OPENS_ZH}${SUBJECT}${SOFTENER}(?:对)?${NOT_ZH}(?:一条|一处|任何一条|任何条款|哪一条|哪条)?(?:就|对)?(?:有|能|会|具体|明确|详细|清楚|直接|专门|任何地方|一处)?(?<verb>${SAYS_ZH})(?:过|了|出|到|清楚|明确|有(?![效关权限期]))?(?<what>.+)$`,
    'u',
  ),
  new RegExp(
    `^${OPENS_ZH}${SUBJECT.slice(0, -1)}${SOFTENER}(?:没有|并没有|无(?![论需须条偿法不息形线忧障人业])|不含|并无|不存在|找不到|看不到|查不到|缺少|缺乏|不包括|不包含|未见|看不出|没)(?<what>.+)$`,
    'u',
  ),
  new RegExp(
    `^${OPENS_ZH}${SOFTENER}(?:没有|并没有|无(?![论需须条偿法不息形线忧障人业])|不含|并无|不存在|找不到|看不到|查不到|缺少|缺乏|不包括|不包含|未见|看不出|没)(?<what>(?:任何|具体|明确|确切|什么|详细).+|[^,]{0,20}${ATTRIBUTE_ZH})$`,
    'u',
  ),
  new RegExp(
    `^(?:关于|对于|对|至于|就)?(?<what>[^,]{1,40}?)(?:,)?(?:在)?(?:该|本)?(?:行动方案|方案|文件|原文|文中|条例|条文|全文)?(?:中|里)?${SOFTENER}(?:只字未提|只字不提|未作(?:任何)?(?:规定|说明)|${NOT_ZH}(?:具体|明确|详细|专门|再|予以?|作出?|做出?)*(?:${SAYS_ZH}|解释|定义)(?:过|明白?|清楚|清|出来|明)?)$`,
    'u',
  ),
  new RegExp(
    `^(?:but |however,? |while )?${DOC_EN} (?:does not|doesn't|do not|did not|never|nowhere|at no point|in no way)(?: (?:expressly|explicitly|actually|clearly|anywhere|specifically|itself|directly|at all|even|in fact))? (?<verb>${SAYS_EN})s?\\b(?<what>.*)$`,
    'iu',
  ),
  new RegExp(
    `^(?:but |however,? |while |and |yet )?(?:${DOC_EN} )?(?:states?|gives?|sets?|names?|contains?|has|have|specif(?:y|ies)|mentions?|provides?|offers?|includes?|lays down|fix(?:es)?|promises?|makes?|lists?|imposes?|requires?|defines?|carries|publish(?:es)?|indicates?|sets out|puts?|attaches|commits? to|obliges?|compels?) (?:no|neither|not a single|no such) (?:mention of |reference to |statement on |statement about |provision for |provision on )?(?<what>.+)$`,
    'iu',
  ),
  new RegExp(
    `^(?:but |however,? |while )?${DOC_EN} (?:says nothing|is silent|is quiet|says not a word|tells us nothing|remains silent|stays silent)(?: at all)? (?:about|on|regarding|concerning|as to)(?<what>.+)$`,
    'iu',
  ),
  new RegExp(
    `^(?:but |however,? |while )?${DOC_EN} (?:fails to (?:mention|state|specify|say|give|name|cover|address)|omits|leaves out|lacks|leaves open|does without)(?<what>.+)$`,
    'iu',
  ),
  new RegExp(
    `^none of (?:the|its) (?:\\w+ )?(?:articles|sections|sentences) (?<verb>${SAYS_EN})s?\\b(?<what>.+)$`,
    'iu',
  ),
  new RegExp(
    `^no (?:single )?(?:article|section|sentence|provision|part|line|word)s? (?:of|in) ${DOC_EN} (?<verb>${SAYS_EN})s?\\b(?<what>.+)$`,
    'iu',
  ),
  new RegExp(
    `^nothing (?:is|has been|was) (?:said|stated|written|laid down|specified|mentioned)(?: (?:in|by) ${DOC_EN})? (?:about|on|regarding|concerning|as to)(?<what>.+?)(?: (?:in|by) ${DOC_EN})?$`,
    'iu',
  ),
  new RegExp(
    `^(?:no one|nobody|no company|no firm|no enterprise) (?:is|are) (?<verb>required|obliged|compelled|forced|told|asked|bound|made) (?<what>.+?)(?: (?:by|in|under) ${DOC_EN})?$`,
    'iu',
  ),
  new RegExp(
    `^neither (?<what>.+? nor .+?) (?:is|are|was) (?:given|stated|mentioned|specified|set|named|provided|found|fixed|laid down|indicated)(?: (?:anywhere )?(?:in|by) ${DOC_EN})?$`,
    'iu',
  ),
  new RegExp(`^nothing in ${DOC_EN} (?<verb>${SAYS_EN})s?\\b(?<what>.+)$`, 'iu'),
  new RegExp(
    `^nowhere (?:does|do|in|is|are)(?: ${DOC_EN})?(?: (?:is there|does it|is|are))?(?: (?:any|a|an))?(?: (?:${SAYS_EN})(?:s|ed|d)?\\b)?(?<what>.+?)(?: (?:stated|given|mentioned|specified|found|named))?$`,
    'iu',
  ),
  /^(?<of>.{2,60}?) ha(?:s|ve) no (?:stated|fixed|specified|specific|given|set|defined|published|named|exact) (?<what>.+)$/iu,
  /^there (?:is|are) (?:no|not any)(?: mention of| reference to)?(?<what>.+?)(?: (?:in|anywhere in|given in|stated in|set in|mentioned in|named in|specified in) (?:the )?(?:action )?(?:plan|text|document|article(?: \d+)?|policy))?$/iu,
  new RegExp(
    `^no (?<what>.+?) (?:is|are|was|has been|have been) (?:${SAYS_EN}|stated|given|mentioned|specified|set|named|provided|fixed|defined|listed|indicated|published|laid down|included|prescribed|found|promised|disclosed|required|imposed|attached|appended|annexed|enclosed|explained)(?:ed|d)?(?: (?:for|on|about|regarding|as to) (?<of>.+?))?(?: (?:in|by|anywhere in) .*)?$`,
    'iu',
  ),
  new RegExp(
    `^(?:in|nowhere in) ${DOC_EN},? (?:no|is there any|are there any|does it (?:mention|state))(?<what>.+?)(?: (?:is|are) (?:given|stated|mentioned|specified))?$`,
    'iu',
  ),
  /^nothing (?:in the (?:action )?plan )?(?<verb>oblige|compel|require|force|guarantee)s? (?<what>.+)$/iu,
  /^(?<what>(?:how|what|which|when|whether|the (?:exact |precise )?(?:amount|sum|rate|ratio|deadline|date))\b.+?) (?:is|are|remains?) (?:left )?(?:open|unsaid|unspecified|unstated|undefined)$/iu,
  new RegExp(
    `^(?:as for|as to|regarding|concerning|on|about|with regard to|when it comes to) (?<what>[^,]+), ${DOC_EN} (?:does not|doesn't|never) (?:${SAYS_EN})(?: (?:it|this|that|one|them|anything))?$`,
    'iu',
  ),
  /^(?<of>.{2,60}?) (?:is|are) not (?:described|presented|promised|offered|stated|called|named) (?:as|to be) (?<what>.+?)(?: (?:anywhere )?in the (?:action )?(?:plan|text|document))?$/iu,
  /^it is (?:not|never|nowhere) (?:stated|specified|said|clear|mentioned|written|laid down|explained)(?: in the (?:action )?(?:plan|text|document))?,? (?<what>(?:when|how|which|who|whether|what|where).+)$/iu,
  /^(?<what>.+?) (?:is|are) (?:not|nowhere|never) (?:stated|specified|mentioned|given|set|named|fixed|defined|disclosed|listed|spelt out|spelled out|set out|detailed|explained|indicated|provided|laid down|covered|addressed|found)(?: (?:anywhere|at all))*(?: (?:in|by|anywhere in|within) .*)?$/iu,
  /^(?<what>.+?) (?:(?:do|does|did)(?: not|n't) (?:appear|come up|feature|occur|figure|get a mention|show up|crop up)|never (?:appears?|comes? up|features?|gets? a mention)|(?:is|are) (?:nowhere to be (?:found|seen)|absent from the (?:plan|text|document))|(?:gets?|receives?|finds?) no mention|goes? (?:unmentioned|unsaid|unstated))(?: (?:anywhere|at all))*(?: (?:in|from|of|within|anywhere in) .*)?$/iu,
  /^neither (?<what>.+? nor .+?) (?:comes? up|appears?|features?|gets? a mention|is to be found|figures?|occurs?)(?: (?:anywhere|at all))*(?: (?:in|from|of|within|anywhere in) .*)?$/iu,
  new RegExp(
    `^(?<what>(?:what|how|which|who|when|where|whether|why)\\b[^,]+), ${DOC_EN} (?:does not|doesn't|do not|never) (?:${SAYS_EN})(?: so| anywhere| at all)*$`,
    'iu',
  ),
  /^(?:nobody|no one|no company|no body|no department|no bank) is (?:named|given|listed|identified|mentioned|appointed|designated) as (?<what>.+)$/iu,
  /^without (?:stating|specifying|giving|naming|setting|saying|mentioning|indicating)(?<what>.+)$/iu,
];

const STATED_ZH = new RegExp(
  `^[^,]{0,30}?${ATTRIBUTE_ZH}$|^(?:怎么|如何|什么样|哪些|由谁|何时)[^,]{1,30}$`,
  'u',
);
const STATED_EN = new RegExp(`^${DOC_EN} (?:${SAYS_EN})s? (?<what>(?:${ATTRIBUTE_EN})[^,]{0,60})$`, 'iu');
const STATED_OF_EN = new RegExp(
  `^(?<what>(?:${ATTRIBUTE_EN})[^,]{0,60}?) (?:is|are) (?:given|stated|set|named|listed|published|specified|laid down|provided|explained|defined|clarified|described|spelled out|spelt out|set out)(?: in .*)?$`,
  'iu',
);

/**
 * The amount, deadline, contact and the like that the text is said to state: “写明了奖励的具体金额”. Null for any other claim.
 * @param about the words that name the document and its stating are already taken off
 */
export function readStated(flat: string, about: boolean): string | null {
  if (about && (STATED_ZH.test(flat) || new RegExp(`^(?:${ATTRIBUTE_EN})[^,]{0,60}$`, 'iu').test(flat)))
    return flat;
  return (STATED_EN.exec(flat) ?? STATED_OF_EN.exec(flat))?.groups?.what ?? null;
}
