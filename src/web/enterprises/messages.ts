import type { Kind, VerificationState } from '../api/enterprises.ts';
import { defineMessages, type PlainMessage } from '../i18n/message.ts';

export const kinds: Readonly<Record<Kind, PlainMessage>> = {
  fintech: { zh: '金融科技企业', en: 'Fintech company' },
  'financial-institution': { zh: '金融机构', en: 'Financial institution' },
  incubator: { zh: '孵化器/加速器', en: 'Incubator or accelerator' },
  research: { zh: '研发机构', en: 'Research institution' },
  computing: { zh: '算力主体', en: 'Computing provider' },
  other: { zh: '其他', en: 'Other' },
};

export const states: Readonly<Record<VerificationState, PlainMessage>> = {
  unverified: { zh: '未核验', en: 'Not verified' },
  waiting: { zh: '待核验', en: 'Waiting for the office' },
  returned: { zh: '待补正', en: 'Returned for correction' },
  verified: { zh: '已核验', en: 'Verified' },
};

export const list = defineMessages({
  mine: { zh: '我的企业', en: 'My enterprises' },
  mineLead: {
    zh: '您所属的企业，以及每一家接下来要做的事。',
    en: 'The enterprises you belong to, and what each has to do next.',
  },
  all: { zh: '企业', en: 'Enterprises' },
  allLead: {
    zh: '登记过的全部企业，最近登记的在前。',
    en: 'Every enterprise registered, the newest first.',
  },
  register: { zh: '登记企业', en: 'Register an enterprise' },
  none: { zh: '您还不属于任何企业', en: 'You belong to no enterprise yet' },
  noneHint: {
    zh: '登记一家企业，您就是它的负责人；如果企业已经登记，请它的负责人邀请您。',
    en: 'Register one and you are its owner; if it is registered already, ask its owner to invite you.',
  },
  noneYet: { zh: '还没有企业登记', en: 'No enterprise has registered' },
  noneYetHint: { zh: '企业登记后会出现在这里。', en: 'Enterprises appear here once they register.' },
  nothingFound: { zh: '没有找到企业', en: 'No enterprise found' },
  nothingFoundHint: {
    zh: '可以换个说法再查，或者改选状态。',
    en: 'Try other words or another state.',
  },
  search: { zh: '名称或统一社会信用代码', en: 'Name or social credit code' },
  searchHint: { zh: '其中的几个字', en: 'Part of it' },
  state: { zh: '核验状态', en: 'Verification' },
  anyState: { zh: '全部', en: 'All' },
  name: { zh: '企业名称', en: 'Name' },
  kind: { zh: '类型', en: 'Kind' },
  park: { zh: '园区', en: 'Park' },
  benchmark: { zh: '标杆性企业', en: 'Benchmark enterprise' },
});

export const sections = defineMessages({
  profile: { zh: '企业信息', en: 'Profile' },
  members: { zh: '成员', en: 'Members' },
  licences: { zh: '许可与备案', en: 'Licences and filings' },
  verification: { zh: '核验', en: 'Verification' },
  pilots: { zh: '试点项目', en: 'Pilots' },
  history: { zh: '历史', en: 'History' },
});

/** What to do next, to those who can do it and to those who cannot. */
export const nextSteps = defineMessages({
  unverified: {
    zh: '还不能提交申请。请上传营业执照和加盖公章的授权委托书，由办公室核验。',
    en: 'It cannot submit applications yet. Upload the business licence and a stamped letter of authorisation for the office to check.',
  },
  waiting: {
    zh: '材料已交，等待经办人核验；结果会发消息通知负责人。其间可以起草申请。',
    en: 'The papers are handed in and wait for a case officer; the owners get a message with the result. Applications can be drafted meanwhile.',
  },
  returned: {
    zh: '材料已退回。请按意见逐项补正，再次提交。',
    en: 'The papers were returned. Correct each point and hand them in again.',
  },
  verified: { zh: '可以提交申请。', en: 'It can submit applications.' },
  verifiedSince: {
    zh: '{date} 核验通过，可以提交申请。',
    en: 'Verified on {date}; it can submit applications.',
  },
  toOwner: { zh: '由企业负责人办理。', en: 'One of its owners does this.' },
  unverifiedLink: { zh: '提交核验材料', en: 'Hand in the papers' },
  waitingLink: { zh: '查看核验情况', en: 'See how it stands' },
  verifiedLink: { zh: '试点项目', en: 'Pilots' },
  returnedLink: { zh: '查看意见并补正', en: 'See what to correct' },
  decideLink: { zh: '核验这家企业', en: 'Verify this enterprise' },
});

export const profile = defineMessages({
  newTitle: { zh: '登记企业', en: 'Register an enterprise' },
  newLead: {
    zh: '填写后您就是这家企业的负责人，可以邀请同事、上传材料。其余内容以后再补。',
    en: 'You become its owner and can invite colleagues and upload papers. The rest can follow later.',
  },
  register: { zh: '登记', en: 'Register' },
  name: { zh: '企业名称', en: 'Name' },
  nameHint: { zh: '与营业执照一致的全称。', en: 'In full, as on the business licence.' },
  uscc: { zh: '统一社会信用代码', en: 'Unified social credit code' },
  usccHint: { zh: '营业执照上的 18 位代码。', en: 'The 18 characters on the business licence.' },
  usccTyped: { zh: '已输入 {typed} 位，共 18 位。', en: '{typed} of 18 characters.' },
  usccGood: { zh: '校验码正确。', en: 'The check character fits.' },
  kind: { zh: '企业类型', en: 'Kind' },
  park: { zh: '所在园区', en: 'Park' },
  noPark: { zh: '不在所列园区', en: 'In none of them' },
  parkHint: {
    zh: '行动方案所列的标杆性园区；不在其中也可登记。',
    en: 'The benchmark parks of the plan; enterprises elsewhere register too.',
  },
  businessScope: { zh: '经营范围', en: 'Business scope' },
  businessScopeHint: {
    zh: '照营业执照填写，可不填。牵头申报试点时，与申报书一并作持牌合规筛查。',
    en: 'As on the business licence; may be left out. Pilots that it leads are screened for the licence boundary with it.',
  },
  noBusinessScope: { zh: '未填写', en: 'Not stated' },
  contacts: { zh: '联系人', en: 'Contacts' },
  contactsHint: {
    zh: '办公室办理事项时联系的人，不必是本系统的用户。',
    en: 'Whom the office calls; they need no account here.',
  },
  noContacts: { zh: '还没有联系人。', en: 'No contact yet.' },
  contact: { zh: '联系人 {number}', en: 'Contact {number}' },
  contactName: { zh: '姓名', en: 'Name' },
  contactTitle: { zh: '职务', en: 'Position' },
  contactPhone: { zh: '电话', en: 'Telephone' },
  contactEmail: { zh: '邮箱', en: 'Mail address' },
  addContact: { zh: '添加联系人', en: 'Add a contact' },
  removeContact: { zh: '移除联系人 {number}', en: 'Remove contact {number}' },
  facts: { zh: '基本信息', en: 'Facts' },
  registered: { zh: '登记时间', en: 'Registered' },
  identityWarning: {
    zh: '名称或代码改变后须重新核验，核验通过前不能提交申请。',
    en: 'With another name or code it has to be verified again, and cannot submit applications before.',
  },
  editTitle: { zh: '修改企业信息', en: 'Change the profile' },
  saved: { zh: '企业信息已保存', en: 'The profile is saved' },
});

export const benchmark = defineMessages({
  title: { zh: '标杆性企业', en: 'Benchmark enterprise' },
  none: {
    zh: '未认定。由办公室依据文件记录。',
    en: 'Not given. The office records it, with the document it rests on.',
  },
  basis: { zh: '依据', en: 'Basis' },
  basisHint: { zh: '给予认定的文件名称和文号。', en: 'Title and number of the document that gave it.' },
  date: { zh: '认定日期', en: 'Given on' },
  set: { zh: '记录认定', en: 'Record it' },
  change: { zh: '修改认定', en: 'Change it' },
  withdraw: { zh: '取消认定', en: 'Withdraw it' },
  withdrawNote: {
    zh: '取消后这家企业不再是标杆性企业，记录仍留在历史中。',
    en: 'It will be no benchmark enterprise any more; the record stays in the history.',
  },
  saved: { zh: '已记录', en: 'Recorded' },
});
