import {
  ENTERPRISE_ROLE_NAMES,
  isEnterpriseRole,
  isOfficeRole,
  OFFICE_ROLE_NAMES,
} from '../../shared/roles.ts';
import type { PlainMessage } from '../i18n/message.ts';

const EXPERT: PlainMessage = { zh: '评审专家', en: 'Expert' };

/** What people call a role of the office, of an enterprise, or of a review. */
export function roleName(role: string): PlainMessage {
  if (isOfficeRole(role)) return OFFICE_ROLE_NAMES[role];
  return isEnterpriseRole(role) ? ENTERPRISE_ROLE_NAMES[role] : EXPERT;
}
