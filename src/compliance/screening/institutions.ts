import type { Reading } from './reading.ts';

const CHINESE =
  /[\p{Script=Han}]{2,12}?(?:银行|农商行|保险公司|人寿|财险|证券公司|证券(?!投资|基金|业务|法|市场|账户|化|类|经纪|承销)|信托公司|基金公司|期货公司|消费金融公司|支付公司)/gu;
const ENGLISH =
  /(?:[A-Z][\w&’'.-]*\s+){1,4}(?:Bank|Insurance|Securities|Trust|Futures|Payment|Consumer Finance|Asset Management)\b|Bank of (?:[A-Z]\w+\s?){1,3}/gu;
/** What stands before a name and is no part of it. */
const LEAD =
  /^.*(?:由|与|和|向|给|从|在|经|为|让|请|是|被|到|把|将|跟|同|及|、|的|了|我们|通过|委托|合作方|对接|接入|帮|帮助|协助|如|例如|替|代|依托|联合|于|至|或|推荐|介绍|比较|对比|匹配|撮合|导流|引流|办理|申请|服务|提供|使用|用|找|选择?|受|某|该|这家|那家)/u;
const NO_NAME =
  /^(?:合作|多家|各家|某|一家|几家|持牌|商业|中小|地方|国有|大型|股份制|村镇|城市商业|农村商业|外资|存管|托管|资金|数字|互联网|直销|本地|头部|传统|手机|网上|合作的?|这家|那家|两家|三家|相关|上述)?(?:银行|农商行|保险公司|人寿|财险|证券公司|证券|信托公司|基金公司|期货公司|消费金融公司|支付公司)$/u;
const NOT_ENGLISH = /^(?:The|A|An|Our|Any|Each|Some|Every|Partner|Digital|Online|Central|Blood|Food)\s+\w+$/u;

/** The licensed institutions that a description calls by name, each once, in the writer's own words. */
export function namedInstitutions({ text, wordsOf }: Reading): string[] {
  const original = wordsOf({ start: 0, end: text.length });
  const chinese = [...text.matchAll(CHINESE)].flatMap(({ index, 0: found }) => {
    const name = found.replace(LEAD, '');
    if (name.length < 4 || NO_NAME.test(name)) return [];
    const start = index + found.length - name.length;
    return [wordsOf({ start, end: start + name.length })];
  });
  const english = [...original.matchAll(ENGLISH)]
    .map(([found]) => found.trim())
    .filter((name) => !NOT_ENGLISH.test(name));
  return [...new Set([...chinese, ...english])];
}
