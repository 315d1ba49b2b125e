import type { Span } from './reading.ts';

const DENIAL =
  /(?:(?<!\p{Script=Han}{0,1}(?:能|可))(?:从不|从未|绝不|并不|不会|不再|不得|不能|不曾|不可|不直接|不对外|禁止|严禁|杜绝|无意|拒绝|并非|不是|不涉及|不参与|不从事|不提供|不触碰|不碰|不做|不收取?|(?:(?<!有)没有|(?<!有)没(?!有|\p{Script=Han}过)(?<!(?=(\p{Script=Han})没\1)\p{Script=Han}没)|未|非|无)(?![^，。；]{0,10}(?:的|时|之日|者))|不|谢绝|区别于|不同于|而非|远离|剔除|排除)(?!抵押|担保|需|用|查|看|上|限|到|仅|但|只|光|论|管|少|定期|特定|同(?!于)|够|足|钱|来|法|额度|征信|门槛|风险|要求|间断|记名|还|了|想|懂|知|错|息|套路|中介|指定|动产|锈|断|良|理|合|付(?=我们|由)|付我|出|上|了|起|到|动|清|回|下|住|成|齐|完|及)[^，,。；而但]{0,16}|\b(?:not|never|no|nor|without|don't|doesn't|won't|cannot|can't|isn't|aren't|neither|refus\w+ to|rather than|instead of|nobody|none)\b(?! (?:only|collateral|credit check|paperwork|matter|need|questions?|guarantor|hassle|fees?|minimum|risk|security|bank needed|limit|longer have to))[^.;,，。]{0,48})$/u;
const DENIED_AFTER =
  /^[^，,。；]{0,12}(?:，)?(?:我们|平台|本公司|公司)?(?:一概|坚决|从来|均|都|也|概|一律|完全|绝)?(?:不(?:做|碰|涉及|参与|从事|提供|开展|触碰|办理|沾|经手|承接)|没有做|与我们无关|已(?:全部|经)?(?:停止|关闭|清退|剥离)|\bis (?:not|never)\b|\bare (?:not|never)\b)/u;
const PAST =
  /曾经?(?!信)|以前|过去|早年|早些年|此前|原先|前几年|之前|原来|(?:19|20)\d\d年(?!起|以来|底前|版)|\b(?:previously|formerly|used to|until (?:19|20)\d\d|in the past|once (?:ran|operated|offered|was)|years ago|back in)\b/u;
const OVER =
  /停止|停办|停了|关停|关闭|清退|清零|转型|退出|不再|剥离|注销|(?:如今|现在|目前|现)(?:已)?(?:只|仅|专)|已(?:经)?(?:只|停|关|全部)|\b(?:stopped|ceased|closed|sold|exited|no longer|(?:now|today) (?:we )?(?:only|just|merely|purely)|wound|shut|pivoted|discontinued|handed)\b/u;

/** Whether an act is said not to be done. @param before in its clause @param after in its sentence */
export const isDenied = (before: string, after: string) => DENIAL.test(before) || DENIED_AFTER.test(after);

/** Whether something is told to be over, so that what is told before it can be of the past. */
export const hasEnded = (text: string) => OVER.test(text);
/** Whether an act is told of a time that is over. @param before in its sentence */
export const isPast = (before: string) => PAST.test(before);

/** Business that is said, in so many words, not to be done: to the end of its clause. */
const NOT_DONE =
  /(?:从不|绝不|并不|概不|(?<![可能还])不(?:谈|碰|触碰|涉及|参与|从事|提供|开展|收取|代[收付]|卖|销售|推荐|推介|承[保担]|担保|放[贷款]|吸收|经手|获客|催收|荐股|买卖|撮合|募集|接触))[^，,。；;]*|\b(?:we|it|they|our \w+) (?:do(?:es)? not|don't|doesn't|never|neither) (?!only|just)[^,;:.]*|\bnothing is [^,;.]*|\bno (?:fund|membership|lending|purchase option|investment view)[^,;.]*/gu;

export const notDone = (text: string): Span[] =>
  [...text.matchAll(NOT_DONE)].map(({ index, 0: { length } }) => ({ start: index, end: index + length }));
