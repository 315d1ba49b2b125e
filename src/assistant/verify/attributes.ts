export type Lack =
  | 'consequence'
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
  [
    'consequence',
    /会怎样|会怎么样|怎么办|后果|如何处理|怎么处理|处罚|罚则|罚款|what happens|consequence|penalt|sanction/iu,
  ],
  ['number', /文号|编号|发文字号|document number|reference number/iu],
  [
    'issuer',
    /(?:印发|发文|发布|制定)(?:机关|单位|部门)|issuer|issuing (?:body|authority|office)|who issued/iu,
  ],
  [
    'criteria',
    // 符合条件的企业 says who, and asks for no conditions; nor do eligible companies.
    /(?<!符合|满足|具备)条件|资格|门槛|要求是什么|怎样才?算|什么才?算|如何认定|怎么认定|认定标准|what counts|counts as|condition|criteri|eligibility|requirement|qualif(?!ying|ied)/iu,
  ],
  [
    'start',
    /生效|施行|实施日|起始|开始日|从哪天|何时开始|自何时|start|effective date|(?:takes?|took) effect|commence|enter.* force|come.* force/iu,
  ],
  [
    'published',
    /发布日|公布日|发布的?(?:具体)?(?:日期|时间)|publication date|date of (?:publication|release)/iu,
  ],
  ['issued', /印发日|印发时间|成文|落款|date of issu|issu\w+ date/iu],
  [
    'end',
    /有效期|失效|到期|终止日|expir|\bends?\b|runs? out|lapse|valid|end date|end of validity|how long .* (?:valid|force)/iu,
  ],
  ['ratio', /比例|百分|利率|费率|贴息率|补贴率|几成|rate\b|percent|proportion|ratio|share of/iu],
  [
    'amount',
    /金额|数额|额度|多少|钱数|上限|下限|最高|最低|封顶|标准|规模|预算|几万|资金总|数字|数值|amount|\bsum|figure|how (?:much|high|large|big)|ceiling|\bcap\b|budget|number|upper limit|maximum|minimum|quota|\bsize\b|level of (?:the )?(?:support|subsid|reward|grant|fund)/iu,
  ],
  [
    'deadline',
    /截止|期限|时限|何时|什么时候|几时|日期|时间|多久|多长|几天|deadline|time ?(?:limit|frame|table)|\bdates?\b|\bwhen\b|how (?:long|soon)|closing|schedule|period/iu,
  ],
  [
    'contact',
    /电话|联系|邮箱|网址|网站|地址|窗口|热线|受理部门|办理部门|主管部门|责任部门|责任单位|牵头部门|承办|找谁|哪个部门|由谁|telephone|phone|hotline|e-?mail|website|contact|address|responsible (?:department|body|office)|who (?:handles|to|decides|assesses|judges|approves|reviews|pays|checks|runs|is in charge)|which (?:department|office)|department (?:in charge|responsible)/iu,
  ],
  [
    'papers',
    /材料|办法|细则|方法|规则|流程|程序|步骤|表格|申请表|手续|怎么申|如何申|申报方式|申请方式|申报渠道|documents? (?:required|needed|to)|paperwork|procedure|form\b|forms\b|how to apply|how (?:one|you|they|firms?|companies|enterprises|applications?|applicants?) .*appl|how applications? |how (?:the )?(?:money|funding|support|subsid\w+|rewards?) (?:is|are) (?:applied|claimed|paid)|process|application (?:material|form|steps)|materials|required documents|supporting documents|detailed rules|implementing rules|method/iu,
  ],
];

/** The attribute that the words name; null when they name none. */
export function attributeOf(words: string): Lack | null {
  return LACKS.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
}
