import type { Bilingual } from '../locale.ts';
import { CAP_NAMES, CAPS, type Cap } from './names.ts';
import { sameName } from './sheet.ts';

/** What a template can ask for by name, between double braces: {{项目名称}} or {{title}}. */
export const PLAIN_FIELDS = {
  title: { zh: '项目名称', en: 'title' },
  number: { zh: '编号', en: 'number' },
  track: { zh: '类别', en: 'track' },
  state: { zh: '状态', en: 'state' },
  applicants: { zh: '申报主体', en: 'applicants' },
  host: { zh: '持牌机构', en: 'host' },
  regulator: { zh: '监管机构', en: 'regulator' },
  startsOn: { zh: '测试开始日期', en: 'test starts' },
  endsOn: { zh: '测试结束日期', en: 'test ends' },
  report: { zh: '报告名称', en: 'report' },
  period: { zh: '期间', en: 'period' },
  from: { zh: '期间起', en: 'from' },
  until: { zh: '期间止', en: 'until' },
  dueOn: { zh: '应报日期', en: 'due' },
  submittedOn: { zh: '报送日期', en: 'submitted' },
  version: { zh: '报告版本', en: 'version' },
  filledBy: { zh: '填报人', en: 'filled in by' },
  checkedBy: { zh: '复核人', en: 'checked by' },
  confirmation: { zh: '持牌机构确认', en: 'confirmation' },
  area: { zh: '测试区域', en: 'area' },
  incidents: { zh: '风险事件', en: 'incidents' },
  complaints: { zh: '投诉及处理', en: 'complaints' },
  narrative: { zh: '情况说明', en: 'narrative' },
  summary: { zh: '总结', en: 'summary' },
  assessor: { zh: '评估机构', en: 'assessor' },
  assessedOn: { zh: '评估日期', en: 'assessed on' },
  assessment: { zh: '评估结论', en: 'assessment' },
  exitData: { zh: '退出：数据', en: 'exit: data' },
  exitBalances: { zh: '退出：资金', en: 'exit: balances' },
  exitCustomers: { zh: '退出：客户', en: 'exit: customers' },
} as const satisfies Record<string, Bilingual>;
export type PlainField = keyof typeof PLAIN_FIELDS;

/** What is asked of an indicator, a cap or a commitment, by its name or its number. */
export const NAMED_FIELDS = {
  indicator: { zh: '指标', en: 'indicator' },
  unit: { zh: '指标单位', en: 'unit' },
  target: { zh: '指标目标', en: 'target' },
  note: { zh: '指标说明', en: 'indicator note' },
  cap: { zh: '上限', en: 'cap' },
  use: { zh: '本期使用', en: 'use' },
  used: { zh: '累计使用', en: 'used so far' },
} as const satisfies Record<string, Bilingual>;
export const NUMBERED_FIELDS = {
  commitment: { zh: '承诺', en: 'commitment' },
  commitmentNote: { zh: '承诺说明', en: 'commitment note' },
  commitmentOutcome: { zh: '承诺结果', en: 'commitment outcome' },
} as const satisfies Record<string, Bilingual>;

type OfIndicator = 'indicator' | 'unit' | 'target' | 'note';
type OfCap = 'cap' | 'use' | 'used';

export type TemplateField =
  | { kind: 'plain'; field: PlainField }
  | { kind: OfIndicator; name: string }
  | { kind: OfCap; cap: Cap }
  /** @property at place in the declaration, from 0 */
  | { kind: keyof typeof NUMBERED_FIELDS; at: number };

const byName = <K extends string>(fields: Readonly<Record<K, Bilingual>>) =>
  new Map(
    (Object.keys(fields) as K[]).flatMap((key) =>
      [fields[key].zh, fields[key].en].map((name) => [sameName(name), key]),
    ),
  );

const PLAIN = byName(PLAIN_FIELDS);
const NAMED = byName(NAMED_FIELDS);
const NUMBERED = byName(NUMBERED_FIELDS);
const CAPS_BY_NAME = new Map(
  CAPS.flatMap((cap) => [CAP_NAMES[cap].zh, CAP_NAMES[cap].en].map((name) => [sameName(name), cap])),
);

/** A field as a template writes it; null for what we do not know. */
export function templateField(written: string): TemplateField | null {
  const name = sameName(written);
  const plain = PLAIN.get(name);
  if (plain !== undefined) return { kind: 'plain', field: plain };
  const [, kind = '', nth = ''] = /^(\D+?)[:\s]*(\d{1,2})$/u.exec(name) ?? [];
  const numbered = NUMBERED.get(kind);
  if (numbered !== undefined && Number(nth) > 0) return { kind: numbered, at: Number(nth) - 1 };
  const colon = name.indexOf(':');
  const of = colon === -1 ? undefined : NAMED.get(name.slice(0, colon).trim());
  const subject = name.slice(colon + 1).trim();
  if (of === undefined || subject === '') return null;
  if (of !== 'cap' && of !== 'use' && of !== 'used') return { kind: of, name: subject };
  const cap = CAPS_BY_NAME.get(subject);
  return cap === undefined ? null : { kind: of, cap };
}
