import { scoreClaim } from '../../src/assistant/evaluation/score-claim.ts';
import type { Verifier } from '../../src/assistant/verify/index.ts';
import type { ClaimItem } from './set.ts';

/**
 * False claims by rule: each true one that is vouched for, with one word put in the place of another. No set: what comes
 * out may read oddly, and now and then still be true; it shows where a word is not looked at.
 */
export interface Swapped {
  name: string;
  n: number;
  caught: number;
}

const EN_PAIRS =
  'report>announce announce>report keep>destroy publish>conceal disclose>conceal notify>consult inform>consult suspend>revoke revoke>suspend establish>merge transfer>pledge obtain>waive approve>register register>approve refuse>accept accept>refuse buy>sell sell>buy collect>delete delete>store store>delete manage>own appoint>elect order>advise verify>record submit>withdraw terminate>renew use>share check>approve apply>pay premium>commission deposit>loan loans>deposits contract>licence licence>certificate consent>knowledge approval>filing losses>profits director>supervisor customers>employees users>employees investors>creditors securities>futures shares>bonds fine>warning assets>debts written>oral annual>monthly domestic>foreign lawful>unlawful';
const ZH_PAIRS =
  '报告>公告 公告>报告 保存>销毁 公布>隐瞒 披露>隐瞒 通知>征求 暂停>吊销 吊销>暂停 设立>合并 转让>质押 提供>出售 取得>放弃 批准>备案 登记>批准 拒绝>接受 接受>拒绝 购买>出售 收集>删除 删除>保存 责令>建议 核实>记录 提交>撤回 解除>续订 终止>续订 使用>共享 检查>批准 申请>缴纳 保险费>手续费 存款>贷款 贷款>存款 合同>许可证 同意>知情 损失>利润 董事>监事 客户>员工 用户>员工 投资者>债权人 证券>期货 股份>债券 罚款>警告 资产>负债 书面>口头 每年>每月 境内>境外 合法>违法 故意>过失';
const pairsOf = (list: string) => list.split(' ').map((pair) => pair.split('>') as [string, string]);
/** Words as they stand, or with an English ending that the other takes over. */
const words: readonly Swap[] = [
  ...pairsOf(EN_PAIRS).map(
    ([from, to]): Swap => [
      'words, English',
      new RegExp(`\\b${from}(s|ed|d|ing)?\\b`, 'u'),
      (_, ending = '') => `${to}${ending === 'ed' && to.endsWith('e') ? 'd' : ending}`,
    ],
  ),
  ...pairsOf(ZH_PAIRS).map(([from, to]): Swap => ['words, Chinese', new RegExp(from, 'u'), () => to]),
];

type Swap = readonly [name: string, found: RegExp, put: (found: string, group?: string) => string];
const SWAPS: readonly Swap[] = [
  ['may for must, English', /\b(?:must|shall) (?!not)/u, () => 'may '],
  [
    'must for may, English',
    /^(?!No\b|Nobody|Only).*?\bmay (?!not)/u,
    (found) => found.replace(/may $/u, 'must '),
  ],
  ['must not for must, English', /\b(must|shall) (?!not)/u, (found) => `${found}not `],
  ['must for must not, English', /\b(must|may|shall) not\b/u, (_, modal = '') => modal],
  ['before for after', /\bafter\b/u, () => 'before'],
  ['after for before', /\bbefore\b/u, () => 'after'],
  ['an exception added, English', /\.?\s*$/u, () => ', unless the board of directors agrees.'],
  ['may for must, Chinese', /应当(?!知道)|必须/u, () => '可以'],
  ['must for may, Chinese', /可以/u, () => '应当'],
  ['must not for must, Chinese', /应当(?!知道)|必须/u, () => '不得'],
  ['may for must not, Chinese', /不得|不能/u, () => '可以'],
  ['only, Chinese', /可以/u, () => '只能'],
  ['another figure, Chinese', /[二三五六七八九十](?=年|日|个月|个工作日|倍|万元)/u, () => '四'],
  ['another figure, English', /\b(\d{1,3})\b/u, (_, figure) => String(Number(figure) + 7)],
  ['an exception added, Chinese', /。?\s*$/u, () => '，即使股东大会不同意。'],
  ...words,
];

export function swaps(items: readonly ClaimItem[], verifier: Verifier): Swapped[] {
  const rows = new Map<string, Swapped>();
  for (const item of items.filter(({ expect }) => expect === true)) {
    const { text } = item;
    const mark = text.lastIndexOf('[');
    if (mark < 0 || !scoreClaim(item, verifier).supported) continue;
    const claim = text.slice(0, mark).trimEnd();
    const chinese = /\p{Script=Han}/u.test(claim);
    for (const [name, found, put] of SWAPS) {
      if (name.endsWith('Chinese') !== chinese || !found.test(claim)) continue;
      const row = rows.get(name) ?? { name, n: 0, caught: 0 };
      rows.set(name, row);
      row.n++;
      const wrong = `${claim.replace(found, put)} ${text.slice(mark)}`;
      if (!scoreClaim({ ...item, text: wrong, expect: false }, verifier).supported) row.caught++;
    }
  }
  return [...rows.values()];
}
