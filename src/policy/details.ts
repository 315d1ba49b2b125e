import type { DetailKind } from '../shared/text-details.ts';
import type { PolicyVersion } from './document.ts';

const DAY = '\\d{1,2}月\\d{1,2}日';

/** How an article's heading, and how a sentence by itself, shows that it settles the detail. */
const SIGNS: Readonly<Record<DetailKind, { heading: RegExp; sentence: RegExp }>> = {
  target: {
    heading: /对象|适用范围|支持范围/u,
    sentence: /(?:申报|支持|奖励|补贴|适用)(?:对象|范围)|申请人(?:应当)?(?:是|为)|适用于/u,
  },
  condition: {
    heading: /条件|资格|基本要求/u,
    sentence: /(?:应当?|必?须|需)(?:同时)?(?:符合|具备|满足)|(?:下列|以下)条件/u,
  },
  standard: {
    heading: /标准|额度|金额|比例/u,
    sentence: /\d[,.]?\s*[万亿]?元|[一二三四五六七八九十百千]万元|百分之|\d\s*[%％]/u,
  },
  materials: {
    heading: /材料|资料/u,
    sentence: /(?:提交|提供|报送|携带)[^，。；]{0,20}(?:材料|资料|证明|申请表|复印件|执照)/u,
  },
  deadline: {
    heading: /时间|期限|时限|截止/u,
    sentence: new RegExp(`${DAY}[^。；]{0,8}(?:前|止|截止|内|至|起)|截止|逾期|\\d个?工作日内`, 'u'),
  },
  department: {
    heading: /部门|受理单位|受理机构/u,
    sentence: /由[^，。；]{2,24}(?:负责|受理|办理)|(?:受理|主管|责任|牵头)(?:部门|单位|机构)/u,
  },
  phone: {
    heading: /电话/u,
    sentence: /(?<!\d)(?:0\d{2,3}[-— ]?)?\d{7,8}(?!\d)|(?<!\d)1[3-9]\d{9}(?!\d)/u,
  },
};

export interface Proposal {
  kind: DetailKind;
  sentences: string[];
}

/** Sentences that may settle a detail, for an editor to tick: found by the heading they stand under or by their own words. */
export function proposeDetails({ articles }: Pick<PolicyVersion, 'articles'>): Proposal[] {
  return (Object.entries(SIGNS) as [DetailKind, (typeof SIGNS)[DetailKind]][]).flatMap(
    ([kind, { heading, sentence }]) => {
      const sentences = articles
        .filter(({ ordinal }) => ordinal !== null)
        .flatMap((article) => {
          const under = article.title !== null && heading.test(article.title);
          const texts = article.sentences.filter(({ role }) => role === 'text');
          return texts.filter(({ text }) => under || sentence.test(text)).map(({ id }) => id);
        });
      return sentences.length > 0 ? [{ kind, sentences: sentences.slice(0, MOST) }] : [];
    },
  );
}

const MOST = 50;
