import type { Act } from '../../shared/pilots/acts.ts';
import type { PilotState } from '../../shared/pilots/states.ts';
import { defineMessages, type PlainMessage } from '../i18n/message.ts';

/** What the office may do with a case by one act. */
export type OfficeAct = Extract<
  Act,
  | 'take'
  | 'accept'
  | 'return'
  | 'to-expert-review'
  | 'admit'
  | 'register'
  | 'start-testing'
  | 'pause'
  | 'resume'
  | 'return-report'
  | 'assess'
  | 'complete'
  | 'reject'
  | 'terminate'
  | 'follow'
>;

/** What each does, said before it is done. */
export const does: Readonly<Record<OfficeAct, PlainMessage>> = {
  take: {
    zh: '案件由您经办，记入历史。已有经办人的，由您接替。',
    en: 'The case becomes yours, which its history keeps. Whoever had it is replaced.',
  },
  accept: {
    zh: '受理申报，出具受理回执；审查期限从明天起按工作日计算。案件进入持牌合规审查。',
    en: 'Accepts the application and issues the receipt; the term of review runs in working days from tomorrow. The case goes into licence boundary review.',
  },
  return: {
    zh: '退回申报方补正。补正须一次性告知：下面是全部意见，之后的形式审查不能再提新的。',
    en: 'Returns it for correction. Everything is to be told at once: below is all of it, and a later check of form may add nothing new.',
  },
  'to-expert-review': {
    zh: '持牌合规发现已全部办结，案件进入专家评审。',
    en: 'All findings of the licence boundary are settled; the case goes to expert review.',
  },
  admit: {
    zh: '同意项目并开始公示。公示期内任何人可以提出异议，期限按工作日计算。',
    en: 'Admits the pilot and opens the public notice, during which anybody may object; its term counts in working days.',
  },
  register: {
    zh: '公示期满，没有未办结的异议：编号，纳入公开台账。编号不能更改。',
    en: 'The notice is over and no objection is open: gives the number and enters the pilot in the public register. The number cannot be changed.',
  },
  'start-testing': {
    zh: '项目开始测试。持牌合规发现、清单的关键事项和承载机构的许可由系统再核对一次。',
    en: 'Testing begins. Findings, blocking items of the checklist and the host’s licence are checked once more.',
  },
  pause: {
    zh: '测试暂停，公开台账显示为“暂停”。原因消除后可以恢复。',
    en: 'Testing stops for now, which the public register shows. It can be resumed.',
  },
  resume: {
    zh: '恢复测试，公开台账同时更新。使测试自动暂停的预警、暂停期间触及暂停条件的预警，随之记为已处置，下面的理由即处置说明；之后再超出，会再次预警并暂停。',
    en: 'Testing goes on; the public register follows. Alerts that paused it, or met a pause trigger meanwhile, are handled with this, by the reason below; what goes past a limit later is raised, and pauses, anew.',
  },
  'return-report': {
    zh: '退回结题报告，项目回到“测试中”。',
    en: 'Returns the final report; the pilot is being tested again.',
  },
  assess: {
    zh: '作出评估结论。之后由经办人办结。',
    en: 'Records the assessment. A case officer then completes the case.',
  },
  complete: {
    zh: '办结案件。办结后不能再更改。',
    en: 'Completes the case, after which nothing can be changed.',
  },
  reject: {
    zh: '不予通过，案件结束，不能恢复。',
    en: 'Rejects the pilot: the case is over and cannot be taken up again.',
  },
  terminate: {
    zh: '终止试点，公开台账显示为“终止”，不能恢复。',
    en: 'Ends the pilot, which the public register shows. It cannot be taken up again.',
  },
  follow: {
    zh: '开始跟踪这个由监管机构主导的项目。准入、暂停和终止仍由监管机构决定。',
    en: 'Begins to follow this regulator-led pilot. Admitting, pausing and ending it stay with the regulator.',
  },
};

const applicants: PlainMessage = {
  zh: '各申报主体的负责人会收到通知。',
  en: 'The owners of all applicants are told.',
};
const applicantsAndApprover: PlainMessage = {
  zh: '各申报主体的负责人和审批人会收到通知。',
  en: 'The owners of all applicants and the approvers are told.',
};
const applicantsAndOfficer: PlainMessage = {
  zh: '各申报主体的负责人和经办人会收到通知。',
  en: 'The owners of all applicants and the case officer are told.',
};

/** Who is told of each. */
export const told: Readonly<Record<OfficeAct, PlainMessage>> = {
  take: { zh: '不另行通知。', en: 'Nobody is told.' },
  accept: {
    zh: '各申报主体的负责人会收到受理日期、审查期限和版本码。',
    en: 'The owners of all applicants are told the date, the deadline and the version code.',
  },
  return: {
    zh: '各申报主体的负责人会收到全部补正意见。',
    en: 'The owners of all applicants receive all remarks.',
  },
  'to-expert-review': applicantsAndApprover,
  admit: applicantsAndOfficer,
  register: applicants,
  'start-testing': applicants,
  pause: applicants,
  resume: applicants,
  'return-report': applicantsAndApprover,
  assess: applicantsAndOfficer,
  complete: applicants,
  reject: applicantsAndOfficer,
  terminate: applicantsAndOfficer,
  follow: applicants,
};

/** What a state calls for. */
export const nextSteps: Readonly<Record<PilotState, PlainMessage>> = {
  draft: { zh: '申报方正在填写。', en: 'The applicant is still writing.' },
  submitted: {
    zh: '形式审查：核对盖章文件的版本码和各方同意，通读声明书。没有缺漏即受理；有缺漏的，把全部意见写在对应字段，一次退回。',
    en: 'Check of form: compare the stamped file’s version code and the consents, read the declaration. Accept it if nothing is missing; otherwise write all remarks at their fields and return it once.',
  },
  returned: {
    zh: '已退回，等申报方补正后再次提交。',
    en: 'Returned; the applicant corrects it and submits again.',
  },
  boundary_review: {
    zh: '逐项办结持牌合规发现，审查检查清单，再提交专家评审。',
    en: 'Settle the findings of the licence boundary one by one, judge the checklist, then send it to expert review.',
  },
  expert_review: {
    zh: '邀请专家，收齐书面意见，再由审批人决定是否同意并公示。',
    en: 'Invite experts and gather their opinions; an approver then decides whether to admit it.',
  },
  public_notice: {
    zh: '公示中。异议由异议受理人员办理，经办人不接触；期满且异议均已办结后纳入台账。',
    en: 'On public notice. Objections are handled by others and kept from the case officer; once it is over and none is open, it is registered.',
  },
  registered: {
    zh: '已纳入台账。清单的关键事项全部办结后开始测试。',
    en: 'In the register. Testing begins once every blocking item of the checklist is settled.',
  },
  testing: {
    zh: '测试中。需要时可以暂停；变更和延期申请由审批人决定。',
    en: 'Being tested. It can be paused; an approver decides on changes and extensions.',
  },
  paused: { zh: '已暂停。原因消除后恢复测试。', en: 'Paused. Testing is resumed once the cause is gone.' },
  final_report: {
    zh: '结题报告已提交，由审批人评估；不完整的退回。',
    en: 'The final report is in: an approver assesses it, or it is returned.',
  },
  recorded: {
    zh: '已记录。核对准入文件后开始跟踪。',
    en: 'Recorded. Compare the admission document, then begin to follow it.',
  },
  followed: { zh: '跟踪中，等申报方报送结果。', en: 'Followed; the applicant reports the result.' },
  reported: { zh: '结果已报送，由审批人评估。', en: 'The result is in: an approver assesses it.' },
  assessed: { zh: '已评估，可以办结。', en: 'Assessed; it can be completed.' },
  completed: { zh: '案件已办结。', en: 'The case is completed.' },
  withdrawn: { zh: '申报方已撤回，案件结束。', en: 'Withdrawn by the applicant: the case is over.' },
  rejected: { zh: '不予通过，案件结束。', en: 'Rejected: the case is over.' },
  terminated: { zh: '试点已终止。', en: 'The pilot was ended.' },
};

export const acts = defineMessages({
  title: { zh: '办理', en: 'What to do' },
  by: { zh: '{act}：由{role}办理', en: '{act}: by {role}' },
  handled: {
    zh: '{act}：您经办过本案，须由另一位审批人决定。',
    en: '{act}: you handled this case, so another approver decides.',
  },
  recused: { zh: '您须回避', en: 'You are recused' },
  recusedNote: {
    zh: '您与其中一家申报主体有关联，或一年内曾有。请由其他人员办理；您可以阅读，不能办理。',
    en: 'You are tied to one of the applicants, or were within a year. Somebody else handles the case; you may read it.',
  },
  powers: {
    zh: '许可、备案的审批和监督管理措施由有权的金融管理部门决定；区金融工作部门按市地方金融监管部门的要求承担初步审查等职责（上海市地方金融监督管理条例第五条）。这里的同意、暂停和终止只就本区的场景应用作出。',
    en: 'Licences, filings and supervisory measures are decided by the competent financial authorities; the district does first reviews and the like as the city’s authority asks (Shanghai Local Financial Supervision Regulation, Article 5). Admitting, pausing and ending here concern the district’s own application only.',
  },
  regulatorPowers: {
    zh: '本项目由{regulator}主导：准入、暂停和终止由其决定，这里只记录、跟踪和评估。',
    en: 'This pilot is led by {regulator}, which admits, pauses and ends it; here it is recorded, followed and assessed only.',
  },
  obstacles: {
    zh: '{act}之前还须办结：',
    en: 'Before “{act}”, this has to be settled:',
  },
  notSealed: { zh: '盖章文件尚未上传', en: 'The stamped file is not there yet' },
  noConsent: { zh: '“{name}”尚未同意', en: '“{name}” has not consented' },
  letterUnchecked: { zh: '“{name}”的同意函尚未核对', en: 'The letter of “{name}” is not checked' },
  noDocument: { zh: '监管部门的准入文件尚未上传', en: 'The regulator’s admission document is not there yet' },
  noOpinion: { zh: '还没有专家就现行版本提出意见', en: 'No expert has filed an opinion on this version' },
  requestWaits: { zh: '有一件申请等审批人决定', en: 'A request waits for an approver' },
  noticeRuns: { zh: '公示期至 {until}', en: 'The notice runs until {until}' },
  remarksWritten: {
    zh: '已写 {count} 条补正意见，不能受理',
    en: {
      one: '{count} remark is written, so it cannot be accepted',
      other: '{count} remarks are written, so it cannot be accepted',
    },
  },
  noRemarks: {
    zh: '退回补正前，先在声明书的字段旁写下意见。',
    en: 'To return it, write remarks beside the fields of the declaration first.',
  },
  remarksCount: { zh: '{act}（{count} 条意见）', en: '{act} ({count})' },
  reason: { zh: '理由', en: 'Reason' },
  assessment: { zh: '评估结论', en: 'Assessment' },
  reasonHint: {
    zh: '申报方会收到，并记入历史。',
    en: 'The applicants receive it, and the history keeps it.',
  },
  done: { zh: '已办理：{act}', en: 'Done: {act}' },
  refused: { zh: '现在不能办理', en: 'This cannot be done now' },
  compareCode: {
    zh: '受理即确认：盖章文件每一页的版本码都与上面一致。',
    en: 'By accepting you confirm that every page of the stamped file has the code above.',
  },
  openSeal: { zh: '下载盖章文件', en: 'Download the stamped file' },
});

export const remarks = defineMessages({
  add: { zh: '提意见', en: 'Remark' },
  addTo: { zh: '提意见：{field}', en: 'Remark: {field}' },
  mine: { zh: '补正意见：{field}', en: 'To correct: {field}' },
  placeholder: {
    zh: '写明缺什么、错在哪里、怎样补正',
    en: 'What is missing or wrong, and how to correct it',
  },
  remove: { zh: '删除意见', en: 'Remove the remark' },
  before: { zh: '上次意见', en: 'Told before' },
  kept: {
    zh: '意见暂存在本浏览器，退回时一次告知。',
    en: 'Remarks are kept in this browser and told at once when it is returned.',
  },
  count: {
    zh: '已写 {count} 条补正意见。',
    en: { one: '{count} remark is written.', other: '{count} remarks are written.' },
  },
  seal: { zh: '盖章文件', en: 'Stamped file' },
  parties: { zh: '申报主体与同意', en: 'Applicants and consents' },
  onceTitle: { zh: '第二次形式审查', en: 'Second check of form' },
  onceHint: {
    zh: '补正一次性告知：只能就上次提出的字段和之后修改过的字段提意见。',
    en: 'Told once: only fields named before, or changed since, can be remarked on.',
  },
});

export const compare = defineMessages({
  version: { zh: '版本', en: 'Version' },
  against: { zh: '对比', en: 'Compared with' },
  nothing: { zh: '不对比', en: 'nothing' },
  inForce: { zh: '{code}（现行）', en: '{code} (in force)' },
  count: {
    zh: '{count} 处修改',
    en: { one: '{count} change', other: '{count} changes' },
  },
  none: { zh: '没有修改', en: 'No change' },
  onlyChanged: { zh: '只看修改过的', en: 'Changed fields only' },
  before: { zh: '改前', en: 'Before' },
  after: { zh: '改后', en: 'After' },
  changed: { zh: '有修改', en: 'Changed' },
  isNew: { zh: '新增', en: 'New' },
  changedPlace: { zh: '有修改：{name}', en: 'Changed: {name}' },
  nothingThere: { zh: '（无）', en: '(nothing)' },
  otherFile: { zh: '{name}（同名的另一个文件）', en: '{name} (another file of the same name)' },
  notInForce: {
    zh: '您看的不是现行版本。补正意见只能就现行版本提出。',
    en: 'This is not the version in force. Remarks can only be made on that one.',
  },
  submitted: { zh: '{when} 由 {name} 提交', en: 'Submitted by {name}, {when}' },
});
