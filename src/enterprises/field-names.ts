import type { Bilingual } from '../shared/locale.ts';
import type { Remark } from './enterprise.ts';

export const REMARK_FIELD_NAMES: Readonly<Record<Remark['field'], Bilingual>> = {
  name: { zh: '企业名称', en: 'Name' },
  uscc: { zh: '统一社会信用代码', en: 'Unified social credit code' },
  businessLicenceFile: { zh: '营业执照', en: 'Business licence' },
  authorisationFile: { zh: '授权委托书', en: 'Letter of authorisation' },
  other: { zh: '其他', en: 'Other' },
};

/** What the history calls what changed. */
export const FIELD_NAMES: Readonly<Record<string, Bilingual>> = {
  ...REMARK_FIELD_NAMES,
  kind: { zh: '类型', en: 'Kind' },
  park: { zh: '园区', en: 'Park' },
  businessScope: { zh: '经营范围', en: 'Business scope' },
  contacts: { zh: '联系人', en: 'Contacts' },
  benchmark: { zh: '标杆性企业', en: 'Benchmark enterprise' },
  verification: { zh: '核验状态', en: 'Verification' },
  verifiedAt: { zh: '核验时间', en: 'Verified at' },
  remarks: { zh: '补正意见', en: 'Remarks' },
  code: { zh: '许可类别', en: 'Licence' },
  number: { zh: '许可证号', en: 'Number' },
  issuer: { zh: '发证机关', en: 'Issuer' },
  scope: { zh: '许可范围', en: 'Scope' },
  expiresOn: { zh: '有效期至', en: 'Expires on' },
  evidenceFile: { zh: '证明文件', en: 'Evidence' },
  file: { zh: '文件', en: 'File' },
  size: { zh: '大小（字节）', en: 'Size in bytes' },
  type: { zh: '文件类型', en: 'Type of file' },
  role: { zh: '角色', en: 'Role' },
  roles: { zh: '角色', en: 'Role' },
  email: { zh: '邮箱', en: 'Mail address' },
  phone: { zh: '手机', en: 'Telephone' },
  reason: { zh: '理由', en: 'Reason' },
  personId: { zh: '人员', en: 'Person' },
};
