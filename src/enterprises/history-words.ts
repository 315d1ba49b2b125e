import type { Bilingual } from '../shared/locale.ts';
import { ENTERPRISE_ROLE_NAMES, isEnterpriseRole } from '../shared/roles.ts';
import type { Lists } from './catalogue.ts';
import { KIND_NAMES, REMARK_FIELDS, VERIFICATION_NAMES } from './enterprise.ts';
import { REMARK_FIELD_NAMES } from './field-names.ts';

/** What was done, in words. Actions of the members' stream are those of access/people. */
const ACTIONS: Readonly<Record<string, Bilingual>> = {
  'enterprise.registered': { zh: '登记企业', en: 'Registered the enterprise' },
  'enterprise.changed': { zh: '修改企业信息', en: 'Changed the profile' },
  'enterprise.verification-submitted': { zh: '提交核验材料', en: 'Handed in papers for verification' },
  'enterprise.verification-accepted': { zh: '核验通过', en: 'Verified' },
  'enterprise.verification-returned': { zh: '退回补正', en: 'Returned for correction' },
  'enterprise.verified-by-claim': {
    zh: '以法人身份登录核验',
    en: 'Verified by a legal-person sign-in',
  },
  'enterprise.benchmark-set': { zh: '记录标杆性企业', en: 'Recorded as a benchmark enterprise' },
  'enterprise.benchmark-withdrawn': { zh: '取消标杆性企业', en: 'Withdrew the benchmark status' },
  'enterprise.licence-added': { zh: '添加许可', en: 'Added a licence' },
  'enterprise.licence-changed': { zh: '修改许可', en: 'Changed a licence' },
  'enterprise.licence-removed': { zh: '删除许可', en: 'Removed a licence' },
  'member.founded': { zh: '登记人成为负责人', en: 'Became owner by registering it' },
  'member.left': { zh: '退出企业', en: 'Left the enterprise' },
  'member.removed': { zh: '移除成员', en: 'Removed a member' },
  'member.role-changed': { zh: '更改成员角色', en: 'Changed a member’s role' },
  'invitation.made': { zh: '发出邀请', en: 'Invited somebody' },
  'invitation.accepted': { zh: '接受邀请', en: 'Accepted an invitation' },
  'invitation.withdrawn': { zh: '撤回邀请', en: 'Withdrew an invitation' },
  'enterprise.file-added': { zh: '上传文件', en: 'Uploaded a file' },
};

export function actionWords(action: string): Bilingual {
  return ACTIONS[action] ?? { zh: action, en: action };
}

const same = (text: string): Bilingual => ({ zh: text, en: text });
const roleWords = (role: string) => (isEnterpriseRole(role) ? ENTERPRISE_ROLE_NAMES[role] : same(role));

/** A value of a field in words; what the entry holds no words for stands as it is written there. */
export function valueWords(field: string, value: unknown, { parks, licenceCodes }: Lists): Bilingual | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string') {
    if (field === 'kind' && value in KIND_NAMES) return KIND_NAMES[value as keyof typeof KIND_NAMES];
    if (field === 'verification' && value in VERIFICATION_NAMES)
      return VERIFICATION_NAMES[value as keyof typeof VERIFICATION_NAMES];
    if (field === 'role') return roleWords(value);
    const known =
      field === 'park'
        ? parks.known.get(value)
        : field === 'code' && licenceCodes.items.find(({ code }) => code === value);
    return known ? { zh: known.zh, en: known.en } : same(value);
  }
  if (field === 'roles' && Array.isArray(value)) return joined(value.map((one) => roleWords(one)));
  if (Array.isArray(value)) return joined(value.map((one) => itemWords(one)));
  if (typeof value === 'object') return itemWords(value);
  return same(String(value));
}

function joined(parts: readonly Bilingual[]): Bilingual | null {
  if (parts.length === 0) return null;
  return { zh: parts.map(({ zh }) => zh).join('；'), en: parts.map(({ en }) => en).join('; ') };
}

/** A contact, a remark or the like: its values beside one another. */
function itemWords(item: unknown): Bilingual {
  if (typeof item !== 'object' || item === null) return same(String(item));
  const { field, reason } = item as { field?: string; reason?: string };
  const remarked = REMARK_FIELDS.find((known) => known === field);
  if (remarked && reason) {
    const { zh, en } = REMARK_FIELD_NAMES[remarked];
    return { zh: `${zh}：${reason}`, en: `${en}: ${reason}` };
  }
  return same(
    Object.values(item)
      .filter((one) => typeof one === 'string' || typeof one === 'number')
      .join(' '),
  );
}
