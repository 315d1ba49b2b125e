import type { DemoPlace } from '../access/index.ts';

/** Batches that the demo has, each on another stretch of the way. */
export const DEMO_BATCHES = {
  paid: '示例·金融科技创新试点奖励（第一批，已拨付）',
  scoring: '示例·金融科技创新试点奖励（第二批，评分中）',
  draft: '示例·金融科技创新试点奖励（第三批，起草中）',
} as const;

/** What a newcomer may want to look at, and as whom. */
export const DEMO_PLACES: readonly DemoPlace[] = [
  {
    title: DEMO_BATCHES.scoring,
    about: {
      zh: '以“演示·专家”登录，在“我的评分”中评分；以“演示·经办”登录，看进度、录入纸质评分表',
      en: 'Sign in as Demo Expert to score under “My scoring”; as Demo Officer to see how far it is, or to enter paper sheets',
    },
    email: 'expert@demo.example',
    to: '/scoring',
  },
  {
    title: DEMO_BATCHES.paid,
    about: {
      zh: '以“演示·审计”登录，看结果、决定、通知书、拨付和案卷',
      en: 'Sign in as Demo Auditor for results, the decision, letters, payments and the dossier',
    },
    email: 'auditor@demo.example',
    to: '/office/batches',
  },
  {
    title: DEMO_BATCHES.draft,
    about: {
      zh: '以“演示·经办”登录，设置一个新批次',
      en: 'Sign in as Demo Officer to set a new batch up',
    },
    email: 'case-officer@demo.example',
    to: '/office/batches',
  },
];
