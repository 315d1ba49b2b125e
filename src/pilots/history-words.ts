import type { Bilingual } from '../shared/locale.ts';
import { isVerb, STATE_NAMES, TRACK_NAMES, VERB_NAMES } from '../shared/pilots/states.ts';
import { CONCLUSION_NAMES } from './opinion-store.ts';
import { remarkName } from './return.ts';

/** What was done and moved nothing. */
const ACTIONS: Readonly<Record<string, Bilingual>> = {
  started: { zh: '新建项目', en: 'Began the pilot' },
  recorded: { zh: '记录监管主导项目', en: 'Recorded a pilot that a regulator runs' },
  'file-added': { zh: '上传文件', en: 'Uploaded a file' },
  sealed: { zh: '上传盖章文件', en: 'Brought the stamped file' },
  'document-named': { zh: '上传准入文件', en: 'Named the admission document' },
  'party-added': { zh: '添加申报主体', en: 'Added a joint applicant' },
  'party-removed': { zh: '移除申报主体', en: 'Took a joint applicant out' },
  'host-set': { zh: '确定持牌承载机构', en: 'Named the licensed host' },
  'letter-brought': { zh: '提交同意函', en: 'Brought a letter of consent' },
  'letter-checked': { zh: '同意函核对无误', en: 'Checked a letter of consent' },
  'letter-refused': { zh: '同意函不符', en: 'Found a letter of consent wanting' },
  consented: { zh: '同意参加', en: 'Consented' },
  declined: { zh: '谢绝或撤回同意', en: 'Declined, or took the consent back' },
  taken: { zh: '接办', en: 'Took the case' },
  'expert-invited': { zh: '邀请评审专家', en: 'Invited an expert' },
  'opinion-filed': { zh: '提交评审意见', en: 'Filed an opinion' },
  'objection-upheld': { zh: '又一件异议成立', en: 'Another objection was upheld' },
  'change-asked': { zh: '申请变更', en: 'Asked for a change' },
  'change-accepted': { zh: '同意变更', en: 'Accepted the change' },
  'change-refused': { zh: '不同意变更', en: 'Refused the change' },
  'extension-asked': { zh: '申请延期', en: 'Asked for more time' },
  'extension-accepted': { zh: '同意延期', en: 'Accepted the extension' },
  'extension-refused': { zh: '不同意延期', en: 'Refused the extension' },
};

export function actionWords(action: string): Bilingual {
  const name = action.replace(/^pilot\./, '');
  return ACTIONS[name] ?? (isVerb(name) ? VERB_NAMES[name] : { zh: action, en: action });
}

/** What the history calls what changed, in this order; what is not here is for machines. */
export const FIELD_NAMES: Readonly<Record<string, Bilingual>> = {
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
  endsOn: { zh: '结束日期', en: 'Last day' },
  email: { zh: '专家邮箱', en: 'Mail address of the expert' },
  from: { zh: '自', en: 'From' },
  until: { zh: '至', en: 'Until' },
  conclusion: { zh: '结论', en: 'Conclusion' },
  opinion: { zh: '意见', en: 'Opinion' },
  remarks: { zh: '补正内容', en: 'To be corrected' },
  finding: { zh: '查明的情况', en: 'What was found' },
  reason: { zh: '说明', en: 'Reason' },
  answer: { zh: '答复', en: 'Answer' },
};

const same = (text: string): Bilingual => ({ zh: text, en: text });

/** Ids that a value may be, as they are called. */
export interface Known {
  person(id: string): Bilingual;
  party(id: string): string | null;
  file(id: string): string | null;
}

/** A value of a field in words; null: nothing to be said of it. */
export function valueWords(field: string, value: unknown, known: Known): Bilingual | null {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'string') return textWords(field, value, known);
  if (field === 'remarks' && Array.isArray(value)) return remarksWords(value);
  if (typeof value === 'object') return termWords(field, value as Record<string, unknown>);
  return same(String(value));
}

function textWords(field: string, value: string, known: Known): Bilingual | null {
  const names: Readonly<Record<string, Readonly<Record<string, Bilingual>>>> = {
    state: STATE_NAMES,
    track: TRACK_NAMES,
    conclusion: CONCLUSION_NAMES,
  };
  const named = names[field]?.[value];
  if (named !== undefined) return named;
  if (field === 'caseOfficer') return known.person(value);
  if (field === 'party') return orNull(known.party(value));
  if (field === 'file' || field === 'document') return orNull(known.file(value));
  return same(value);
}

const orNull = (name: string | null) => (name === null ? null : same(name));

function remarksWords(remarks: readonly unknown[]): Bilingual {
  const each = remarks.map((remark) => {
    const { path, reason } = remark as { path: string; reason: string };
    const { zh, en } = remarkName(path) ?? same(path);
    return { zh: `${zh}：${reason}`, en: `${en}: ${reason}` };
  });
  return { zh: each.map(({ zh }) => zh).join('；'), en: each.map(({ en }) => en).join('; ') };
}

/** A receipt, a notice, who admitted it: with what a reader wants of them. */
function termWords(field: string, value: Record<string, unknown>): Bilingual | null {
  if (field === 'receipt')
    return {
      zh: `${value.on} 受理，审查期限至 ${value.dueOn}`,
      en: `accepted on ${value.on}, to be reviewed by ${value.dueOn}`,
    };
  if (field === 'notice') return { zh: `${value.on} 至 ${value.until}`, en: `${value.on} to ${value.until}` };
  if (field === 'regulator') return same(`${value.regulator} ${value.number} ${value.admittedOn}`);
  return null;
}
