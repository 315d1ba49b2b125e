import { defineMessages } from '../../i18n/message.ts';

export const list = defineMessages({
  title: { zh: '奖励公示', en: 'Awards' },
  lead: {
    zh: '拟给予奖励的试点项目名单。公示期内，任何单位和个人都可以提出异议；期满后正式公布。',
    en: 'Lists of pilots that are to be rewarded. While a notice is open anybody may object; after it the awards are published.',
  },
  ask: { zh: '已经提出异议？凭回执查询', en: 'Have you objected? Ask by your receipt' },
  list: { zh: '名单', en: 'Lists of awards' },
  none: { zh: '还没有公示或公布的名单', en: 'No list is under notice or published' },
  noneHint: {
    zh: '奖励建议批准后，名单先在这里公示，再正式公布。',
    en: 'Once awards are approved their list is put under notice here, and published after that.',
  },
  register: { zh: '查看登记台账', en: 'See the register' },
  until: { zh: '可提出异议，至 {date}', en: 'Open to objections until {date}' },
  over: { zh: '公示期已满，等待公布', en: 'The notice is over; not published yet' },
  publishedOn: { zh: '{date} 已公布', en: 'Published on {date}' },
  noticeOn: { zh: '{date} 开始公示', en: 'Under notice since {date}' },
});

export const one = defineMessages({
  back: { zh: '奖励公示', en: 'Awards' },
  draft: { zh: '拟支持名单，公示中', en: 'Proposed list, under notice' },
  until: { zh: '可提出异议，至 {date}', en: 'Open to objections until {date}' },
  over: { zh: '公示期已满，等待公布', en: 'The notice is over; not published yet' },
  final: { zh: '已正式公布', en: 'Published' },
  period: { zh: '公示期', en: 'Notice' },
  periodOf: {
    zh: '{from} 至 {to}，{count} 个工作日',
    en: { one: '{from} to {to}, {count} working day', other: '{from} to {to}, {count} working days' },
  },
  noticeOn: { zh: '公示开始', en: 'Under notice from' },
  publishedOn: { zh: '公布日期', en: 'Published on' },
  basis: { zh: '政策依据', en: 'Basis in policy' },
  total: { zh: '合计', en: 'In all' },
  totalOf: {
    zh: '{count} 个项目，{sum}',
    en: { one: '{count} pilot, {sum}', other: '{count} pilots, {sum}' },
  },
  list: { zh: '名单', en: 'The list' },
  pilot: { zh: '项目', en: 'Pilot' },
  applicant: { zh: '申报主体', en: 'Applicants' },
  tier: { zh: '档次', en: 'Tier' },
  amount: { zh: '金额', en: 'Amount' },
  share: { zh: '{name}：{sum}', en: '{name}: {sum}' },
  nobody: { zh: '本批次没有拟奖励的项目', en: 'No pilot of this batch is rewarded' },
  nobodyHint: {
    zh: '经评审，没有项目达到奖励条件。',
    en: 'None of them came to what an award takes.',
  },
  check: { zh: '核对结果', en: 'Check the result' },
  hash: { zh: '校验值（SHA-256）', en: 'Hash (SHA-256)' },
  file: { zh: '下载决定文件', en: 'Download the decision file' },
  recompute: {
    zh: '决定文件含评分规则和全部评分（专家以代号列出）；用本软件运行 {command}，即可逐字节重新计算。',
    en: 'The decision file holds the rules and every score, scorers by code; with this software {command} computes it all again, byte for byte.',
  },
  fileLater: {
    zh: '正式公布后，可在此下载决定文件，自行重新计算。',
    en: 'Once the awards are published the decision file is here, for anybody to compute again.',
  },
  how: { zh: '怎样提出异议', en: 'How to object' },
  how1: {
    zh: '在公示期内提出，写明异议的内容和理由。',
    en: 'Within the notice, saying what you object to and why.',
  },
  how2: {
    zh: '写明姓名和电话，或者提交加盖单位公章的文件。匿名的异议会记录，但不予受理。',
    en: 'With your name and telephone number, or with a file that carries your organisation’s seal. Anonymous ones are recorded and not accepted.',
  },
  how3: {
    zh: '异议由异议受理岗办理，经办人、审批人和申报主体都看不到是谁提出的。',
    en: 'It is dealt with by who receives objections; neither officers, approvers nor applicants see who objects.',
  },
  how4: {
    zh: '也可以来信，以收到的日期为准。',
    en: 'You may write a letter too; the day on which it comes counts.',
  },
  object: { zh: '提出异议', en: 'Object' },
  about: { zh: '针对的项目', en: 'What it is about' },
  textHint: {
    zh: '请针对这份名单，写清事实和依据，不超过 5,000 字。',
    en: 'About this list, with facts and grounds; 5,000 characters at most.',
  },
  all: { zh: '整个名单', en: 'The list as a whole' },
  closed: { zh: '公示期已满', en: 'The notice is over' },
  closedHint: {
    zh: '不再受理新的异议。全部异议答复后，名单正式公布。',
    en: 'No further objection is received. The awards are published once all are answered.',
  },
  receiptAbout: { zh: '公示名单', en: 'List' },
  notThere: { zh: '这份名单没有在公示', en: 'This list is under no notice' },
  notThereHint: {
    zh: '名单可能因异议成立而撤回，或者还没有公示。',
    en: 'An objection may have been upheld, or it is not under notice yet.',
  },
  seeAll: { zh: '查看奖励公示', en: 'See the lists of awards' },
});
