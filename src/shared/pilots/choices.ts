import type { Bilingual } from '../locale.ts';
import type { Declaration } from './declaration.ts';

type Named<T extends string | null> = Readonly<Record<NonNullable<T>, Bilingual>>;

/** What the choices of a declaration are called, on pages and on paper. */
export const KIND_NAMES: Named<Declaration['identity']['kind']> = {
  'financial-service': { zh: '金融服务', en: 'Financial service' },
  'technology-product': { zh: '科技产品', en: 'Technology product' },
};

export const COMPENSATION_NAMES: Named<Declaration['risk']['compensation']> = {
  fund: { zh: '风险补偿专项资金', en: 'A fund set aside' },
  insurance: { zh: '商业保险', en: 'Insurance' },
  'fund-and-insurance': { zh: '专项资金和保险', en: 'A fund and insurance' },
  'own-means': { zh: '以自有资金承担', en: 'Own means' },
};

type Indicator = Declaration['indicators']['items'][number];

export const DIRECTION_NAMES: Named<Indicator['direction']> = {
  up: { zh: '越高越好', en: 'Higher is better' },
  down: { zh: '越低越好', en: 'Lower is better' },
};

export const FREQUENCY_NAMES: Named<Indicator['frequency']> = {
  monthly: { zh: '每月', en: 'Monthly' },
  quarterly: { zh: '每季度', en: 'Quarterly' },
  'half-yearly': { zh: '每半年', en: 'Half-yearly' },
  once: { zh: '结束时一次', en: 'Once, at the end' },
};
