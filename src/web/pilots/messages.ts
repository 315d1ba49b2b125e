import type { PilotState } from '../../shared/pilots/states.ts';
import { defineMessages, type PlainMessage } from '../i18n/message.ts';

export const list = defineMessages({
  title: { zh: '试点项目', en: 'Pilots' },
  lead: {
    zh: '本企业牵头或参加的项目，以及每一个接下来要做的事。',
    en: 'What this enterprise leads or takes part in, and what each has to do next.',
  },
  start: { zh: '新建项目', en: 'Start a pilot' },
  none: { zh: '还没有试点项目', en: 'No pilot yet' },
  noneHint: {
    zh: '试点有两条路，先看是哪一条。',
    en: 'There are two ways for a pilot; see first which is yours.',
  },
  due: { zh: '办公室办理期限 {date}', en: 'The office acts by {date}' },
  joint: { zh: '{name} 牵头', en: 'led by {name}' },
  updated: { zh: '{when} 更新', en: 'changed {when}' },
  number: { zh: '编号 {number}', en: 'No. {number}' },
});

/** Across the enterprises somebody belongs to. */
export const mine = defineMessages({
  title: { zh: '我的试点项目', en: 'My pilots' },
  lead: { zh: '请选择代表哪家企业。', en: 'Choose the enterprise you act for.' },
  none: { zh: '您还不属于任何企业', en: 'You belong to no enterprise yet' },
  noneHint: {
    zh: '试点以企业的名义申报。请先登记企业，或请企业负责人邀请您。',
    en: 'A pilot is declared by an enterprise. Register yours first, or ask its owner to invite you.',
  },
  register: { zh: '登记企业', en: 'Register an enterprise' },
});

/** What comes next, as far as a list knows; the pilot's own page says it exactly. */
export const nextInList: Readonly<Record<PilotState, PlainMessage>> = {
  draft: { zh: '继续填写，齐全后提交。', en: 'Go on writing, then submit.' },
  submitted: {
    zh: '等待受理。盖章文件还没有上传的，请先上传。',
    en: 'Waits to be accepted. Bring the stamped file if you have not yet.',
  },
  returned: { zh: '按补正意见修改，再次提交。', en: 'Correct what was said, then submit again.' },
  boundary_review: { zh: '回应持牌合规审查的事项。', en: 'Answer the findings of the licence review.' },
  expert_review: { zh: '等待专家评审。', en: 'Experts are reviewing it.' },
  public_notice: { zh: '正在公示，等待异议期满。', en: 'Under public notice until objections close.' },
  registered: { zh: '办齐检查清单，等待开始测试。', en: 'Complete the checklist; then testing begins.' },
  testing: { zh: '测试进行中。', en: 'Under test.' },
  paused: { zh: '测试已暂停，查看原因。', en: 'The test is paused; see why.' },
  final_report: { zh: '结题报告等待审查。', en: 'The final report is being looked at.' },
  recorded: {
    zh: '上传准入文件，等待办公室开始跟踪。',
    en: 'Bring the admission document; then it is followed.',
  },
  followed: { zh: '办公室正在跟踪；结束后报送结果。', en: 'Followed by the office; report when it ends.' },
  reported: { zh: '结果等待评估。', en: 'The result is to be assessed.' },
  assessed: { zh: '已评估，等待办结。', en: 'Assessed; about to be completed.' },
  completed: { zh: '已完成。', en: 'Completed.' },
  withdrawn: { zh: '已撤回。', en: 'Withdrawn.' },
  rejected: { zh: '未获通过，查看理由。', en: 'Rejected; see why.' },
  terminated: { zh: '已终止，查看理由。', en: 'Terminated; see why.' },
};

export const tracks = defineMessages({
  district: { zh: '区级场景应用', en: 'District application' },
  districtIs: {
    zh: '在本区落地的场景应用，由区里受理、审查、公示并纳入台账，测试期间向区里报告。对应行动方案“四”。',
    en: 'An application in the district: it is received, reviewed, put under notice and registered here, and reports here while it is tested. Part 4 of the action plan.',
  },
  regulator: { zh: '监管主导', en: 'Regulator-led' },
  regulatorIs: {
    zh: '国家或地方金融监管部门准入的试点（如金融科技创新监管工具、资本市场金融科技创新试点）。准入、暂停和终止由监管部门决定；这里只记录、跟踪，事后评估。对应行动方案“五”。',
    en: 'Admitted by a national or local regulator (the PBoC’s innovation regulatory tool, the CSRC’s pilots). The regulator admits, pauses and ends it; here it is recorded, followed and assessed afterwards. Part 5 of the action plan.',
  },
});

export const start = defineMessages({
  title: { zh: '新建项目', en: 'Start a pilot' },
  lead: {
    zh: '先起草，办公室在您提交之前看不到。随时可以离开，回来接着写。',
    en: 'It begins as a draft, which the office does not see before you submit. Leave it when you like and go on later.',
  },
  track: { zh: '走哪一条路', en: 'Which way' },
  name: { zh: '项目名称', en: 'Title' },
  nameHint: { zh: '以后还可以改。', en: 'It can be changed later.' },
  regulator: { zh: '监管部门', en: 'Regulator' },
  regulatorHint: {
    zh: '公告它准入的部门，例如“中国人民银行上海总部”。',
    en: 'The authority that announced it, such as the PBoC’s Shanghai head office.',
  },
  number: { zh: '公告或项目编号', en: 'Its number there' },
  admittedOn: { zh: '准入日期', en: 'Admitted on' },
  documentLater: {
    zh: '登记后上传准入文件，由经办人核对。',
    en: 'The admission document is uploaded next, and an officer looks at it.',
  },
  from: { zh: '从已有的内容开始（选填）', en: 'Begin with what you have (optional)' },
  import: { zh: '从导出的 JSON 文件导入', en: 'Import an exported JSON file' },
  importHint: {
    zh: '本系统导出的申报材料。文件先在浏览器里读取，建立项目时才上传。',
    en: 'A declaration exported here. It is read in the browser, and sent when you start the pilot.',
  },
  imported: { zh: '将导入“{name}”', en: '“{name}” will be imported' },
  notJson: { zh: '这不是申报材料的 JSON 文件。', en: 'This is no JSON file of a declaration.' },
  carried: { zh: '将带入业务边界自查的内容', en: 'What is carried over from the self-check' },
  carriedNote: {
    zh: '业务描述会写入“功能与服务”，前 1000 字写入“项目简介”。自查的回答和结果不带入，审查时会重新比对。',
    en: 'The description goes into “Function and service”, its first 1,000 characters into the summary. Answers and results are not carried over; the review compares anew.',
  },
  dropCarried: { zh: '不带入', en: 'Leave it out' },
  begin: { zh: '开始填写', en: 'Begin' },
  record: { zh: '登记', en: 'Record it' },
  unverified: {
    zh: '本企业尚未核验：可以起草，提交前须由办公室核验营业执照和授权委托书。',
    en: 'This enterprise is not verified: it may draft, and has to be verified before it submits.',
  },
  unverifiedRegulator: {
    zh: '登记监管主导的项目须先通过企业核验。',
    en: 'To record a regulator’s pilot the enterprise has to be verified first.',
  },
  verify: { zh: '办理核验', en: 'Have it verified' },
});

export const told = defineMessages({
  title: { zh: '补正意见', en: 'What is to be corrected' },
  note: {
    zh: '上一次退回时一次性告知的全部内容。“已修改”只表示这一栏与退回的版本不同。',
    en: 'All that was said when it was returned. “Changed” says only that the field differs from the version that was returned.',
  },
  changed: { zh: '已修改', en: 'Changed' },
  unchanged: { zh: '未修改', en: 'Not changed' },
});
