import { alignUnits } from './align.ts';
import { findFacts } from './facts.ts';
import type { Frame } from './frames.ts';
import { GRAMMAR_KINDS } from './grammar.ts';
import type { Lexicon } from './terms.ts';
import { flatten } from './text.ts';
import { readUnits, type Unit } from './units.ts';

/** What a sentence says the text lacks: “行动方案没有写明具体金额” lacks 具体金额. Flat text. */
export function readDenial(flat: string): string | null {
  for (const pattern of PATTERNS) {
    const match = pattern.exec(flat);
    const lacking = match?.groups?.x ?? match?.groups?.y;
    if (lacking?.trim()) return lacking.trim().replace(/[。.!,;:]+$/u, '');
  }
  return null;
}

const SUBJECT =
  '(?:(?:在)?(?:该|本|这份|此|整个|整份|上述)?(?:行动方案|方案|文件|政策|原文|文中|通知|条例|办法|法律|全文|文本|条文|本条|该条|第[一二三四五六七八九十\\d]+条)(?:的?(?:原文|文本|正文|条文))?(?:中|里|内|里面|当中)?(?:,)?)?';
const SOFTENER = '(?:也|都|均|其实|并|确实|还|暂|却|但|只|全文|目前|通篇|对此|其中|里面|暂时)*';
const SAYS_ZH =
  '写明|说明|规定|提到|提及|明确|给出|列出|载明|涉及|包含|包括|指明|设定|设定|设置|设有|标明|承诺|要求|公布|注明|限定|限制|出现|谈到|谈及|列明|提供|指定|约定|披露|写到|写出|含有|覆盖|界定|确定|明示|交代|标注|点名|点明|讲明|讲到|讲|写|说|提|列|设|许诺|答应|保证|表示|表明|指出|声明|载|作出|做出|提出|强调|交待|细化|量化|表述|安排|统一';
const NOT_ZH = '(?:没有|并没有|并未|未曾|未|没|尚未|从未|不曾|不|均未|都没有|也没有)';
const SAYS_EN =
  'state|specify|say|mention|give|set|name|define|list|include|contain|indicate|provide|promise|require|cover|address|set out|lay down|disclose|spell out|stipulate|fix|quantify|note|identify|refer to|describe|reveal|publish|detail|offer|discuss|deal with|talk about|touch on|prescribe|announce|claim|commit to|guarantee|make clear|explain|impose|contain|have|clarify|establish|demand|limit|cap|show|declare';
const DOC_EN =
  "(?:the |this |that )?(?:action |pudong )?(?:plan|text|document|policy|notice|article(?: \\d+)?|regulation|law|it|article)(?: itself|'s text)?";
const PATTERNS = [
  new RegExp(
    `^(?:但是?|不过|然而|而且?|且|同时)?${SUBJECT}${SOFTENER}(?:对)?${NOT_ZH}(?:就|对)?(?:有|能|会|具体|明确|详细|清楚|直接|专门|任何地方|一处)?(?:${SAYS_ZH})(?:过|了|出|到|清楚|明确|有(?![效关权限期]))?(?<x>.+)$`,
    'u',
  ),
  new RegExp(
    `^(?:但是?|不过|然而|而且?|且|同时)?${SUBJECT}${SOFTENER}(?:没有|并没有|无(?![论需须条偿法不息形线忧障人业])|不含|并无|不存在|找不到|看不到|查不到|缺少|缺乏|不包括|不包含|未见|看不出|没)(?<x>.+)$`,
    'u',
  ),
  new RegExp(
    `^(?:关于|对于|对|至于|就)?(?<x>.{1,40}?)(?:,)?(?:在)?(?:该|本)?(?:行动方案|方案|文件|原文|文中|条例|条文|全文)?(?:中|里)?${SOFTENER}(?:只字未提|没有提到|未作规定|未作说明|没有规定|没有说明|没有写明|未写明|未明确|没有明确|没有写|没有提|没有给出|未予明确|未提及|没有涉及|未涉及|没有提及|未说明|未规定|没有作出规定|没有列出|没有说|没写|没说|没提|没有公布|尚未公布|未列明|未给出|未提到|未载明|没有载明|没有交代|未交代)$`,
    'u',
  ),
  new RegExp(
    `^(?:but |however,? |while )?${DOC_EN} (?:does not|doesn't|do not|did not|never|nowhere)(?: (?:expressly|explicitly|actually|clearly|anywhere|specifically|itself|directly|at all|even|in fact))? (?:${SAYS_EN})(?<x>.*)$`,
    'iu',
  ),
  new RegExp(
    `^(?:but |however,? |while )?${DOC_EN} (?:states?|gives?|sets?|names?|contains?|has|have|specif(?:y|ies)|mentions?|provides?|offers?|includes?|lays down|fix(?:es)?|promises?|makes?|lists?|imposes?|requires?|defines?|carries|publish(?:es)?|indicates?|sets out) (?:no|neither|not a single|no such) (?:mention of |reference to |statement on |statement about |provision for |provision on )?(?<x>.+)$`,
    'iu',
  ),
  new RegExp(
    `^(?:but |however,? |while )?${DOC_EN} (?:says nothing|is silent|is quiet|says not a word|tells us nothing|remains silent|stays silent)(?: at all)? (?:about|on|regarding|concerning|as to)(?<x>.+)$`,
    'iu',
  ),
  new RegExp(
    `^(?:but |however,? |while )?${DOC_EN} (?:fails to (?:mention|state|specify|say|give|name|cover|address)|omits|leaves out|lacks|leaves open|does without)(?<x>.+)$`,
    'iu',
  ),
  new RegExp(`^nothing in ${DOC_EN} (?:${SAYS_EN})s?(?<x>.+)$`, 'iu'),
  /^there (?:is|are) (?:no|not any)(?: mention of| reference to)?(?<x>.+?)(?: (?:in|anywhere in|given in|stated in|set in|mentioned in|named in|specified in) (?:the )?(?:action )?(?:plan|text|document|article(?: \d+)?|policy))?$/iu,
  new RegExp(
    `^no (?<x>.+?) (?:is|are|was|has been|have been) (?:${SAYS_EN}|stated|given|mentioned|specified|set|named|provided|fixed|defined|listed|indicated|published|laid down|included|prescribed|found|promised|disclosed|required|imposed)(?:ed|d)?(?: (?:in|by|anywhere in).*)?$`,
    'iu',
  ),
  new RegExp(
    `^(?:in|nowhere in) ${DOC_EN},? (?:no|is there any|are there any|does it (?:mention|state))(?<x>.+?)(?: (?:is|are) (?:given|stated|mentioned|specified))?$`,
    'iu',
  ),
  /^(?<x>.+?) (?:is|are) (?:not|nowhere|never) (?:stated|specified|mentioned|given|set|named|fixed|defined|disclosed|listed|spelt out|spelled out|set out|detailed|explained|indicated|provided|laid down|covered|addressed|found)(?: (?:in|by|anywhere in) .*)?$/iu,
  /^without (?:stating|specifying|giving|naming|setting|saying|mentioning|indicating)(?<x>.+)$/iu,
];

type Lack =
  | 'criteria'
  | 'number'
  | 'issuer'
  | 'amount'
  | 'ratio'
  | 'deadline'
  | 'start'
  | 'published'
  | 'end'
  | 'issued'
  | 'contact'
  | 'papers'
  | 'article';
/** What is lacking, by its name. The first that fits. */
const LACKS: readonly (readonly [Lack, RegExp])[] = [
  ['article', /^(?:第[一二三四五六七八九十百\d]+条|(?:an? )?article \d+)$/iu],
  ['number', /文号|编号|发文字号|document number|reference number/iu],
  [
    'issuer',
    /(?:印发|发文|发布|制定)(?:机关|单位|部门)|issuer|issuing (?:body|authority|office)|who issued/iu,
  ],
  ['criteria', /条件|资格|门槛|要求是什么|condition|criteri|eligib|requirement|qualif/iu],
  [
    'start',
    /生效|施行|实施日|起始|开始日|从哪天|何时开始|自何时|start|effective date|(?:takes?|took) effect|commence|enter.* force|come.* force/iu,
  ],
  [
    'published',
    /发布日|公布日|发布的?(?:具体)?(?:日期|时间)|publication date|date of (?:publication|release)/iu,
  ],
  ['issued', /印发日|印发时间|成文|落款|date of issu|issu\w+ date/iu],
  ['end', /有效期|失效|到期|终止日|expir|valid|end date|end of validity|how long .* (?:valid|force)/iu],
  ['ratio', /比例|百分|利率|费率|贴息率|补贴率|几成|rate\b|percent|proportion|ratio|share of/iu],
  [
    'amount',
    /金额|数额|额度|多少|钱数|上限|下限|最高|最低|封顶|标准|规模|预算|几万|资金总|数字|数值|amount|\bsum|figure|how (?:much|high|large|big)|ceiling|\bcap\b|budget|number|upper limit|maximum|minimum|quota|size of|level of (?:the )?(?:support|subsid|reward|grant|fund)/iu,
  ],
  [
    'deadline',
    /截止|期限|时限|何时|什么时候|几时|日期|时间|多久|多长|几天|deadline|time ?(?:limit|frame|table)|\bdates?\b|\bwhen\b|how (?:long|soon)|closing|schedule|period/iu,
  ],
  [
    'contact',
    /电话|联系|邮箱|网址|网站|地址|窗口|热线|受理部门|办理部门|主管部门|责任部门|责任单位|牵头部门|承办|找谁|哪个部门|由谁|telephone|phone|hotline|e-?mail|website|contact|address|responsible (?:department|body|office)|who (?:handles|to)|which (?:department|office)|department (?:in charge|responsible)/iu,
  ],
  [
    'papers',
    /材料|流程|程序|步骤|表格|申请表|手续|怎么申|如何申|申报方式|申请方式|申报渠道|documents? (?:required|needed|to)|paperwork|procedure|form\b|forms\b|how to apply|process|application (?:material|form|steps)|materials|required documents|supporting documents/iu,
  ],
];

export interface DenialGround {
  /** Sentences that the denial speaks of: the cited articles, or the whole text. */
  frames: readonly Frame[];
  hasArticle: (name: string) => boolean;
}

/** true: the text lacks it. false: the text has it, or nobody can tell. */
export function lacks(what: string, ground: DenialGround, lexicon: Lexicon): boolean {
  const wanted = what
    .replace(/^(?:any|a|an|the|that|which|exactly|exact|specific|concrete|about|on|regarding|:)\s+/iu, '')
    .replace(/^(?:任何|具体的?|关于|有关|确切的?|明确的?)+/u, '');
  if (isDenied(wanted)) return false;
  const units = readUnits(flatten(wanted), lexicon);
  const kind = LACKS.find(([, pattern]) => pattern.test(what))?.[0];
  const document = ground.frames[0]?.document;
  const facts = ground.frames.map((frame) => findFacts(frame.flat));
  const some = (types: readonly string[]) =>
    facts.some((list) => list.some(({ type }) => types.includes(type)));
  const claimed = units.some(({ fact }) => fact !== null && fact.type !== 'count');
  if (!claimed && !proposes(units)) {
    if (kind === 'article') return !ground.hasArticle(wanted);
    if (kind === 'number') return document?.number === null;
    if (kind === 'issuer') return document?.issuer === null;
    if (kind === 'criteria') return !ground.frames.some(({ flat }) => LISTS_CONDITIONS.test(flat));
    if (kind === 'start') return document?.dates.validFrom === null;
    if (kind === 'published') return document?.dates.published === null;
    if (kind === 'issued') return document?.dates.issued === null && document.dates.drafted === null;
    if (kind === 'end') return document?.dates.validTo === null;
    if (kind === 'ratio') return !some(['percent']);
    if (kind === 'amount') return !some(['money', 'percent']);
    if (kind === 'deadline') return !hasDated(units, ground.frames, facts, CLOSING.test(what));
    if (kind === 'contact') return !some(['contact']) && !literal(wanted, ground.frames);
    if (kind === 'papers') return !literal(wanted, ground.frames);
  }
  return absent(units, flatten(wanted), ground.frames, lexicon);
}

/** 符合条件的 names conditions without saying which. */
const LISTS_CONDITIONS = /(?:下列|以下|如下)条件|条件[:：]|条件(?:是|为|包括)/u;

const isDenied = (text: string) =>
  /不|没有|未|无(?!锡)|\bno\b|\bnot\b|n't/iu.test(text) && !/不良|不动产|不超过|未来/u.test(text);
/** 必须…, 所有企业都…: a whole statement rather than the name of a thing. */
const proposes = (units: readonly Unit[]) =>
  units.some(
    ({ kind, level }) =>
      kind === 'scope' ||
      (kind === 'force' && ['oblige', 'guarantee', 'entitle', 'will', 'forbid'].includes(level ?? '')),
  );

const CLOSING = /截止|期限|时限|deadline|closing|time ?(?:limit|frame)|due/iu;
/** The document's own term and its aims set nobody a deadline. */
const OWN_TERM = /有效期|力争|争取/u;

function hasDated(
  units: readonly Unit[],
  frames: readonly Frame[],
  facts: readonly ReturnType<typeof findFacts>[],
  closing: boolean,
): boolean {
  const matters = units.filter(
    ({ kind }) =>
      ['act', 'benefit', 'thing', 'who', 'give', 'get'].includes(kind) && kind !== 'give' && kind !== 'get',
  );
  return frames.some((frame, i) => {
    if (!facts[i]!.some(({ type }) => type === 'date' || type === 'duration')) return false;
    if (closing && (frame.sentence.role !== 'text' || OWN_TERM.test(frame.flat))) return false;
    return (
      matters.length === 0 || matters.every((unit) => unit.meanings.some(({ id }) => frame.carriers.has(id)))
    );
  });
}

function literal(what: string, frames: readonly Frame[]): boolean {
  const names = what.match(/\p{Script=Han}{2,}/gu) ?? [];
  return names.length > 0 && names.some((name) => frames.some(({ flat }) => flat.includes(flatten(name))));
}

/**
 * Nowhere in one sentence does the text have all of it, and a word that it does not know at all, or a claim of force,
 * scope or fact that goes beyond it, says why. A word unknown to the table may be another name for what the text has, so
 * beside known words it decides nothing.
 */
function absent(units: readonly Unit[], flat: string, frames: readonly Frame[], lexicon: Lexicon): boolean {
  const content = units.filter((unit) => !GRAMMAR_KINDS.has(unit.kind) && unit.kind !== 'neg');
  if (content.length === 0) return false;
  const beyond = proposes(content);
  let nearest = 0;
  const seen = new Set<Unit>();
  for (const frame of frames) {
    const places = alignUnits(content, flat, frame, lexicon);
    let held = 0;
    places.forEach((where, i) => {
      if (where !== null && where.length === 0) return;
      held++;
      if (where !== null) seen.add(content[i]!);
    });
    nearest = Math.max(nearest, held);
  }
  if (nearest === content.length)
    return beyond && content.some(({ kind, level }) => kind === 'force' && level !== 'may');
  const strangers = content.filter((unit) => !seen.has(unit) && unit.kind !== 'force');
  const known = strangers.filter(({ kind }) => kind !== 'raw' && kind !== 'quality');
  return known.length > 0 || strangers.length === content.length || (beyond && strangers.length > 0);
}
