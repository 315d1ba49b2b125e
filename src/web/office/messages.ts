import type { OfficeRole } from '../../shared/roles.ts';
import { defineMessages, type PlainMessage } from '../i18n/message.ts';

export const office = defineMessages({
  office: { zh: '办公', en: 'Office' },
  desk: { zh: '待办', en: 'Desk' },
  pilots: { zh: '试点', en: 'Pilots' },
  monitoring: { zh: '运行监测', en: 'Monitoring' },
  verifications: { zh: '企业核验', en: 'Verifications' },
  objections: { zh: '异议', en: 'Objections' },
  awardObjections: { zh: '奖励异议', en: 'Objections to awards' },
  leads: { zh: '风险线索', en: 'Risk leads' },
  enterprises: { zh: '企业', en: 'Enterprises' },
  people: { zh: '人员与角色', en: 'People and roles' },
  invitations: { zh: '邀请', en: 'Invitations' },
  experts: { zh: '评审专家', en: 'Experts' },
  batches: { zh: '申报批次', en: 'Award batches' },
  rubrics: { zh: '评审指标', en: 'Criteria' },
  rewardTerms: { zh: '奖励条件与文书', en: 'Award terms and texts' },
  questions: { zh: '问题收件箱', en: 'Questions' },
  usage: { zh: '问答用量', en: 'Use and cost' },
  texts: { zh: '政策文本', en: 'Policy texts' },
  licences: { zh: '许可目录', en: 'Licence catalogue' },
  words: { zh: '词表与用语', en: 'Words and instructions' },
  checklist: { zh: '检查清单模板', en: 'Checklist template' },
  terms: { zh: '期限与编号', en: 'Terms and numbers' },
  parks: { zh: '园区', en: 'Parks' },
  jobs: { zh: '任务与消息', en: 'Jobs and messages' },
  ledger: { zh: '账本检索', en: 'Search the ledger' },
  noRole: { zh: '这里是办公人员的页面', en: 'These pages are for officials' },
  noRoleHint: {
    zh: '您的账户没有公职角色。企业的事项在“我的企业”里办理；如应有角色，请联系系统管理员。',
    en: 'Your account holds no office role. Matters of an enterprise are under “My enterprises”; if you should hold a role, ask an administrator.',
  },
  myEnterprises: { zh: '我的企业', en: 'My enterprises' },
});

export const desk = defineMessages({
  title: { zh: '待办', en: 'Desk' },
  lead: { zh: '等您处理的事项，最早的在前。', en: 'What waits for you, the oldest first.' },
  nothing: { zh: '现在没有待办', en: 'Nothing waits for you' },
  nothingHint: {
    zh: '有新的事项时会出现在这里。',
    en: 'New matters appear here.',
  },
  pilots: { zh: '试点待办理', en: 'Pilots that wait' },
  watched: { zh: '运行中须关注', en: 'Running, to be looked at' },
  waiting: { zh: '企业待核验', en: 'Enterprises to verify' },
  waitingAll: { zh: '查看全部', en: 'See all' },
  since: { zh: '{when} 提交', en: 'handed in {when}' },
  objections: { zh: '待答复的异议', en: 'Objections to answer' },
  awardObjections: { zh: '待答复的奖励异议', en: 'Objections to awards to answer' },
  leads: { zh: '风险线索', en: 'Risk leads' },
  leadOn: { zh: '{date} 收到，待分办', en: 'received {date}, awaits triage' },
  objectedOn: { zh: '{date} 收到', en: 'received {date}' },
  questions: { zh: '答不全或评价不好的问题', en: 'Questions left open or rated badly' },
  askedTimes: {
    zh: '问过 {count} 次',
    en: { one: 'asked once', other: 'asked {count} times' },
  },
  batches: { zh: '申报批次待办', en: 'Award batches' },
  batchSince: { zh: '自 {when}', en: 'since {when}' },
  drafts: { zh: '草案待批准', en: 'Drafts to approve' },
  textDrafts: { zh: '政策文本草案待发布', en: 'Drafts of policy texts to publish' },
  draftShipped: { zh: '随系统更新，{when}', en: 'came with the software, {when}' },
  draftBy: { zh: '{name} 起草，{when}', en: 'drafted by {name}, {when}' },
  failing: { zh: '任务失败', en: 'Failing jobs' },
  failedTimes: {
    zh: '连续失败 {count} 次',
    en: { one: 'failed once', other: 'failed {count} times in a row' },
  },
  unsent: {
    zh: '{count} 条消息未能发出',
    en: { one: '{count} message could not be sent', other: '{count} messages could not be sent' },
  },
});

export const people = defineMessages({
  title: { zh: '人员与角色', en: 'People and roles' },
  lead: {
    zh: '所有注册过的人，以及他们担任的公职角色。',
    en: 'Everybody with an account, and the office roles they hold.',
  },
  search: { zh: '姓名或邮箱', en: 'Name or mail address' },
  searchHint: {
    zh: '从第一个字输起；公职人员可输其中任意几个字',
    en: 'How it begins; of officials, any part of it',
  },
  role: { zh: '角色', en: 'Role' },
  anyRole: { zh: '所有人', en: 'Everybody' },
  anyOfficial: { zh: '所有公职人员', en: 'All officials' },
  none: { zh: '没有找到人', en: 'Nobody found' },
  noneHint: {
    zh: '请核对姓名或邮箱的开头几个字，或者邀请对方加入。',
    en: 'Look again at how the name or the address begins, or invite them.',
  },
  name: { zh: '姓名', en: 'Name' },
  email: { zh: '邮箱', en: 'Mail address' },
  phone: { zh: '手机号', en: 'Mobile number' },
  roles: { zh: '公职角色', en: 'Office roles' },
  noRoles: { zh: '无', en: 'none' },
  memberships: { zh: '所属企业', en: 'Enterprises' },
  enterprisesOf: {
    zh: '{count} 家',
    en: { one: '{count} enterprise', other: '{count} enterprises' },
  },
  state: { zh: '状态', en: 'State' },
  registered: { zh: '注册时间', en: 'Since' },
  active: { zh: '正常', en: 'Active' },
  disabled: { zh: '已停用', en: 'Disabled' },
  erased: { zh: '已注销', en: 'Erased' },
  invite: { zh: '邀请', en: 'Invite' },
});

export const person = defineMessages({
  rolesNote: {
    zh: '角色变更立即生效；被收回角色的人需要重新登录。',
    en: 'Changes take effect at once; whoever loses a role has to sign in again.',
  },
  apart: {
    zh: '与{other}不能由同一人担任。',
    en: 'Not by the same person as {other}.',
  },
  withdrawsFromEnterprises: {
    zh: '须回避：不能同时是企业成员。',
    en: 'Recusal: may belong to no enterprise.',
  },
  lastStays: {
    zh: '至少保留一位系统管理员。',
    en: 'At least one administrator stays.',
  },
  ownNote: {
    zh: '不能更改自己的角色，请由另一位系统管理员办理。您只能放弃全部公职角色。',
    en: 'Nobody changes their own roles: another administrator does. You may only give up all of them.',
  },
  giveUp: { zh: '放弃全部公职角色', en: 'Give up all office roles' },
  giveUpWarning: {
    zh: '放弃后您将退出登录，不再是公职人员；要恢复须由系统管理员重新授予。',
    en: 'You will be signed out and be no official any more; only an administrator can give the roles back.',
  },
  tick: { zh: '担任的角色', en: 'Roles held' },
  saveRoles: { zh: '保存角色', en: 'Save roles' },
  rolesSaved: { zh: '角色已保存', en: 'Roles saved' },
  readOnly: { zh: '只有系统管理员可以更改角色。', en: 'Only administrators change roles.' },
  memberships: { zh: '所属企业', en: 'Enterprises' },
  noMemberships: { zh: '不属于任何企业。', en: 'Belongs to no enterprise.' },
  appointments: { zh: '评审聘任', en: 'Appointments as an expert' },
  noAppointments: { zh: '没有未结束的聘任。', en: 'No appointment that is not over.' },
  batch: { zh: '批次 {named}', en: 'Batch {named}' },
  pilot: { zh: '试点 {named}', en: 'Pilot {named}' },
  fromUntil: { zh: '{from} 至 {until}', en: '{from} to {until}' },
  openEnd: { zh: '{from} 起', en: 'from {from}' },
  account: { zh: '账户', en: 'Account' },
  disable: { zh: '停用账户', en: 'Disable the account' },
  enable: { zh: '启用账户', en: 'Enable the account' },
  disableNote: {
    zh: '停用后立即退出登录，不能再登录；所持角色保留，启用后恢复。',
    en: 'A disabled person is signed out at once and cannot sign in; what they hold is kept and comes back when enabled.',
  },
  enableNote: {
    zh: '账户已停用。启用后可以重新登录，并恢复原有的角色。',
    en: 'The account is disabled. Once enabled, the person can sign in again with the roles they held.',
  },
  stateSaved: { zh: '已保存', en: 'Saved' },
  secondFactor: { zh: '两步验证', en: 'Second factor' },
  secondFactorNote: {
    zh: '手机和备用码都丢失时，核实本人身份后重设。',
    en: 'For who lost both phone and backup codes: make sure that it is them, then reset it.',
  },
  noSecondFactor: { zh: '未开启。', en: 'None is set up.' },
  resetFactor: { zh: '重设两步验证', en: 'Reset the second factor' },
  resetFactorNote: {
    zh: '原来的验证器和备用码随即失效，此人退出所有设备，并收到通知；再次登录只凭密码，公职人员须先设置新的两步验证。',
    en: 'The old authenticator and codes are void at once, and the person is signed out everywhere and told. The next sign-in takes the password alone; officials set a new one up first.',
  },
  factorReset: { zh: '已重设', en: 'It is reset' },
});

export const duties: Readonly<Record<OfficeRole, PlainMessage>> = {
  'case-officer': {
    zh: '核验企业，办理申请，聘请评审专家。',
    en: 'Verifies enterprises, handles applications, appoints experts.',
  },
  approver: { zh: '复核并批准经办人的提议。', en: 'Reviews and approves what case officers propose.' },
  objections: { zh: '受理异议。', en: 'Receives objections.' },
  'policy-editor': {
    zh: '录入政策文本和各类清单。',
    en: 'Enters policy texts and lists.',
  },
  auditor: { zh: '查阅全部账本记录，不办理事项。', en: 'Reads the whole ledger, decides nothing.' },
  administrator: {
    zh: '管理人员、角色和任务。',
    en: 'Manages people, roles and jobs.',
  },
};

export const invitations = defineMessages({
  title: { zh: '公职邀请', en: 'Invitations to the office' },
  lead: {
    zh: '受邀人登录并接受后，即担任所列角色。',
    en: 'Whoever is invited holds the roles once they have signed in and accepted.',
  },
  invite: { zh: '邀请担任公职', en: 'Invite to the office' },
  roles: { zh: '角色', en: 'Roles' },
  send: { zh: '发出邀请', en: 'Send the invitation' },
  sent: { zh: '邀请已发往 {address}', en: 'The invitation is on its way to {address}' },
  list: { zh: '已发出的邀请', en: 'Invitations sent' },
});

export const experts = defineMessages({
  title: { zh: '评审专家', en: 'Experts' },
  lead: {
    zh: '为一个批次或一个试点聘请的外部专家，聘期内不得是企业成员。',
    en: 'Outside experts, appointed for one batch or one pilot; while appointed they belong to no enterprise.',
  },
  appoint: { zh: '聘请专家', en: 'Appoint an expert' },
  appointNote: {
    zh: '批次的评审专家在该批次的“专家组”中聘请，试点的在案件页面邀请：在那里核对回避，并记入过程。',
    en: 'Experts of a batch are appointed on its page, under “Panel”, and those of a pilot on its case page: there ties are looked at, and the choice stands in the history.',
  },
  batches: { zh: '申报批次', en: 'Batches' },
  email: { zh: '专家邮箱', en: 'Expert’s mail address' },
  held: { zh: '在聘', en: 'Appointed' },
  waiting: { zh: '待接受', en: 'Invited' },
  none: { zh: '没有在聘的专家', en: 'No expert is appointed' },
  noneInvited: { zh: '没有待接受的邀请', en: 'No invitation is open' },
  who: { zh: '专家', en: 'Expert' },
  what: { zh: '评审对象', en: 'For' },
  time: { zh: '聘期', en: 'Time' },
  action: { zh: '操作', en: 'Action' },
  end: { zh: '解聘', en: 'End' },
  endInPanel: { zh: '到专家组解聘', en: 'End in the panel' },
  endTitle: { zh: '解聘评审专家', en: 'End the appointment' },
  endNote: {
    zh: '{who} 将立即失去这项评审的权限并退出登录。',
    en: '{who} loses this review at once and is signed out.',
  },
  withdraw: { zh: '撤回', en: 'Withdraw' },
  withdrawTitle: { zh: '撤回聘请', en: 'Withdraw the invitation' },
  withdrawNote: {
    zh: '发往 {who} 的链接将立即失效。',
    en: 'The link sent to {who} stops working at once.',
  },
});

export const queue = defineMessages({
  title: { zh: '企业核验', en: 'Verifications' },
  lead: {
    zh: '等待核验的企业，最早提交的在前。',
    en: 'Enterprises that wait to be verified, the oldest first.',
  },
  keys: {
    zh: '键盘：↑ ↓ 选择，回车打开。',
    en: 'Keyboard: ↑ ↓ to choose, Enter to open.',
  },
  none: { zh: '没有待核验的企业', en: 'No enterprise waits' },
  noneHint: {
    zh: '企业提交营业执照和授权委托书后会出现在这里。',
    en: 'They appear here once they have handed in their papers.',
  },
  enterprise: { zh: '企业', en: 'Enterprise' },
  uscc: { zh: '统一社会信用代码', en: 'Unified social credit code' },
  kind: { zh: '类型', en: 'Kind' },
  way: { zh: '方式', en: 'How' },
  documents: { zh: '提交材料', en: 'Papers' },
  oidc: { zh: '法人身份登录', en: 'Legal-person sign-in' },
  submitted: { zh: '提交时间', en: 'Handed in' },
});

export const parks = defineMessages({
  title: { zh: '园区列表', en: 'List of parks' },
  lead: {
    zh: '企业登记时从这份列表中选择所在园区。改动先存为草案，由另一人批准后生效。',
    en: 'Enterprises choose their park from this list. A change is kept as a draft and holds once a second person approves it.',
  },
  current: { zh: '现行列表', en: 'The list as it stands' },
  version: { zh: '第 {version} 版', en: 'Version {version}' },
  shipped: { zh: '随系统安装', en: 'Came with the software' },
  by: { zh: '{name} 起草', en: 'Drafted by {name}' },
  approvedBy: { zh: '{names} 批准', en: 'Approved by {names}' },
  nameZh: { zh: '中文名称', en: 'Name in Chinese' },
  nameEn: { zh: '英文名称', en: 'Name in English' },
  id: { zh: '编号', en: 'Id' },
  idHint: {
    zh: '小写字母、数字和连字符；定下后不再改。',
    en: 'Small letters, digits and hyphens; it stays for good.',
  },
  draft: { zh: '待批准的草案', en: 'A draft to approve' },
  added: { zh: '新增', en: 'New' },
  changed: { zh: '改名', en: 'Renamed' },
  removed: { zh: '删去', en: 'Taken out' },
  kept: { zh: '不变', en: 'As before' },
  change: { zh: '变动', en: 'Change' },
  approveNote: {
    zh: '批准后这份列表立即生效，企业登记时按它选择。',
    en: 'It holds at once: enterprises choose from it.',
  },
  edit: { zh: '修改列表', en: 'Change the list' },
  editTitle: { zh: '起草新的列表', en: 'Draft a new list' },
  park: { zh: '园区 {number}', en: 'Park {number}' },
  add: { zh: '添加园区', en: 'Add a park' },
  remove: { zh: '删去园区 {number}', en: 'Take out park {number}' },
  save: { zh: '存为草案', en: 'Keep as a draft' },
  saved: { zh: '草案已保存，等待批准', en: 'The draft is kept and waits for approval' },
});
