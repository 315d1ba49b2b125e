import type { PilotRequest } from '../../api/pilots.ts';
import { defineMessages, type PlainMessage } from '../../i18n/message.ts';
import type { Stage } from './stages.ts';

export const page = defineMessages({
  pilot: { zh: '试点项目', en: 'Pilot' },
  overview: { zh: '概况', en: 'Overview' },
  compliance: { zh: '合规审查', en: 'Compliance' },
  people: { zh: '申报主体', en: 'Applicants' },
  papers: { zh: '材料', en: 'Papers' },
  awards: { zh: '奖励申报', en: 'Awards' },
  history: { zh: '历史', en: 'History' },
  run: { zh: '运行与报告', en: 'Running and reports' },
  waiting: { zh: '{count} 项等您办理', en: { one: '{count} waits for you', other: '{count} wait for you' } },
  stages: { zh: '进展', en: 'Where it stands' },
  current: { zh: '当前', en: 'now' },
  done: { zh: '已过', en: 'passed' },
  ahead: { zh: '未到', en: 'ahead' },
  facts: { zh: '基本情况', en: 'Facts' },
  track: { zh: '类别', en: 'Track' },
  leadOf: { zh: '牵头主体', en: 'Lead' },
  officer: { zh: '经办人', en: 'Case officer' },
  due: { zh: '办理期限', en: 'The office acts by' },
  receipt: { zh: '受理回执', en: 'Receipt' },
  receiptOn: {
    zh: '{on} 受理，版本码 {code}，审查期限至 {dueOn}（{count} 个工作日）',
    en: {
      one: 'Accepted on {on}, version code {code}; reviewed by {dueOn} ({count} working day)',
      other: 'Accepted on {on}, version code {code}; reviewed by {dueOn} ({count} working days)',
    },
  },
  provisional: {
    zh: '放假安排尚未公布，日期可能调整',
    en: 'holidays are not published yet, the date may move',
  },
  receiptWord: { zh: '受理通知书（Word）', en: 'Notice of acceptance (Word)' },
  notice: { zh: '公示', en: 'Public notice' },
  noticeOn: {
    zh: '{on} 至 {until}（{count} 个工作日）',
    en: {
      one: '{on} to {until} ({count} working day)',
      other: '{on} to {until} ({count} working days)',
    },
  },
  number: { zh: '编号', en: 'Number' },
  test: { zh: '测试期', en: 'Test' },
  fromTo: { zh: '{from} 至 {until}', en: '{from} to {until}' },
  regulator: { zh: '监管部门', en: 'Regulator' },
  regulatorNumber: { zh: '公告或项目编号', en: 'Number there' },
  admittedOn: { zh: '准入日期', en: 'Admitted on' },
  document: { zh: '准入文件', en: 'Admission document' },
  noRecord: {
    zh: '准入、暂停和终止由监管部门决定；这里只记录、跟踪，事后评估。',
    en: 'The regulator admits, pauses and ends it; here it is only recorded, followed and assessed afterwards.',
  },
  changeRecord: { zh: '更正或更新记录', en: 'Correct or update the record' },
  readDeclaration: { zh: '查看申报材料', en: 'Read the declaration' },
  writeDeclaration: { zh: '填写申报材料', en: 'Write the declaration' },
  openForm: { zh: '打开申报表', en: 'Open the form' },
});

export const stageNames: Readonly<Record<Stage, PlainMessage>> = {
  draft: { zh: '起草', en: 'Draft' },
  submitted: { zh: '形式审查', en: 'Check of form' },
  boundary_review: { zh: '持牌合规审查', en: 'Licence review' },
  expert_review: { zh: '专家评审', en: 'Experts' },
  public_notice: { zh: '公示', en: 'Notice' },
  registered: { zh: '纳入台账', en: 'Registered' },
  testing: { zh: '测试', en: 'Test' },
  final_report: { zh: '结题', en: 'Report' },
  recorded: { zh: '登记', en: 'Recorded' },
  followed: { zh: '跟踪', en: 'Followed' },
  reported: { zh: '报送结果', en: 'Reported' },
  assessed: { zh: '评估', en: 'Assessed' },
  completed: { zh: '完成', en: 'Completed' },
};

export const consenting = defineMessages({
  title: { zh: '是否参加', en: 'Take part?' },
  note: {
    zh: '同意后，本企业列为申报主体，可以看到全部材料和进展。牵头主体提交之前可以撤回同意。',
    en: 'If you consent, this enterprise is one of the applicants and sees all papers and progress. Until the lead submits, consent can be taken back.',
  },
  consent: { zh: '同意参加', en: 'Consent' },
  decline: { zh: '谢绝', en: 'Decline' },
  takeBack: { zh: '撤回同意', en: 'Take the consent back' },
  declineNote: {
    zh: '牵头主体会收到消息，可以另请他人或移除本企业。谢绝后不再查看草稿。',
    en: 'The lead is told, and may ask somebody else or take you out. You no longer see the draft.',
  },
  reason: { zh: '理由', en: 'Reason' },
  reasonHint: {
    zh: '可不填；牵头主体和办公室会看到。',
    en: 'May be left out; the lead and the office see it.',
  },
  consented: { zh: '本企业已同意参加', en: 'This enterprise has consented' },
  onlyOwner: { zh: '由企业负责人决定。', en: 'One of the owners decides.' },
  draft: { zh: '申报材料（起草中）', en: 'The declaration, as it is being written' },
  file: { zh: '文件 {at}', en: 'File {at}' },
  declined: {
    zh: '本企业已谢绝参加。改变主意的，仍可以同意。',
    en: 'This enterprise has declined. You may still consent.',
  },
});

export const sealing = defineMessages({
  title: { zh: '打印、盖章、上传', en: 'Print, stamp, upload' },
  steps: {
    zh: '打印版本 {code}，核对每页页眉的版本码；法定代表人签字，加盖公章；把全部页面扫描成一个文件上传。',
    en: 'Print version {code} and compare the code at the head of each page; have it signed and stamped; scan all pages into one file and upload it.',
  },
  print: { zh: '打印版本 {code}', en: 'Print version {code}' },
  word: { zh: '下载 Word', en: 'Download Word' },
  kind: { zh: '文件类型', en: 'What it is' },
  stamped: { zh: '盖章扫描件', en: 'Stamped scan' },
  eSigned: { zh: '电子签名文件', en: 'E-signed file' },
  eSignedHint: {
    zh: '用可靠电子签名签署的 PDF 或 OFD。',
    en: 'A PDF or OFD signed with a reliable electronic signature.',
  },
  file: { zh: '盖章文件', en: 'Stamped file' },
  fileHint: {
    zh: '页面上的版本码应与 {code} 一致；不一致的会被退回。',
    en: 'The code on its pages has to be {code}; another is returned.',
  },
  save: { zh: '上传到这个版本', en: 'Tie it to this version' },
  sealed: { zh: '已盖章', en: 'Stamped' },
  notSealed: { zh: '未盖章', en: 'Not stamped' },
  replace: { zh: '换一份盖章文件', en: 'Bring another stamped file' },
  current: { zh: '现有文件', en: 'The file now' },
});

export const papers = defineMessages({
  versions: { zh: '提交过的版本', en: 'Versions submitted' },
  none: { zh: '还没有提交过', en: 'Nothing was submitted yet' },
  noneHint: {
    zh: '提交以后，每个版本都留在这里，不会再变。',
    en: 'Each version stays here once submitted, and never changes.',
  },
  version: { zh: '版本', en: 'Version' },
  nth: { zh: '第 {number} 版', en: 'Version {number}' },
  inForce: { zh: '现行', en: 'in force' },
  code: { zh: '版本码', en: 'Code' },
  submitted: { zh: '提交时间', en: 'Submitted' },
  seal: { zh: '盖章', en: 'Stamp' },
  returned: { zh: '退回补正', en: 'Returned' },
  get: { zh: '取得', en: 'Get it' },
  look: { zh: '查看、打印', en: 'Read, print' },
  word: { zh: 'Word 文件', en: 'Word' },
  json: { zh: 'JSON 文件', en: 'JSON' },
  remarks: { zh: '补正通知书', en: 'Notice of corrections' },
  changes: { zh: '与上一版的差别', en: 'Changed since the one before' },
  draft: { zh: '草稿', en: 'Draft' },
  draftNote: {
    zh: '导出的 Word 标明是草稿，不能盖章提交；JSON 可以在新建项目时导入。',
    en: 'A Word file of the draft is marked as such and cannot be stamped; JSON can be imported into a new pilot.',
  },
  draftWord: { zh: '草稿（Word）', en: 'Draft (Word)' },
  draftJson: { zh: '草稿（JSON）', en: 'Draft (JSON)' },
  files: { zh: '文件', en: 'Files' },
  filesNote: {
    zh: '上传到这个项目的全部文件；每个文件的摘要记入历史。',
    en: 'All files of this pilot; the digest of each stands in the history.',
  },
  noFiles: { zh: '还没有文件。', en: 'No file yet.' },
  name: { zh: '文件名', en: 'Name' },
  size: { zh: '大小', en: 'Size' },
  kilobytes: { zh: '{size} KB', en: '{size} kB' },
  uploaded: { zh: '上传时间', en: 'Uploaded' },
  add: { zh: '上传文件', en: 'Upload a file' },
});

export const requests = defineMessages({
  title: { zh: '变更与延期', en: 'Changes and extensions' },
  note: {
    zh: '测试期间可以申请变更申报内容或延长测试期；同意之前仍按现行版本执行，以前的版本始终可以查看。',
    en: 'While it is tested you may ask to change what was declared, or for more time. Until accepted, the version in force holds; those before stay readable.',
  },
  regulators: {
    zh: '变更和延期由监管部门决定，这里不受理。监管部门调整了测试期、上限或指标，或者当初记错了，由牵头主体写明原因，更正或更新记录。',
    en: 'Changes and more time are the regulator’s to decide, not this office’s. Where it has changed dates, caps or indicators, or they were written down wrongly, the lead corrects or updates what is recorded, with the reason.',
  },
  ask: { zh: '提出申请', en: 'Ask' },
  kind: { zh: '申请什么', en: 'What for' },
  changeHint: {
    zh: '先在申报表里改好，这里提出申请；改好的内容定为新版本，盖章后由审批人决定。',
    en: 'First change the form, then ask here: it becomes a new version, to be stamped, and an approver decides.',
  },
  extensionHint: { zh: '测试结束日期延到哪一天。', en: 'Until which day the test goes on.' },
  endsOn: { zh: '延长至', en: 'Until' },
  reason: { zh: '理由', en: 'Reason' },
  send: { zh: '提交申请', en: 'Send the request' },
  sent: { zh: '申请已提交', en: 'The request is sent' },
  none: { zh: '还没有提出过申请。', en: 'No request yet.' },
  waits: {
    zh: '有一件申请在等待决定，决定之后才能再提。',
    en: 'A request waits for a decision; another can follow it.',
  },
  toVersion: { zh: '变更后的第 {number} 版', en: 'Version {number} with the change' },
  until: { zh: '延长至 {date}', en: 'until {date}' },
  answer: { zh: '答复', en: 'Answer' },
  differences: { zh: '变更内容', en: 'What changes' },
});

export const requestKinds: Readonly<Record<PilotRequest['kind'], PlainMessage>> = {
  change: { zh: '变更', en: 'Change' },
  extension: { zh: '延期', en: 'Extension' },
};

export const requestStates: Readonly<Record<PilotRequest['state'], PlainMessage>> = {
  waiting: { zh: '等待决定', en: 'Waiting' },
  accepted: { zh: '已同意', en: 'Accepted' },
  refused: { zh: '未同意', en: 'Refused' },
};

export const acts = defineMessages({
  withdraw: { zh: '撤回项目', en: 'Withdraw the pilot' },
  withdrawNote: {
    zh: '撤回以后不能恢复，材料和历史仍可查看；要继续须新建项目（可导入现在的内容）。',
    en: 'It cannot be undone; papers and history stay readable. To go on, start another pilot, with this one’s contents imported if you like.',
  },
  withdrawText: { zh: '撤回的理由', en: 'Why it is withdrawn' },
  withdrawAct: { zh: '撤回', en: 'Withdraw' },
});

export const documents = defineMessages({
  title: { zh: '监管部门的准入文件', en: 'The regulator’s admission document' },
  file: { zh: '准入文件', en: 'Admission document' },
  hint: {
    zh: '公告、批复或通知，能看出项目名称、编号和日期。',
    en: 'The announcement or letter, with title, number and date of the pilot.',
  },
  save: { zh: '提交准入文件', en: 'Hand it in' },
  replace: { zh: '换一份准入文件', en: 'Bring another document' },
});
