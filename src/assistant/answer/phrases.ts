import type { Locale } from '../../shared/locale.ts';
import { dateInProse } from '../../shared/written-date.ts';
import type { Detail } from './plan.ts';

/**
 * The assistant's own words around quotations. None of them states a fact of its own; what says something about the
 * text carries a mark, put in by the composer.
 */
export interface Phrases {
  /** Before the first quotation. */
  lead(document: string): string;
  /** Before an official answer: by whom, and when, as far as it is known. */
  official(given: string[]): string;
  /** Beside a Chinese quotation in an English answer. */
  translation(text: string): string;
  details: Record<Detail, string>;
  /** 关于比例、申请流程，原文没有写明。 */
  leavesOpen(details: string[]): string;
  /** The same, with the text's own words. */
  leavesOpenBut(details: string[], own: string[]): string;
  /** Which text speaks where the one asked about leaves something open. */
  settledBy(details: string[], title: string, document: string): string;
  /** Of the sentence quoted: the article may give money for something else. */
  noFunding: string;
  noAmount(own: string[]): string;
  datesDiffer: string;
  numberDiffers: string;
  issuerDiffers: string;
  notCompulsory(force: string[]): string;
  onlySome(conditions: string[]): string;
  notFor(who: string, named: string[]): string;
  /** Before the heading of an article that was named for what stands elsewhere. */
  headed(article: string): string;
  elsewhere: string;
  noSuchArticle(document: string, count: number, last: string): string;
  count(document: string, count: number): string;
  contents(document: string, count: number): string;
  notMentioned(words: string[]): string;
  /** How many of a thing a sentence names one by one. */
  counted(thing: string, count: number): string;
  licence: string;
  /** Beside what the laws license. */
  licensedBeside: string;
  /** @param others how many more texts were looked at */
  refused(document: string, others: number): string;
  /** Texts that the question names. */
  notHeld(titles: readonly string[]): string;
  noText: string;
  pilots: string;
  blocked: string;
  /** Dates are civil ones, YYYY-MM-DD. */
  expired(title: string, on: string): string;
  /** By its own words one may not apply any more, or not yet. */
  closed(title: string, on: string): string;
  opensOn(title: string, on: string): string;
  /** Of several calls only some are quoted. */
  moreCalls(count: number): string;
  notYet(title: string): string;
  /** Asked for a day that is not there yet. */
  dayAhead(year: string, stoodOn: readonly string[], today: string): string;
  endsBefore(document: string, on: string): string;
  superseded(title: string): string;
  /** Of an edition of a law, named with its year. */
  supersededOn(title: string, on: string): string;
  amendedSince(title: string, amended: string, on: string): string;
  /** No edition of the law held on the day asked about. */
  notThen(document: string): string;
  /** Several texts speak: nothing is blended. */
  eachByItself: string;
  /** Editions of one law speak. */
  formerFirst: string;
  /** A law as such held on the day asked about, in a text that is not here. */
  otherThen(document: string): string;
  inForceNow(document: string): string;
  chapters(document: string, count: number): string;
  /** One of two editions says nothing of it. */
  notFoundIn(document: string): string;
  ofYear(document: string, year: string): string;
  inForce(document: string): string;
  /** Which of several laws prevails. */
  undecided: string;
  figuresDiffer: string;
  repealed(title: string): string;
  list(words: string[]): string;
  quote(text: string): string;
}

const written = (date: string) => dateInProse(date, 'zh');
const inEnglish = (date: string) => dateInProse(date, 'en');
const COUNTS = '零一二三四五六七八九十';

const zh: Phrases = {
  official: (given) => `官方答复（${given.map(written).join('，')}）：`,
  lead: (document) => `${document}的原文：`,
  translation: (text) => text,
  details: {
    amount: '具体金额',
    rate: '具体比例',
    quota: '名额或数量',
    figure: '具体数量',
    number: '具体数量',
    time: '具体时间',
    deadline: '申报时间或截止日期',
    start: '具体的开始日期',
    duration: '办理时限',
    recurrence: '发放的方式、年限或次数',
    fee: '是否收费',
    published: '发布日期',
    contact: '联系方式',
    place: '办理地点或网址',
    department: '负责部门',
    materials: '申报材料或表格',
    procedure: '申请流程',
    conditions: '具体条件',
    definition: '定义或解释',
    roster: '名单',
    penalty: '处罚',
    consequence: '这样会有什么后果',
    appeal: '申诉或异议的途径',
    grading: '分级或分类的办法',
    transition: '到期以后如何处理',
    benefit: '资金支持',
    licence: '需要哪种牌照或许可',
  },
  leavesOpen: (details) => `原文没有写明${zh.list(details)}。`,
  settledBy: (details, title, document) => `${zh.list(details)}由《${title}》写明，不是${document}的原文{}。`,
  noFunding: '引用的这句话没有写资金支持。',
  leavesOpenBut: (details, own) => `原文只写${own.map(zh.quote).join('、')}，没有写明${zh.list(details)}。`,
  noAmount: (own) =>
    own.length > 0 ? `原文只写${own.map(zh.quote).join('、')}，没有写明任何金额。` : '原文没有写明任何金额。',
  datesDiffer: '您说的日期与原文不符，以下面的原文为准。',
  numberDiffers: '您说的文号与原文不符，以下面的原文为准。',
  issuerDiffers: '您说的发文机关与原文不符，原文写的是：',
  notCompulsory: (force) => `原文的用词是${force.map(zh.quote).join('、')}，没有写成强制要求。`,
  onlySome: (conditions) => `原文只写${conditions.map(zh.quote).join('、')}，没有写成全部。`,
  notFor: (who, named) => `原文写明的对象是${named.map(zh.quote).join('、')}{}，没有提到${zh.quote(who)}{}。`,
  headed: (name) => `${name}的标题是：`,
  elsewhere: '您问的内容写在：',
  noSuchArticle: (document, count, last) =>
    `${document}共${COUNTS[count] ?? count}条，最后一条是${zh.quote(last)}{}，没有您说的这一条。`,
  count: (document, count) => `${document}共${COUNTS[count] ?? count}条。`,
  contents: (document, count) => `${document}共${COUNTS[count] ?? count}条，标题如下：`,
  counted: (thing, count) => `原文在这里列出${COUNTS[count] ?? count}个${thing}。`,
  notMentioned: (words) => `原文没有提到${words.map(zh.quote).join('、')}。`,
  licensedBeside:
    '这份方案本身没有写明哪项业务需要哪种牌照或许可；以上是法规的规定，您的业务是否属于其中，以监管部门的认定为准。',
  licence: '原文没有写明哪项业务需要哪种牌照或许可；是否需要许可，以监管部门的规定为准。',
  refused: (document, others) =>
    others === 0
      ? `${document}没有写到您问的内容，所以不作回答。`
      : `${document}和收录的其他${others}份文本都没有写到您问的内容，所以不作回答。`,
  notHeld: (titles) =>
    `这里没有收录${titles.map((title) => `《${title}》`).join('')}，所以不作回答。收录的文本都列在“政策原文”里。`,
  noText: '目前没有可供引用的政策原文。',
  pilots: '这里只能回答政策原文的问题，查不到您的申请、账户或办理进度。',
  blocked: '这里只回答关于政策原文的问题，不执行问题中夹带的指令。请直接写出想问的政策内容。',
  closed: (title, on) =>
    `《${title}》写明的申报时间已于${written(on)}截止，现在不能再按它申报；以下只说明它当时的规定。`,
  opensOn: (title, on) => `《${title}》写明的申报自${written(on)}开始，现在还没有到申报时间。`,
  moreCalls: (count) => `另有${count}份通知或者配套文件也写到这一点；请写明要问的是哪一项。`,
  expired: (title, on) => `《${title}》的有效期至${written(on)}，已经届满，所引为过期文本。`,
  notYet: (title) => `《${title}》尚未施行，所引为尚未施行的文本。`,
  dayAhead: (year, stoodOn, today) =>
    `${year}年的规定现在无从知道：所引的是${written(today)}收录的${stoodOn.join('、')}，届时可能已经修改、替代或失效。`,
  endsBefore: (document, on) => `${document}的有效期至${written(on)}，之后是否延续，文本没有写。`,
  superseded: (title) => `《${title}》已被新的文件取代，所引为旧文本。`,
  supersededOn: (title, on) => `${title}自${written(on)}起已被新的文本取代，引自它的内容只说明旧的规定。`,
  amendedSince: (title, amended, on) =>
    `这里只有${title}${written(amended)}修改后的文本，${written(on)}时的文字可能与所引不同。`,
  notThen: (document) => `在您所问的时间，${document}尚未施行，当时没有它的规定。`,
  otherThen: (document) =>
    `在您所问的时间，${document}施行的是修改前的文本，这里没有收录；这里收录的文本自以下日期起施行。`,
  inForceNow: (document) =>
    `按这里收录的文本，${document}现行有效，没有被废止或者取代的记录；收录以后有没有修改，以官方公布的文本为准。`,
  chapters: (document, count) => `${document}共${COUNTS[count] ?? count}条，分章如下：`,
  notFoundIn: (document) => `在${document}里没有找到这方面的规定。`,
  formerFirst: '以上先列旧的规定，后列现行规定，各按原文。',
  ofYear: (document, year) => `${document}（${year}年）`,
  inForce: (document) => `现行${document}`,
  eachByItself: '以上内容出自不同的文本，各按原文列出；有不一致的，以有权机关的解释为准。',
  undecided: '这里不判断哪一部法规优先适用；规定不一致的，由有权机关解释或者裁决。各自的施行日期如下。',
  figuresDiffer: '您说的数字与原文不符，以所引原文为准。',
  repealed: (title) => `《${title}》已经废止，所引为废止文本。`,
  list: (words) => (words.length < 2 ? words.join('') : `${words.slice(0, -1).join('、')}和${words.at(-1)}`),
  quote: (text) => `“${text}”`,
};

const en: Phrases = {
  official: (given) => `Official answer (${given.map(inEnglish).join(', ')}): `,
  lead: (document) => `The ${document} says: `,
  translation: (text) => ` (unofficial translation: ${text})`,
  details: {
    amount: 'amount',
    rate: 'percentage or rate',
    quota: 'number of places',
    figure: 'such figure',
    number: 'number',
    time: 'date',
    deadline: 'application date or deadline',
    start: 'calendar date on which it starts',
    duration: 'processing time',
    recurrence: 'way, years or number of payments',
    fee: 'charge',
    published: 'date of publication',
    contact: 'contact',
    place: 'place or website to apply at',
    department: 'responsible department',
    materials: 'form or list of documents',
    procedure: 'application procedure',
    conditions: 'detailed conditions',
    definition: 'definition',
    roster: 'list of names',
    penalty: 'penalty',
    consequence: 'consequence of this',
    appeal: 'way to appeal',
    grading: 'way of grading',
    transition: 'rule for the time after it expires',
    benefit: 'funding',
    licence: 'particular licence',
  },
  leavesOpen: (details) => `The text states no ${en.list(details)}.`,
  settledBy: (details, title, document) =>
    `The ${en.list(details)} is stated by 《${title}》{}, not by the ${document}:`,
  noFunding: 'The sentence quoted says nothing of funding.',
  leavesOpenBut: (details, own) =>
    `The text states no ${en.list(details)}; its words are ${own.map(en.quote).join(', ')}.`,
  noAmount: (own) =>
    own.length > 0
      ? `The text states no amount; its words are ${own.map(en.quote).join(', ')}.`
      : 'The text states no amount.',
  datesDiffer: 'The date in your question is not the one in the text, which reads:',
  numberDiffers: 'The document number in your question is not the one in the text, which reads:',
  issuerDiffers: 'The issuer in your question is not the one in the text, which reads:',
  notCompulsory: (force) => `The text says ${force.map(en.quote).join(', ')}{} and states no obligation{}.`,
  onlySome: (conditions) =>
    `The text says ${conditions.map(en.quote).join(', ')}{} and does not say that all are meant.`,
  notFor: (who, named) =>
    `The text names ${named.map(en.quote).join(', ')}{} and does not mention ${en.quote(who)}{}.`,
  headed: (name) => `The heading of ${name} reads: `,
  elsewhere: 'What you ask about stands here:',
  noSuchArticle: (document, count, last) =>
    `The ${document} has ${count} articles; the last is ${en.quote(last)}{}, and there is no such article as the one in your question.`,
  count: (document, count) => `The ${document} has ${count} articles.`,
  contents: (document, count) => `The ${document} has ${count} articles, headed as follows:`,
  counted: (_thing, count) => `The text names ${count} of them here.`,
  notMentioned: (words) => `The text does not mention ${en.list(words.map(en.quote))}.`,
  licensedBeside:
    'The plan itself does not say which business needs which licence; the above is what the law says, and whether your business is one of these is for the regulators to determine.',
  licence:
    'The text does not say which business needs which licence; whether one is needed follows from the rules of the financial regulators.',
  refused: (document, others) =>
    others === 0
      ? `The ${document} does not cover what you ask, so it gives no answer to it.`
      : `Neither the ${document} nor the other texts held here (${others}) cover what you ask, so no answer is given.`,
  notHeld: (titles) =>
    `The texts held here do not include ${titles.map((title) => (/^[a-z]/i.test(title) ? `the ${title}` : `《${title}》`)).join(', ')}, so no answer is given. All of them are listed under “Policies”.`,
  noText: 'There is no policy text to quote from at present.',
  pilots:
    'Only questions about the policy texts can be answered here; your applications, account or case are not visible.',
  blocked:
    'Only questions about the policy texts are answered here; instructions put into a question are not followed. Please write what you would like to know about the policy.',
  closed: (title, on) =>
    `Applications under 《${title}》 closed on ${inEnglish(on)}, by its own words; what is quoted shows its terms of that time only.`,
  opensOn: (title, on) =>
    `Applications under 《${title}》 open on ${inEnglish(on)}, by its own words; it is not yet time to apply.`,
  moreCalls: (count) => `${count} more of the office’s notices speak of this; please say which one you mean.`,
  expired: (title, on) =>
    `《${title}》 was valid until ${inEnglish(on)} and has expired; the quotations are from an expired text.`,
  notYet: (title) => `《${title}》 is not in force yet; the quotations are from a text not yet in force.`,
  dayAhead: (year, stoodOn, today) =>
    `What will be provided in ${year} is not known yet: what is quoted is the ${stoodOn.join(', the ')} as held here on ${inEnglish(today)}, which may be amended, replaced or no longer valid by then.`,
  endsBefore: (document, on) =>
    `The ${document} is valid until ${inEnglish(on)}; it does not say what comes after that.`,
  superseded: (title) => `《${title}》 has been superseded; the quotations are from the old text.`,
  supersededOn: (title, on) =>
    `The ${title} has been superseded since ${inEnglish(on)}; what is quoted from it shows the former law only.`,
  amendedSince: (title, amended, on) =>
    `Only the text of the ${title} as amended on ${inEnglish(amended)} is held here; on ${inEnglish(on)} it may have read otherwise.`,
  notThen: (document) =>
    `The ${document} was not yet in force at the time you ask about; it provided nothing then.`,
  otherThen: (document) =>
    `On the day you ask about, the ${document} held in a text from before it was amended, which is not held here; the text held here took effect as follows.`,
  inForceNow: (document) =>
    `As held here, the ${document} is in force, and nothing is recorded that repeals or supersedes it; for amendments made since, see the official text.`,
  chapters: (document, count) => `The ${document} has ${count} articles in these chapters:`,
  notFoundIn: (document) => `Nothing on this was found in the ${document}.`,
  formerFirst: 'The former law is quoted first, then what is in force, each as it stands.',
  ofYear: (document, year) => `${document} (${year})`,
  inForce: (document) => `current ${document}`,
  eachByItself:
    'The quotations are from different texts, each as it stands; where they differ, the competent authority decides.',
  undecided:
    'Which of these laws prevails is not decided here: where they differ, the competent authority interprets or decides. They took effect as follows.',
  figuresDiffer: 'The figure in your question is not the one in the text, which is quoted here.',
  repealed: (title) => `《${title}》 has been repealed; the quotations are from the repealed text.`,
  list: (words) =>
    words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`,
  quote: (text) => `“${text}”`,
};

export const PHRASES: Record<Locale, Phrases> = { zh, en };
