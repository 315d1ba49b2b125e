import type { DetailKind } from '../shared/text-details.ts';
import type { PolicyVersion, Sentence } from './document.ts';
import { isRow, labelOfRow } from './table-rows.ts';

/** What people ask of a text that tells them how to apply: the details an editor ties, and what stands beside those. */
export type Aspect =
  | DetailKind
  | 'place'
  | 'procedure'
  | 'duration'
  | 'appeal'
  | 'penalty'
  | 'exclusion'
  | 'quota'
  | 'fee';

interface Signs {
  /** What the heading, the cell, the words before a colon or the question (政策问答) are called that speak of it: 申报对象, 受理地点, 到哪里申请. */
  label: RegExp;
  /** How a sentence by itself shows it, where no label does. */
  sentence: RegExp;
  /** Said under any heading: a telephone stands beside the department. */
  anywhere?: boolean;
  /** What a sentence announces belongs to it: 应当符合下列条件：（一）…. */
  listed?: boolean;
}

const DAY = '\\d{1,2}月\\d{1,2}日';
const DOES = '(?:申报|申请|报送|提交|递交|征集|受理|办理|报名|投递)';
const GIVES = '(?:支持|奖励|资助|补贴|补助|扶持|贴息|奖补|培育)';

export const ASPECT_SIGNS: Readonly<Record<Aspect, Signs>> = {
  target: {
    label: new RegExp(
      `对象|(?:适用|支持|${DOES}|${GIVES})(?:的)?范围|(?:申报|申请|征集)(?:主体|单位|人)$|适用主体|适用企业|(?:哪些|什么样的)(?:企业|单位|机构|公司|人)|谁(?:可以|能)`,
      'u',
    ),
    sentence: new RegExp(
      `(?:${DOES}|${GIVES}|适用)(?:的)?(?:对象|范围|主体)|申请人(?:应当)?(?:是|为)|适用于|均可以?(?:依照|按照|根据|申请|申报)`,
      'u',
    ),
  },
  condition: {
    label: /条件|资格|要求|门槛/u,
    sentence: /(?:应当?|必?须|需)(?:同时)?(?:符合|具备|满足)|(?:下列|以下)条件/u,
    listed: true,
  },
  standard: {
    label: new RegExp(`标准(?!化)|额度|金额|比例|多少|${GIVES}(?:方式|内容|措施|力度|政策)`, 'u'),
    sentence: /\d[,.]?\s*[万亿]?元|[一二三四五六七八九十百千]万元|百分之|\d\s*[%％]/u,
  },
  materials: {
    label: /材料|资料|文件清单/u,
    sentence:
      /(?:提交|提供|报送|携带)[^，。；]{0,20}(?:材料|资料|证明|申请表|复印件|执照)|(?:下列|以下)材料/u,
    listed: true,
  },
  deadline: {
    label: new RegExp(`时间|期限|时限|截止|${DOES}(?:日期|期)$|什么时候|何时`, 'u'),
    sentence: new RegExp(
      `${DAY}[^。；]{0,8}(?:前|止|截止|内|至|起)|截止|逾期|\\d+个?(?:工作)?日内[^。；]{0,10}${DOES}`,
      'u',
    ),
  },
  place: {
    label: /地点|地址|窗口|受理点|网址|网站|哪里/u,
    sentence:
      /(?:报送|提交|递交|送交|送达|寄送|寄|发送|邮寄)[至到]|登录|(?:在线|网上|线上)(?:申报|提交|申请|办理)|窗口|地址|电子邮箱|[路街道]\d+(?:弄\d+)?号/u,
    anywhere: true,
  },
  department: {
    label: /部门|(?:受理|主管|牵头|责任|办理|承办|经办)(?:单位|机构)/u,
    sentence:
      /由[^，。；]{2,24}(?:负责(?!解释)|受理|办理)|(?:受理|主管|责任|牵头)(?:部门|单位|机构)|\p{Script=Han}{2,20}[局处委]负责(?!解释)/u,
    anywhere: true,
  },
  phone: {
    label: /电话|联系(?:方式|人)|咨询(?:方式|渠道)?$|热线|找谁/u,
    sentence: /(?<!\d)(?:0\d{2,3}[-— ]?)?\d{7,8}(?!\d)|(?<!\d)1[3-9]\d{9}(?!\d)|联系人/u,
    anywhere: true,
  },
  procedure: {
    label: new RegExp(
      `程序|流程|步骤|${DOES}(?:的)?(?:方式|办法|途径|渠道)|申领方式|(?:怎么|如何)${DOES}`,
      'u',
    ),
    sentence: /登录|(?:在线|网上|线上)(?:申报|提交|申请|办理)|(?:提交|报送|递交)[至到]|初审/u,
    anywhere: true,
  },
  duration: {
    label: /(?:办理|审核|审批|评审|办结|受理)时限|办理周期|多久/u,
    sentence: /[\d一二三四五六七八九十]+(?:个?工作日|日$|日[内。]|天|个月内)/u,
    anywhere: true,
  },
  appeal: { label: /异议|申诉|复核|投诉/u, sentence: /异议|申诉|复议|复核|投诉/u, anywhere: true },
  penalty: {
    label: /监督|责任|违规|处理$/u,
    sentence: /骗取|虚假|弄虚作假|收回|追回|取消[^，。；]{0,8}资格/u,
    anywhere: true,
  },
  exclusion: {
    label: /不予|除外|负面|禁止|限制/u,
    sentence:
      /不予(?:支持|补贴|补助|资助|奖励|认定|受理)|不(?:得|能)(?:申报|申请|申领)|不在[^，。；]{0,10}范围|不纳入/u,
    anywhere: true,
    listed: true,
  },
  quota: {
    label: /名额|数量/u,
    sentence: /(?:不超过|拟|共|计划)[^，。；]{0,12}\d+(?:家|名|个|项)(?!工作日)|名额/u,
    anywhere: true,
  },
  fee: { label: /收费|费用/u, sentence: /收费|免费|收取/u, anywhere: true },
};

/** A stretch of the text under one label of its own; the chapter's stands over many. */
interface Part {
  label: string;
  /** The article's title, where the label itself names nothing that is asked. */
  under: string;
  chapter: string;
  sentences: Sentence[];
}

const read = new WeakMap<object, Part[]>();

/** 1．征集对象：…, 申报时间：…: what stands before the colon says what follows. */
const SAID_BEFORE = /^(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]\s*)?(\p{Script=Han}{2,10})[:：](?=.)/u;
/** 答：, which heads nothing. */
const ANSWER = /^答[:：]/u;
const labelBefore = (text: string) =>
  labelOfRow(text) ?? (ANSWER.test(text) ? undefined : SAID_BEFORE.exec(text)?.[1]);

function partsOf(document: Pick<PolicyVersion, 'articles'>): Part[] {
  const known = read.get(document);
  if (known) return known;
  const parts: Part[] = [];
  for (const { ordinal, title, chapter, sentences } of document.articles) {
    if (ordinal === null) continue;
    const first: Part = { label: title ?? '', under: '', chapter: chapter ?? '', sentences: [] };
    let part = first;
    let tabled = false;
    parts.push(first);
    for (const sentence of sentences) {
      const row = isRow(sentence.text);
      const own = sentence.role === 'heading' ? sentence.text : labelBefore(sentence.text);
      // What follows a table is the article's again.
      if (tabled && !row && own === undefined) {
        part = { ...first, sentences: [] };
        parts.push(part);
      }
      tabled = row && labelOfRow(sentence.text) === null;
      // The article's own heading is its title, and a law's is its number.
      const begins =
        own !== undefined && (sentence.role !== 'heading' || first.sentences.length > 0 || isSub(own));
      if (begins) {
        // （二）初创型企业 under 二、入库条件 is of the conditions too; （二）申报材料 speaks for itself.
        const named = sentence.role !== 'heading' || ALL.some(({ label }) => label.test(own));
        part = { label: own, under: named ? '' : (title ?? ''), chapter: chapter ?? '', sentences: [] };
        parts.push(part);
      }
      if (sentence.role === 'text') part.sentences.push(sentence);
    }
  }
  const filled = parts.filter(({ sentences }) => sentences.length > 0);
  read.set(document, filled);
  return filled;
}

/** （一）申报对象 right under 一、申报对象和条件; a cell of a table. */
const isSub = (text: string) => !/^第.{1,6}[条章节编]|^[一二三四五六七八九十]{1,3}、/u.test(text);

const ALL = Object.values(ASPECT_SIGNS);

/**
 * The sentences of a text that speak of one thing people ask of it, in the text's order: those under the label that names
 * it; where none does, those that say it themselves and stand under no label that names another; else the chapter's.
 */
export function sentencesOn(document: Pick<PolicyVersion, 'articles'>, aspect: Aspect): Sentence[] {
  const { label, anywhere = false } = ASPECT_SIGNS[aspect];
  const parts = partsOf(document);
  const named = parts.filter((part) => label.test(part.label) || label.test(part.under));
  if (named.length > 0) return named.flatMap((part) => ofSeveral(part, aspect));
  const said = parts
    .filter((part) => anywhere || !ALL.some((other) => other.label.test(part.label)))
    .flatMap(({ sentences }) => saying(sentences, ASPECT_SIGNS[aspect]));
  return said.length > 0
    ? said
    : parts.filter(({ chapter }) => label.test(chapter)).flatMap(({ sentences }) => sentences);
}

/** Under 申报方式和时间 stand both: where some sentences say it themselves, the others say the other thing. */
function ofSeveral({ label, sentences }: Part, aspect: Aspect): Sentence[] {
  if (ALL.filter((other) => other.label.test(label)).length < 2) return sentences;
  const own = saying(sentences, ASPECT_SIGNS[aspect]);
  return own.length > 0 ? own : sentences;
}

/** A clause about the text itself: 本办法自…起施行，有效期至…. */
const OF_ITSELF = /^(?:本|此|上述)\p{Script=Han}{1,12}?(?:自|有效期|由\p{Script=Han}{2,30}解释)/u;
const ITEM = /^[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]/u;

function saying(sentences: readonly Sentence[], { sentence: sign, listed = false }: Signs): Sentence[] {
  let announced = false;
  return sentences.filter(({ text }) => {
    const says = sign.test(text) && !OF_ITSELF.test(text);
    const item = ITEM.test(text);
    const found = says || (listed && announced && item);
    announced = (says && /[:：]$/u.test(text)) || (announced && item);
    return found;
  });
}
