import { FINDING_STATE_NAMES, ITEM_STATUS_NAMES } from '../compliance/index.ts';
import type { Bilingual, Locale } from '../shared/locale.ts';
import {
  ALERT_NAMES,
  type AlertKind,
  CAP_NAMES,
  type Cap,
  PENDING_NAMES,
  type PendingKind,
} from '../shared/milestones/names.ts';
import {
  COMPLIANCE_ACTION_NAMES,
  PILOT_ACTION_NAMES,
  RUN_ACTION_NAMES,
} from '../shared/pilots/action-names.ts';
import { changeName } from '../shared/pilots/changes.ts';
import { shownValue } from '../shared/pilots/shown-value.ts';
import { isVerb, STATE_NAMES, TRACK_NAMES, VERB_NAMES } from '../shared/pilots/states.ts';
import { formatDate } from '../shared/written-date.ts';
import { CONCLUSION_NAMES } from './opinion-store.ts';
import { remarkName } from './return.ts';

export function actionWords(action: string): Bilingual {
  if (action.startsWith('run.')) return RUN_ACTION_NAMES[action.slice('run.'.length)] ?? same(action);
  const name = action.replace(/^(?:pilot|compliance)\./, '');
  return (
    PILOT_ACTION_NAMES[name] ??
    COMPLIANCE_ACTION_NAMES[name] ??
    (isVerb(name) ? VERB_NAMES[name] : { zh: action, en: action })
  );
}

/** What the history calls what changed, in this order; what is not here is for machines. */
export const FIELD_NAMES: Readonly<Record<string, Bilingual>> = {
  about: { zh: '事项', en: 'About' },
  findingState: { zh: '办理情况', en: 'State' },
  itemStatus: { zh: '检查结果', en: 'Verdict' },
  titles: { zh: '阶段报告', en: 'Reports' },
  reportVersion: { zh: '报告版本', en: 'Version of the report' },
  day: { zh: '日期', en: 'Day' },
  reportDueOn: { zh: '应报日期', en: 'Report due on' },
  decided: { zh: '计划变更', en: 'Changes of the plan' },
  alerts: { zh: '预警', en: 'Alerts' },
  settled: { zh: '自动了结的预警', en: 'Alerts settled by this' },
  note: { zh: '处置情况', en: 'What was done' },
  raised: { zh: '筛查出的事项', en: 'Found' },
  reopened: { zh: '重新审查的事项', en: 'Opened again' },
  itemsAdded: { zh: '新增检查项', en: 'Items added' },
  itemsChanged: { zh: '变更检查项', en: 'Items changed' },
  itemsRemoved: { zh: '移除检查项', en: 'Items removed' },
  template: { zh: '检查清单版本', en: 'Version of the checklist' },
  dueOn: { zh: '办理期限', en: 'To be seen to by' },
  track: { zh: '类别', en: 'Track' },
  state: { zh: '状态', en: 'State' },
  version: { zh: '版本', en: 'Version' },
  code: { zh: '版本码', en: 'Code of the version' },
  receipt: { zh: '受理', en: 'Acceptance' },
  notice: { zh: '公示', en: 'Public notice' },
  number: { zh: '编号', en: 'Number' },
  regulator: { zh: '监管部门', en: 'Regulator' },
  caseOfficer: { zh: '经办人', en: 'Case officer' },
  party: { zh: '申报主体', en: 'Applicant' },
  name: { zh: '名称', en: 'Name' },
  uscc: { zh: '统一社会信用代码', en: 'Unified social credit code' },
  file: { zh: '文件', en: 'File' },
  document: { zh: '准入文件', en: 'Admission document' },
  changed: { zh: '改动', en: 'Changed' },
  endsOn: { zh: '结束日期', en: 'Last day' },
  email: { zh: '专家邮箱', en: 'Mail address of the expert' },
  from: { zh: '自', en: 'From' },
  until: { zh: '至', en: 'Until' },
  conclusion: { zh: '结论', en: 'Conclusion' },
  opinion: { zh: '意见', en: 'Opinion' },
  remarks: { zh: '补正内容', en: 'To be corrected' },
  finding: { zh: '查明的情况', en: 'What was found' },
  statement: { zh: '说明', en: 'Statement' },
  reason: { zh: '理由', en: 'Reason' },
  answer: { zh: '答复', en: 'Answer' },
};

const same = (text: string): Bilingual => ({ zh: text, en: text });
const DATE = /^\d{4}-\d{2}-\d{2}$/;
const dateWords = (day: unknown): Bilingual => ({
  zh: formatDate(String(day), 'zh'),
  en: formatDate(String(day), 'en'),
});

/** Ids that a value may be, as they are called. */
export interface Known {
  person(id: string): Bilingual;
  party(id: string): string | null;
  file(id: string): string | null;
  /** By its code in the catalogue. */
  finding(code: string): Bilingual;
}

/** A value of a field in words; null: nothing to be said of it. */
export function valueWords(field: string, value: unknown, known: Known): Bilingual | null {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'string') return textWords(field, value, known);
  if (Array.isArray(value)) return listWords(field, value, known);
  if (typeof value === 'object') return termWords(field, value as Record<string, unknown>);
  return same(String(value));
}

function textWords(field: string, value: string, known: Known): Bilingual | null {
  const names: Readonly<Record<string, Readonly<Record<string, Bilingual>>>> = {
    state: STATE_NAMES,
    track: TRACK_NAMES,
    conclusion: CONCLUSION_NAMES,
    findingState: FINDING_STATE_NAMES,
    itemStatus: ITEM_STATUS_NAMES,
  };
  const named = names[field]?.[value];
  if (named !== undefined) return named;
  if (field === 'caseOfficer') return known.person(value);
  if (field === 'party') return orNull(known.party(value));
  if (field === 'file' || field === 'document') return orNull(known.file(value));
  return DATE.test(value) ? dateWords(value) : same(value);
}

const orNull = (name: string | null) => (name === null ? null : same(name));

function listWords(field: string, list: readonly unknown[], known: Known): Bilingual | null {
  if (field.startsWith('items')) return { zh: `${list.length} 项`, en: String(list.length) };
  const each = list.map((one) => itemWords(field, one as Record<string, unknown>, known));
  if (each.length === 0) return null;
  return { zh: each.map(({ zh }) => zh).join('；'), en: each.map(({ en }) => en).join('; ') };
}

function itemWords(field: string, item: Record<string, unknown>, known: Known): Bilingual {
  if (field === 'remarks') {
    const { zh, en } = remarkName(String(item.path)) ?? same(String(item.path));
    return { zh: `${zh}：${item.reason}`, en: `${en}: ${item.reason}` };
  }
  if (field === 'raised') return known.finding(String(item.code));
  if (field === 'titles') return same(String(item.title));
  if (field === 'decided') return planWords(item);
  if (field === 'changed') return changeWords(item);
  if (field === 'alerts' || field === 'settled') return alertWords(item);
  const { name, why } = item as { name?: Bilingual; why?: Bilingual };
  if (name === undefined) return same('');
  return why === undefined ? name : { zh: `${name.zh}（${why.zh}）`, en: `${name.en} (${why.en})` };
}

/** A receipt, a notice, who admitted it: with what a reader wants of them. */
function termWords(field: string, value: Record<string, unknown>): Bilingual | null {
  const [on, dueOn, until] = [dateWords(value.on), dateWords(value.dueOn), dateWords(value.until)];
  if (field === 'receipt')
    return {
      zh: `${on.zh}受理，审查期限至${dueOn.zh}`,
      en: `accepted on ${on.en}, to be reviewed by ${dueOn.en}`,
    };
  if (field === 'notice') return { zh: `${on.zh}至${until.zh}`, en: `${on.en} to ${until.en}` };
  if (field === 'about' && typeof value.zh === 'string' && typeof value.en === 'string')
    return { zh: value.zh, en: value.en };
  if (field === 'regulator') {
    const [by, admitted] = [`${value.regulator} ${value.number}`, dateWords(value.admittedOn)];
    return { zh: `${by} ${admitted.zh}`, en: `${by} ${admitted.en}` };
  }
  return null;
}

/** "客户数上限：500 户 → 800 户" */
function changeWords({ path, before, after }: Record<string, unknown>): Bilingual {
  const field = String(path);
  const name = changeName(field);
  const of = (value: unknown, locale: Locale) => shownValue(field, value, locale) || NOTHING[locale];
  const words = (locale: Locale) => `${of(before, locale)} → ${of(after, locale)}`;
  return { zh: `${name.zh}：${words('zh')}`, en: `${name.en}: ${words('en')}` };
}

const NOTHING: Bilingual = { zh: '未填写', en: 'nothing' };

/** "改期 2026年4月15日 → 2026年4月30日" */
function planWords({ kind, before, after }: Record<string, unknown>): Bilingual {
  const days = [before, after].filter((date) => typeof date === 'string').map(dateWords);
  const dates = (locale: Locale) => days.map((day) => day[locale]).join(' → ');
  const { zh, en } = PENDING_NAMES[kind as PendingKind];
  return { zh: `${zh} ${dates('zh')}`, en: `${en}: ${dates('en')}` };
}

/** What a cap or an indicator is called; of a milestone, which has but an id here, its title stands beside. */
function alertWords({ kind, subject }: Record<string, unknown>): Bilingual {
  const { zh, en } = ALERT_NAMES[kind as AlertKind];
  if (typeof subject !== 'string' || subject === '' || OF_REPORTS.has(String(kind))) return { zh, en };
  const about = CAP_NAMES[subject as Cap] ?? same(subject);
  return { zh: `${zh}（${about.zh}）`, en: `${en} (${about.en})` };
}

const OF_REPORTS: ReadonlySet<string> = new Set(['report-missing', 'report-late']);
