import type { Locale } from '../../shared/locale.ts';
import type { ChecklistTemplate, TemplateItem } from '../api/rules.ts';
import type { Translate } from '../i18n/message.ts';
import { type BasisValues, basisOf, basisText, basisValues, type Words } from './basis-form.ts';
import type { Described } from './differences.tsx';
import { basisWords, checklistRules } from './messages.ts';

/** An item of the template while it is typed. */
export interface ItemValues extends Record<string, unknown> {
  code: string;
  section: string;
  requirement: Words;
  blocking: boolean;
  evidence: boolean;
  basis: BasisValues[];
}

export const emptyItem = (section: string): ItemValues => ({
  code: '',
  section,
  requirement: { zh: '', en: '' },
  blocking: false,
  evidence: false,
  basis: [],
});

export const itemValues = (item: TemplateItem): ItemValues => ({
  ...item,
  basis: item.basis.map(basisValues),
});

export const itemOf = ({
  code,
  section,
  requirement,
  blocking,
  evidence,
  basis,
}: ItemValues): TemplateItem => ({
  code: code.trim(),
  section,
  requirement,
  blocking,
  evidence,
  basis: basis.map(basisOf),
});

interface Speaking {
  locale: Locale;
  t: Translate;
  sections: ChecklistTemplate['sections'];
}

type Demand = ChecklistTemplate['findings']['licence'];

/** Field by field, as a reader sees it; both languages, as both are the office's words. */
export function describeItem(item: TemplateItem, { locale, t, sections }: Speaking): Described {
  const { section, basis, ...demand } = item;
  return [
    [t(checklistRules.section), sections.find(({ id }) => id === section)?.[locale] ?? section],
    ...describeDemand(demand, t),
    [t(basisWords.title), basisText(basis, locale)],
  ];
}

export function describeDemand({ requirement, blocking, evidence }: Demand, t: Translate): Described {
  const tags = [
    ...(blocking ? [t(checklistRules.blocking)] : []),
    ...(evidence ? [t(checklistRules.evidence)] : []),
  ];
  return [
    [t(checklistRules.requirement), `${requirement.zh}\n${requirement.en}`],
    [t(checklistRules.demands), tags.join(' · ')],
  ];
}
