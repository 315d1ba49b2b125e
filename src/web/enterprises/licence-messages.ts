import { defineMessages } from '../i18n/message.ts';

export const licences = defineMessages({
  title: { zh: '许可与备案', en: 'Licences and filings' },
  lead: {
    zh: '企业持有的金融许可、备案和其他资质。申请时据此核对，请保持有效。',
    en: 'Financial licences, filings and other qualifications held. Applications are checked against them: keep them in force.',
  },
  none: { zh: '还没有登记许可或备案', en: 'No licence or filing yet' },
  noneHint: {
    zh: '持有支付、征信等许可，或做过算法、网络安全等备案的，请在这里登记；没有的可以留空。',
    en: 'Enter licences such as payment or credit reporting, and filings such as algorithms or network security; leave it empty if there are none.',
  },
  add: { zh: '添加许可或备案', en: 'Add a licence or filing' },
  editTitle: { zh: '修改许可或备案', en: 'Change a licence or filing' },
  kind: { zh: '类别', en: 'Kind' },
  choose: { zh: '请选择', en: 'Please choose' },
  number: { zh: '许可证号或备案号', en: 'Number' },
  issuer: { zh: '发证或备案机关', en: 'Issued by' },
  scope: { zh: '许可范围', en: 'Scope' },
  expiresOn: { zh: '有效期至', en: 'Holds until' },
  expiresHint: { zh: '长期有效的留空。', en: 'Leave it empty where there is no end.' },
  evidence: { zh: '证明文件', en: 'Evidence' },
  evidenceHint: { zh: '许可证或备案回执。', en: 'The licence, or the receipt of the filing.' },
  noEvidence: { zh: '未上传', en: 'none' },
  validity: { zh: '有效期', en: 'Validity' },
  noEnd: { zh: '长期有效', en: 'No end' },
  holds: { zh: '有效，至 {date}', en: 'Holds until {date}' },
  ends: {
    zh: '{count} 天后到期（{date}）',
    en: { one: 'Ends in {count} day ({date})', other: 'Ends in {count} days ({date})' },
  },
  endsToday: { zh: '今天到期（{date}）', en: 'Ends today ({date})' },
  lapsed: { zh: '已过期（{date}）', en: 'Lapsed ({date})' },
  action: { zh: '操作', en: 'Action' },
  removeTitle: { zh: '删除许可或备案', en: 'Remove a licence or filing' },
  removeNote: {
    zh: '“{name}”将从列表中删除，历史中仍有记录。',
    en: '“{name}” leaves the list; the history keeps it.',
  },
  saved: { zh: '已保存', en: 'Saved' },
});
