import { defineMessages } from '../../i18n/message.ts';

export const notice = defineMessages({
  title: { zh: '公示和公布', en: 'Notice and publication' },
  approved: {
    zh: '奖励建议已批准。公示拟支持名单后，任何单位和个人都可以提出异议；公示的工作日数按批次开放时确定的规则计算。',
    en: 'The awards are approved. Once the list is under public notice anybody may object, for as many working days as was frozen when the batch opened.',
  },
  start: { zh: '公示拟支持名单', en: 'Put the list under notice' },
  startBody: {
    zh: '公示 {count} 笔奖励，合计 {sum}。名单立即在“奖励公示”中向公众显示，申报主体会收到通知。公示开始后不能撤回。',
    en: {
      one: 'Puts {count} award of {sum} under notice. The list shows to everybody at once and the applicants are told. Once it has begun it cannot be taken back.',
      other:
        'Puts {count} awards of {sum} in all under notice. The list shows to everybody at once and the applicants are told. Once it has begun it cannot be taken back.',
    },
  },
  window: { zh: '公示期', en: 'Notice' },
  windowOf: { zh: '{from} 至 {to}，{count} 个工作日', en: '{from} to {to}, {count} working days' },
  objections: { zh: '未答复的异议', en: 'Objections not answered' },
  noObjections: { zh: '无', en: 'None' },
  objectionsOf: { zh: '{count} 件', en: '{count}' },
  objectionsHint: {
    zh: '异议由异议受理岗办理。有一件成立，批次即退回“评分已锁定”，原决定失效。',
    en: 'They are dealt with by who receives objections. One upheld takes the batch back to its locked scores, and the decision is void.',
  },
  open: {
    zh: '公示期未满，期满后才能公布。',
    en: 'The notice is still open; awards are published after it.',
  },
  waits: {
    zh: '公示期已满，异议全部答复后才能公布。',
    en: 'The notice is over; awards are published once every objection is answered.',
  },
  publish: { zh: '正式公布', en: 'Publish the awards' },
  publishBody: {
    zh: '公布 {count} 笔奖励，合计 {sum}。公布后申报主体可以查看通知书、填写收款账户；公布不能撤回。',
    en: {
      one: 'Publishes {count} award of {sum}. Applicants then see their letters and say where they are paid to. It cannot be taken back.',
      other:
        'Publishes {count} awards of {sum} in all. Applicants then see their letters and say where they are paid to. It cannot be taken back.',
    },
  },
  published: { zh: '公布日期', en: 'Published on' },
  public: { zh: '公开页面', en: 'Public page' },
  see: { zh: '公众看到的名单', en: 'The list as everybody sees it' },
  word: { zh: '名单 DOCX', en: 'The list as DOCX' },
  book: { zh: '名单 XLSX', en: 'The list as XLSX' },
});

export const awards = defineMessages({
  title: { zh: '奖励和拨付', en: 'Awards and payments' },
  note: {
    zh: '一行是一个申报主体。收款账户由申报主体的负责人填写；没有系统账号的，由主管部门按盖章文件录入，另一人确认。户名须与申报主体一致。档次和金额按本批次冻结的规则得出；随系统提供的是示例。',
    en: 'A line an applicant. An owner of the applicant says where it is paid to; for one who does not sign in here, the office enters it from a stamped document and another official confirms it. The account must be in the applicant’s own name. Tiers and amounts follow the rules frozen in this batch; those that came with the software are examples.',
  },
  none: { zh: '没有奖励', en: 'No awards' },
  noneHint: {
    zh: '批准的建议中没有达到奖励条件的项目。',
    en: 'No pilot in what was approved comes to an award.',
  },
  applicant: { zh: '申报主体', en: 'Applicant' },
  tier: { zh: '档次', en: 'Tier' },
  amount: { zh: '奖励金额', en: 'Award' },
  paid: { zh: '已拨付', en: 'Paid' },
  returned: { zh: '拨付 {paid}，退回和追回 {returned}', en: '{paid} paid, {returned} came back' },
  account: { zh: '收款账户', en: 'Account' },
  noAccount: { zh: '未填写', en: 'Not given yet' },
  waits: {
    zh: '{name} 已录入，待第二人确认',
    en: 'Entered by {name}; a second person confirms it',
  },
  enter: { zh: '录入…', en: 'Enter…' },
  enterAnew: { zh: '重新录入…', en: 'Enter anew…' },
  enterOf: {
    zh: '按盖章文件录入“{name}”的收款账户',
    en: 'Enter the account of “{name}” from its stamped document',
  },
  enterAnewOf: {
    zh: '重新录入“{name}”的收款账户（按盖章文件）',
    en: 'Enter anew the account of “{name}” from its stamped document',
  },
  confirm: { zh: '核对并确认…', en: 'Check and confirm…' },
  confirmOf: { zh: '核对并确认“{name}”的收款账户', en: 'Check and confirm the account of “{name}”' },
  action: { zh: '办理', en: 'Actions' },
  record: { zh: '记录…', en: 'Record…' },
  recordOf: { zh: '记录“{name}”的拨付、退回或追回', en: 'Record a payment, return or reclaim of “{name}”' },
  letter: { zh: '通知书', en: 'Letter' },
  letterOf: { zh: '“{name}”的通知书（DOCX）', en: 'Letter to “{name}” (DOCX)' },
  total: { zh: '奖励合计 {amount}。', en: '{amount} awarded in all.' },
  sum: {
    zh: '奖励合计 {amount}；拨付 {paid}，退回和追回 {returned}，尚未拨付 {due}。',
    en: '{amount} awarded in all; {paid} paid, {returned} came back, {due} still to be paid.',
  },
  payments: { zh: '拨付记录', en: 'Payments' },
  noPayments: { zh: '还没有拨付', en: 'Nothing is paid yet' },
  noPaymentsHint: {
    zh: '财政拨款后，在上面逐笔记录日期、金额和凭证号。',
    en: 'Once the treasury has paid, record each payment above with its date, amount and voucher.',
  },
  kind: { zh: '类型', en: 'Kind' },
  on: { zh: '日期', en: 'Date' },
  sumPaid: { zh: '金额', en: 'Amount' },
  voucher: { zh: '凭证号', en: 'Voucher' },
  file: { zh: '凭证文件', en: 'File of the voucher' },
  by: { zh: '记录人', en: 'Recorded by' },
  reason: { zh: '理由', en: 'Reason' },
});

export const letters = defineMessages({
  title: { zh: '通知书', en: 'Letters' },
  note: {
    zh: '公布后，列入评审的申报主体不论是否获得奖励都有书面通知；未列入和取消资格的，决定时即有。申报主体在项目页查看，文本由主管部门在“奖励条件与文书”中确定。',
    en: 'Once awards are published every applicant that was judged is written to, awarded or not; who is left out or excluded at once. They read it on the page of the pilot; the texts are set under “Award terms and texts”.',
  },
  none: { zh: '没有通知书', en: 'No letters' },
  noneHint: {
    zh: '正式公布后，这里列出发给各申报主体的通知书。',
    en: 'Once awards are published, the letters to the applicants stand here.',
  },
  all: { zh: '全部', en: 'All' },
  to: { zh: '送达', en: 'To' },
  kind: { zh: '种类', en: 'Kind' },
  on: { zh: '日期', en: 'Date' },
  file: { zh: '文件', en: 'File' },
  noText: { zh: '有通知书还没有文本', en: 'Letters without a text' },
  noTextBody: {
    zh: '应当送达：{kinds}。主管部门还没有确定其文本：由政策编辑起草，另一人批准，之后即可生成。',
    en: 'Due: {kinds}. The office has not set their texts yet: a policy editor writes them and somebody else approves; then the letters can be written.',
  },
  setText: { zh: '到“奖励条件与文书”办理', en: 'Set them under “Award terms and texts”' },
  noFile: { zh: '待文本', en: 'waits for its text' },
  fileOf: { zh: 'DOCX 通知书：{title}，{name}', en: 'DOCX letter: {title}, {name}' },
  print: { zh: '打印', en: 'Print' },
  printOf: { zh: '打印通知书：{title}，{name}', en: 'Print letter: {title}, {name}' },
  one: { zh: '通知书', en: 'Letter' },
  dear: { zh: '{to}：', en: '{to}:' },
  download: { zh: '下载 DOCX', en: 'Download as DOCX' },
  back: { zh: '回到批次', en: 'Back to the batch' },
  backOwn: { zh: '回到项目', en: 'Back to the pilot' },
});

export const payKinds = defineMessages({
  payment: { zh: '拨付：财政已付出', en: 'Paid out by the treasury' },
  return: {
    zh: '退回：未能入账退回的款项，须重新拨付',
    en: 'Returned: it did not arrive, and is to be paid again',
  },
  reclaim: {
    zh: '追回：依决定追回或申报主体交还，不再拨付',
    en: 'Reclaimed by decision or given back: not to be paid again',
  },
});

export const pay = defineMessages({
  title: { zh: '拨付、退回或追回：{name}', en: 'Payment, return or reclaim: {name}' },
  kind: { zh: '办理的是', en: 'What happened' },
  state: {
    zh: '奖励 {amount}，已拨付 {held}（扣除退回和追回）。',
    en: '{amount} awarded, {held} paid, less what came back.',
  },
  noAccount: {
    zh: '还没有收款账户，或账户待第二人确认：有了确认的账户才能记录拨付。',
    en: 'There is no account yet, or it waits for a second person: payments are recorded once it is confirmed.',
  },
  amount: { zh: '金额', en: 'Amount' },
  most: { zh: '至多 {sum}', en: '{sum} at most' },
  on: { zh: '日期', en: 'Date' },
  voucher: { zh: '凭证号', en: 'Voucher' },
  reason: { zh: '理由', en: 'Reason' },
  reasonHint: {
    zh: '申报主体会看到，请写明事实和依据。',
    en: 'The applicant reads it: give facts and basis.',
  },
  file: { zh: '凭证文件（选填）', en: 'File of the voucher (optional)' },
  fileOf: { zh: '凭证文件', en: 'File of the voucher' },
  save: { zh: '记录', en: 'Record it' },
});

export const accounts = defineMessages({
  enterTitle: { zh: '录入收款账户：“{name}”', en: 'Enter the account of “{name}”' },
  enterNote: {
    zh: '按申报主体盖章的账户说明录入，并附扫描件。由另一名经办人对照原件再输一遍账号，确认后才能拨付。',
    en: 'Enter what the applicant’s stamped document says, and attach its scan. Another case officer types the number once more from the document; nothing is paid before that.',
  },
  file: { zh: '盖章文件', en: 'Stamped document' },
  enter: { zh: '录入', en: 'Enter it' },
  confirmTitle: { zh: '确认收款账户：“{name}”', en: 'Confirm the account of “{name}”' },
  confirmNote: {
    zh: '请打开盖章文件，核对户名和开户银行，并照文件再输一遍账号。录入的账号不在此显示。',
    en: 'Open the stamped document, compare holder and bank, and type the number from it. The number that was entered is not shown here.',
  },
  open: { zh: '打开盖章文件', en: 'Open the stamped document' },
  entered: { zh: '录入', en: 'Entered' },
  enteredBy: { zh: '{name}，{date}', en: '{name}, {date}' },
  confirm: { zh: '确认', en: 'Confirm it' },
});

export const own = defineMessages({
  title: { zh: '奖励', en: 'The award' },
  notice: { zh: '名单正在公示，看看公示内容', en: 'The list is under public notice: see it' },
  list: { zh: '查看公布的名单', en: 'See the published list' },
  nothing: { zh: '本次没有获得奖励。', en: 'Nothing was awarded this time.' },
  tier: { zh: '档次', en: 'Tier' },
  amount: { zh: '金额', en: 'Amount' },
  held: { zh: '已拨付', en: 'Paid to you' },
  ofHeld: { zh: '{paid}，退回和追回 {returned}', en: '{paid}, of which {returned} came back' },
  letterOf: { zh: '{title}，{date}', en: '{title}, {date}' },
  download: { zh: '下载 DOCX', en: 'Download as DOCX' },
  print: { zh: '打印', en: 'Print' },
  account: { zh: '收款账户', en: 'Account' },
  toGive: {
    zh: '请填写收款账户，财政据此拨付。户名须与本单位名称一致；拨付后不能再改。',
    en: 'Say where it is to be paid. The account must be in your own name, and stays once it was paid.',
  },
  byOwner: {
    zh: '由本单位的负责人填写收款账户。',
    en: 'An owner of your enterprise says where it is to be paid.',
  },
  bank: { zh: '开户银行', en: 'Bank' },
  bankHint: { zh: '写到支行，例如“某银行上海张江支行”。', en: 'Down to the branch.' },
  holder: { zh: '户名', en: 'Account holder' },
  number: { zh: '账号', en: 'Account number' },
  numberHint: { zh: '8 至 30 位数字', en: '8 to 30 figures' },
  save: { zh: '保存账户', en: 'Save the account' },
  change: { zh: '更改账户', en: 'Change the account' },
  saved: { zh: '账户已保存。', en: 'The account is saved.' },
  payments: { zh: '拨付记录', en: 'Payments' },
  on: { zh: '日期', en: 'Date' },
  kind: { zh: '类型', en: 'Kind' },
  sum: { zh: '金额', en: 'Amount' },
  voucher: { zh: '凭证号', en: 'Voucher' },
  reason: { zh: '理由', en: 'Reason' },
});
