import type { Bilingual } from '../../shared/locale.ts';
import type { Tool } from './names.ts';
import type { Term } from './wanted.ts';

/** What stands above records, and whose they are. */
export const TITLES: Readonly<Record<Tool, Bilingual>> = {
  'own-pilots': { zh: '您的试点项目', en: 'Your pilots' },
  checklist: { zh: '您的合规事项', en: 'Your compliance' },
  desk: { zh: '等待办公室办理', en: 'What waits for the office' },
  register: { zh: '试点台账', en: 'The public register' },
  'time-limits': { zh: '办公室设定的办理期限', en: 'Time limits set by the office' },
  screening: { zh: '按规则自查的结果', en: 'What a check by rules finds' },
};

const OWN: Bilingual = {
  zh: '来自本服务的记录，按您的权限读取，不是政策原文，也不供他人查看。',
  en: 'From the records of this service, read with your rights; not the text of a policy, and nobody else’s to see.',
};

export const HINTS: Readonly<Record<Tool, Bilingual>> = {
  'own-pilots': OWN,
  checklist: OWN,
  desk: OWN,
  register: {
    zh: '来自公开的试点台账，不是政策原文。',
    en: 'From the public register of pilots; not the text of a policy.',
  },
  'time-limits': {
    zh: '来自办公室在本服务中的设定，不是方案原文；方案没有规定这些期限。',
    en: 'As the office has set them in this service; the plan states none of these limits.',
  },
  screening: {
    zh: '按规则对照许可目录，没有模型参与，不保存，也不构成行政认定或法律意见。',
    en: 'By rules against the licence catalogue, with no model; nothing is stored, determined or advised.',
  },
};

export const SAID = {
  signIn: {
    zh: '这要看您自己的记录：登录后再问，或打开“我的试点”。',
    en: 'That stands in your own records: sign in and ask again, or open “My pilots”.',
  },
  scope: {
    zh: '这要看您自己的记录：这个访问令牌没有“读取”权限，请换一个有这项权限的，或登录后打开“我的试点”。',
    en: 'That stands in your own records: this access token may not read. Use one that may, or sign in and open “My pilots”.',
  },
  noPilots: { zh: '您代表的企业还没有试点项目。', en: 'No enterprise that you act for has a pilot yet.' },
  ended: { zh: '您的试点项目都已结束。', en: 'All your pilots have ended.' },
  pilots: {
    zh: '您的试点项目有 {count} 个未结束，现在的情况如下。',
    en: 'Pilots of yours that have not ended: {count}. This is how they stand.',
  },
  nothingOpen: {
    zh: '清单上没有等您填写、补充或换证明的事项。',
    en: 'Nothing on your checklists waits for you.',
  },
  open: { zh: '等您填写或补充的有 {count} 项。', en: 'Waiting for you: {count}.' },
  openMore: {
    zh: '等您填写或补充的有 {count} 项，每个试点先列几项，其余在各自的清单里。',
    en: 'Waiting for you: {count}. These are the first of each pilot; the rest stand on its checklist.',
  },
  moreItems: { zh: '还有 {count} 项', en: '{count} more' },
  desk: {
    zh: '等待办公室办理的有 {waiting} 件，其中逾期 {overdue} 件，由您经办 {mine} 件。',
    en: 'Waiting for the office: {waiting}, of them overdue {overdue}, yours {mine}.',
  },
  registered: { zh: '台账中找到 {count} 个试点项目。', en: 'Pilots found in the register: {count}.' },
  registeredMore: {
    zh: '台账中找到的试点项目不止 {count} 个，先列出这些。',
    en: 'The register has more than these {count} pilots; here are the newest.',
  },
  notRegistered: {
    zh: '台账中没有找到这样的试点项目。',
    en: 'The register has no such pilot.',
  },
  clear: {
    zh: '未发现需许可事项（不构成行政认定）。',
    en: 'No licence was found to be needed; nothing is determined by that.',
  },
  doubt: { zh: '可能涉及', en: 'May apply' },
  days: { zh: '{days} 个工作日', en: '{days} working days' },
  allPilots: { zh: '我的试点', en: 'My pilots' },
  toDesk: { zh: '打开待办', en: 'Open the queue' },
  toRegister: { zh: '打开台账', en: 'Open the register' },
  toCheck: { zh: '在“业务边界自查”里继续', en: 'Go on in the self-check' },
  due: { zh: '期限 {date}', en: 'due {date}' },
  late: { zh: '已逾期', en: 'overdue' },
} as const satisfies Record<string, Bilingual>;

export const TERM_WORDS: Readonly<Record<Term, Bilingual>> = {
  acceptance: { zh: '形式审查和受理', en: 'Check of form and acceptance' },
  boundaryReview: { zh: '持牌合规审查', en: 'Licence boundary review' },
  expertReview: { zh: '专家评审', en: 'Expert review' },
  notice: { zh: '公示及提出异议', en: 'Public notice and objections' },
  registration: { zh: '公示期满后纳入台账', en: 'Registration after the notice' },
  start: { zh: '纳入台账后开始测试', en: 'Start of testing after registration' },
  finalReport: { zh: '结题报告审查', en: 'Look at the final report' },
  completion: { zh: '评估后办结', en: 'Completion after assessment' },
};

/** {name} filled in. */
export function filled(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replaceAll(/\{(\w+)\}/gu, (hole, name: string) => String(values[name] ?? hole));
}
