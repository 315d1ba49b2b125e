import type { Party } from '../api/pilots.ts';
import { defineMessages, type PlainMessage } from '../i18n/message.ts';

export const consents: Readonly<Record<Party['consent'], PlainMessage>> = {
  none: { zh: '尚未同意', en: 'Not consented yet' },
  account: { zh: '已以账户同意', en: 'Consented by its account' },
  letter: { zh: '同意函待核对', en: 'Letter to be checked' },
  checked: { zh: '同意函已核对', en: 'Letter checked' },
  declined: { zh: '谢绝参加', en: 'Declined' },
};

export const parties = defineMessages({
  title: { zh: '申报主体', en: 'Who applies' },
  lead: { zh: '牵头', en: 'Leads' },
  joint: { zh: '联合申报', en: 'Joins' },
  host: { zh: '持牌机构', en: 'Licensed institution' },
  self: { zh: '本企业', en: 'Yours' },
  hostNone: {
    zh: '还没有指定持牌机构。由持牌机构提供金融服务的，须在这里写明是哪一家；牵头主体自己持牌的，也在这里指定。',
    en: 'No licensed institution is named yet. Where one provides the financial service, say here which; it may be the lead itself.',
  },
  makeHost: { zh: '设为持牌机构', en: 'Make the licensed host' },
  makeHostOf: { zh: '设为持牌机构：{name}', en: 'Make the licensed host: {name}' },
  remove: { zh: '移除', en: 'Remove' },
  removeOf: { zh: '移除：{name}', en: 'Remove: {name}' },
  removeTitle: { zh: '移除申报主体', en: 'Remove an applicant' },
  removeNote: {
    zh: '“{name}”将不再参加，已给的同意也不再作数。',
    en: '“{name}” takes part no longer, and its consent counts no more.',
  },
  consentLeads: { zh: '提交即为同意', en: 'Consents by submitting' },
  asked: { zh: '已请它的负责人登录确认。', en: 'Its owners were asked to confirm.' },
  declinedBy: { zh: '{name}，{when}', en: '{name}, {when}' },
  declinedNext: {
    zh: '请移除它，再在下面另请一家；它改变主意的，仍可登录同意。',
    en: 'Remove it and ask somebody else below; should it change its mind, it can still consent.',
  },
  letterInstead: { zh: '改用盖章的同意函', en: 'Bring a stamped letter instead' },
  needsLetter: {
    zh: '在这里没有核验过的账户，请上传盖章的同意函，受理前由经办人核对。',
    en: 'It has no verified account here: upload its stamped letter, which an officer checks before accepting.',
  },
  letter: { zh: '盖章的同意函', en: 'Stamped letter of consent' },
  letterOf: { zh: '{name} 的同意函', en: 'Letter of {name}' },
  letterHint: {
    zh: '写明同意参加哪个项目、承担什么，由该机构盖章。下面有文字可以照用。',
    en: 'Says which pilot it joins and what it takes on, with its stamp. The text below will do.',
  },
  letterText: { zh: '同意函文字（示例）', en: 'Text of a letter (an example)' },
  letterSample: {
    zh: '同意函\n\n{name}（统一社会信用代码 {uscc}）同意作为{role}，参加由{lead}牵头申报的“{title}”，已阅知申报材料，并承担其中载明由本机构承担的事项。\n\n（盖章）\n年 月 日',
    en: 'Letter of consent\n\n{name} (unified social credit code {uscc}) consents to take part as {role} in “{title}”, for which {lead} applies, has read the declaration and takes on what it says of us.\n\n(stamp)\n(date)',
  },
  roleHost: { zh: '持牌机构', en: 'licensed institution' },
  roleJoint: { zh: '联合申报主体', en: 'joint applicant' },
  replaceLetter: { zh: '换一份同意函', en: 'Bring another letter' },
  add: { zh: '添加联合申报主体或持牌机构', en: 'Add a joint applicant or the licensed institution' },
  addNote: {
    zh: '在这里核验过的企业会收到消息，登录后同意或谢绝；其他机构用盖章的同意函。',
    en: 'An enterprise verified here gets a message and consents or declines by its account; others send a stamped letter.',
  },
  name: { zh: '机构名称', en: 'Name' },
  nameHint: { zh: '与营业执照一致的全称。', en: 'In full, as on the business licence.' },
  isHost: { zh: '它是承载测试的持牌机构', en: 'It is the licensed institution that hosts the test' },
  addButton: { zh: '添加', en: 'Add' },
  added: { zh: '已添加“{name}”。', en: '“{name}” was added.' },
});
