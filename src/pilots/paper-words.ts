import type { Bilingual } from '../shared/locale.ts';

const say = (zh: string, en: string): Bilingual => ({ zh, en });

/** What the documents of a pilot say beside what was written into it. */
export const PAPER_WORDS = {
  declaration: say('创新应用声明书与测试方案', 'Innovation Declaration and Test Plan'),
  draft: say('草稿 – 不得盖章', 'DRAFT – not to be stamped'),
  draftName: say('草稿', 'DRAFT'),
  draftHint: say(
    '本件为草稿，没有版本码。提交后请下载该版本，核对每页页眉的版本码后再签字、盖章。',
    'This is a draft and has no version code. After submission, download that version, check the code at the head of each page, then sign and stamp.',
  ),
  code: say('版本码', 'Version code'),
  headCode: say('版本码', 'Code'),
  headNumber: say('编号', 'No.'),
  number: say('编号', 'Number'),
  title: say('项目名称', 'Title'),
  track: say('类别', 'Track'),
  regulator: say('监管机构', 'Regulator'),
  admittedOn: say('准入日期', 'Admitted on'),
  version: say('版本', 'Version'),
  submittedOn: say('提交日期', 'Submitted on'),
  savedOn: say('保存日期', 'Saved on'),
  hash: say('内容摘要（SHA-256）', 'Digest of the content (SHA-256)'),
  applicants: say('申报主体', 'Applicants'),
  order: say('序号', 'No.'),
  name: say('名称', 'Name'),
  uscc: say('统一社会信用代码', 'Unified Social Credit Code'),
  role: say('角色', 'Role'),
  lead: say('牵头单位', 'Lead'),
  joint: say('联合申报单位', 'Joint applicant'),
  host: say('持牌机构', 'Licensed host'),
  partDeclaration: say('第一部分　创新应用声明书', 'Part I  Declaration'),
  partPlan: say('第二部分　测试方案', 'Part II  Test plan'),
  partPublic: say('第三部分　信息公开', 'Part III  Publication'),
  none: say('无', 'None'),
  empty: say('（未填写）', '(not filled in)'),
  signatures: say('签字盖章', 'Signatures and seals'),
  sealed: say('（公章）', '(company seal)'),
  legalPerson: say('法定代表人（签字）', 'Legal representative (signature)'),
  date: say('日期', 'Date'),
  dateLine: say('　　年　月　日', '____-__-__'),
  notes: say('说明', 'Notes'),
  noteFormat: say(
    '本件格式为系统附带的示例，正式格式以主管部门公布的为准。',
    'The form of this document is an example that came with the software; the office’s own form prevails.',
  ),
  noteNoDecision: say(
    '本件由申报主体填报，不构成行政认定。',
    'This was written by the applicants and is no administrative decision.',
  ),
  noteNoFiling: say(
    '本件不替代依法应当办理的许可、备案、登记或者报告。',
    'It replaces no licence, filing, registration or report that the law requires.',
  ),

  receipt: say('受理通知书', 'Notice of Acceptance'),
  remarks: say('一次性告知补正通知书', 'Notice of Corrections, Told Once'),
  noteProvisional: say(
    '期限所涉年度的放假安排尚未公布，届满日期可能调整。',
    'Holidays of the time in question are not published yet; the day may move.',
  ),
  noteAccepted: say(
    '受理只表示材料已经收下，不表示同意开展测试，不构成行政认定，也不替代依法应当办理的许可、备案、登记或者报告。',
    'Acceptance says only that the papers were taken in. It is no consent to the test and no administrative decision, and replaces no licence, filing, registration or report that the law requires.',
  ),
  noteCorrections: say('本通知书不构成行政认定。', 'This notice is no administrative decision.'),
  resubmit: say(
    '请逐项修改后重新提交。修改后的版本有新的版本码，须重新签字、盖章。',
    'Correct each of them and submit again. The corrected version has a new code and is signed and stamped anew.',
  ),
  place: say('需要补正的内容', 'What is to be corrected'),
  reason: say('理由和要求', 'Why, and what is asked for'),
  office: say('（受理机关盖章）', '(seal of the office)'),
  officer: say('经办人', 'Case officer'),
  acceptedOn: say('受理日期', 'Accepted on'),
  dueOn: say('审查期限至', 'To be reviewed by'),
} as const satisfies Record<string, Bilingual>;
