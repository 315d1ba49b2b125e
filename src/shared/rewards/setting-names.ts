import type { Bilingual, Locale } from '../locale.ts';
import { shownMoney } from '../pilots/shown-value.ts';
import { formatDate } from '../written-date.ts';
import { BLIND_UNTIL_NAMES, METHOD_NAMES, MICRO, MISSING_NAMES } from './batches.ts';
import { shownDeductions } from './computed.ts';
import type { Basis, BatchSettings } from './settings.ts';

/** In the order in which they are set. */
export const SETTING_NAMES = {
  title: { zh: '批次名称', en: 'Name of the batch' },
  policy: { zh: '适用的政策文本', en: 'Policy text that governs' },
  policyBasis: { zh: '政策依据', en: 'Basis in policy' },
  budgetBasis: { zh: '预算依据', en: 'Basis in the budget' },
  fairCompetition: { zh: '公平竞争审查结论', en: 'Fair competition review' },
  deliberation: { zh: '集体审议', en: 'Collective deliberation' },
  applyFrom: { zh: '申报开始日期', en: 'Applications from' },
  applyUntil: { zh: '申报截止日期', en: 'Applications until' },
  lateUntil: { zh: '补报补正截止日期', en: 'Late declarations until' },
  scoreUntil: { zh: '评分截止日期', en: 'Scores due' },
  noticeDays: { zh: '公示期（工作日）', en: 'Public notice (working days)' },
  conditions: { zh: '申报条件', en: 'Conditions for applicants' },
  rubric: { zh: '评审指标及评分标准', en: 'Criteria and levels' },
  sheetsEach: { zh: '每个项目的专家人数', en: 'Experts a pilot' },
  anonymous: { zh: '对专家隐去申报单位名称', en: 'Applicants’ names hidden from experts' },
  blindUntil: { zh: '何时可见他人评分', en: 'When others’ scores show' },
  method: { zh: '计分方法', en: 'Method' },
  missing: { zh: '缺少评分', en: 'Missing scores' },
  ties: { zh: '同分时的比较顺序', en: 'Order in which ties are broken' },
  deductions: { zh: '风险事件扣分', en: 'What incidents cost' },
  draws: { zh: '分析用重抽样次数', en: 'Draws of the analysis' },
  budget: { zh: '预算总额', en: 'Budget' },
  tiers: { zh: '奖励档次', en: 'Award tiers' },
} as const satisfies Record<keyof BatchSettings, Bilingual>;
export type SettingName = keyof typeof SETTING_NAMES;
export const SETTINGS = Object.keys(SETTING_NAMES) as SettingName[];

/** What ids in settings stand for; an unknown one is shown as it is. */
export interface SettingWords {
  file?: (id: string) => string | undefined;
  criterion?: (id: string) => string | undefined;
  /** 行动方案 */
  policy?: (documentId: string) => string | undefined;
  rubric?: (slug: string) => string | undefined;
}

const LINES = '\n';

/** A setting as a reader sees it, a list line by line; empty text where nothing is set. */
export function shownSetting(
  name: SettingName,
  settings: BatchSettings,
  locale: Locale,
  words: SettingWords = {},
): string {
  const zh = locale === 'zh';
  const version = (what: string, number: number) =>
    zh ? `${what}，第 ${number} 版` : `${what}, version ${number}`;
  switch (name) {
    case 'title':
      return settings.title;
    case 'policy': {
      const { policy } = settings;
      return policy === null
        ? ''
        : version(words.policy?.(policy.documentId) ?? policy.documentId, policy.version);
    }
    case 'policyBasis':
    case 'budgetBasis':
    case 'fairCompetition':
    case 'deliberation':
      return shownBasis(settings[name], locale, words);
    case 'applyFrom':
    case 'applyUntil':
    case 'lateUntil':
    case 'scoreUntil': {
      const on = settings[name];
      return on === null ? '' : formatDate(on, locale);
    }
    case 'conditions':
      return settings.conditions.map((one) => one.name[locale] || one.name.zh).join(LINES);
    case 'rubric': {
      const { rubric } = settings;
      return rubric === null ? '' : version(words.rubric?.(rubric.slug) ?? rubric.slug, rubric.version);
    }
    case 'anonymous':
      return zh ? (settings.anonymous ? '是' : '否') : settings.anonymous ? 'Yes' : 'No';
    case 'blindUntil':
      return BLIND_UNTIL_NAMES[settings.blindUntil][locale];
    case 'method':
      return METHOD_NAMES[settings.method][locale];
    case 'missing':
      return MISSING_NAMES[settings.missing][locale];
    case 'ties':
      return settings.ties.map((id) => words.criterion?.(id) ?? id).join(zh ? '、' : ', ');
    case 'deductions':
      return shownDeductions(settings.deductions, locale);
    case 'budget':
      return settings.budget === null ? '' : shownMoney(settings.budget, locale);
    case 'tiers':
      return settings.tiers.map((tier) => shownTier(tier, locale)).join(LINES);
    default:
      return String(settings[name]);
  }
}

function shownBasis({ text, number, on, file }: Basis, locale: Locale, { file: nameOf }: SettingWords) {
  const about = [number, on && formatDate(on, locale), file && (nameOf?.(file) ?? file)];
  return [text, about.filter(Boolean).join(locale === 'zh' ? '，' : ', ')].filter(Boolean).join(LINES);
}

/** 一等奖：前 3 名，85 分以上，500,000 元. */
export function shownTier(
  { name, ranks, from, amount }: BatchSettings['tiers'][number],
  locale: Locale,
): string {
  const zh = locale === 'zh';
  const parts = [
    ranks !== undefined && (zh ? `前 ${ranks} 名` : ranks === 1 ? 'the first' : `the first ${ranks}`),
    from !== undefined && (zh ? `${from / MICRO} 分以上` : `from ${from / MICRO} points`),
    shownMoney(amount, locale),
  ].filter(Boolean);
  return zh ? `${name}：${parts.join('，')}` : `${name}: ${parts.join(', ')}`;
}
