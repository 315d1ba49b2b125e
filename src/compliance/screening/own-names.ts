const NAME = '[\\p{Script=Han}（）()]{2,24}';
const CALLED = '(?:为|是|叫|作|做|拟|想|[拟想]?[定用取叫]|申请|预先?核准|登记|[：:\\s])*';
/** What is said to be a name, and what stands in quotation marks behind a word for one. */
const CALLS_ITSELF = new RegExp(
  `(?:(?:公司|企业)名称|名称(?=[拟为：:“])|字号|商号|取名|起名|名为|命名为|注册(?:为|成)|自称)${CALLED}[“"「《]?(${NAME})|(?:名[称字]?|招牌|品牌|商标|[简全]称|冠名|门头|注册|叫|挂牌|挂出|设立|成立|开办|筹建|发起|创办)${CALLED}[“"「《](${NAME})`,
  'gu',
);
const NAMED_IN_ENGLISH =
  /\b(?:named|called|call(?:s|ing)? (?:our|the|its|it)(?: \w+){0,2}|trad(?:e|ing) as|under the name(?: of)?|brand(?:ed)?(?: as)?|known as|(?:name|register|incorporate)\w*(?: \w+){0,3} as|name(?: of the company)? (?:is|will be|shall be))[\s:,]*[“"‘']?((?:[A-Z][\w&’'-]*\s?){1,5})/gu;

/** Nothing but a name, of an institution by its kind: whoever enters it is called so. */
const NOTHING_BUT_A_NAME =
  /^[\p{Script=Han}（）()·]{0,14}(?:(?<=..)银行|(?<=..)财富管理|典当行|当铺|交易(?:所|中心)|(?:信托|保险|证券|期货|基金|保理|担保|租赁|小额贷款|小贷|消费金融|支付|征信)(?:股份)?(?:有限)?公司)$|^(?:an? |our |the )?(?:[\w-]+ ){0,3}(?:bank|pawnshop|pawnbroker|insurer|brokerage|trust company|fund manager|(?:guarantee|leasing|factoring|microloan|payment|insurance) company|credit bureau|credit union)(?= for [\w ]{3,30}$|$)/iu;

/** What a description says the company or its brand is called. */
export function namesIn(description: string): string[] {
  const only = NOTHING_BUT_A_NAME.exec(description.trim());
  if (only) return [only[0]];
  return [...description.matchAll(CALLS_ITSELF), ...description.matchAll(NAMED_IN_ENGLISH)].map(
    ([, name, quoted = '']) => (name ?? quoted).trim(),
  );
}
