import { AppError, type ErrorCode, type FieldError } from '../../shared/errors.ts';
import type { Bilingual } from '../../shared/locale.ts';
import type { Clash } from './rules.ts';

const CLASHES: Readonly<Record<Clash, Bilingual>> = {
  apart: {
    zh: '异议受理不能由经办人兼任。',
    en: 'Nobody is both case officer and recipient of objections.',
  },
  'case-and-member': {
    zh: '经办、审批、异议受理和审计人员不能同时是企业成员（回避）。',
    en: 'Case officers, approvers, recipients of objections and auditors belong to no enterprise (recusal).',
  },
  'expert-and-member': {
    zh: '评审专家在聘期内不能是企业成员。',
    en: 'A reviewing expert belongs to no enterprise while appointed.',
  },
  'official-and-scorer': {
    zh: '本机关工作人员不担任评分的评审专家；聘期内的评审专家也不能担任机关角色。',
    en: 'No official of the office scores a batch, and no expert becomes an official while appointed to one.',
  },
};

const REASONS = {
  lastOwner: {
    zh: '这是最后一位负责人。请先让另一位成员成为负责人。',
    en: 'This is the last owner. Make another member owner first.',
  },
  lastAdministrator: {
    zh: '这是最后一位系统管理员。请先指定另一位。',
    en: 'This is the last administrator. Appoint another first.',
  },
  ownRoles: {
    zh: '不能更改自己的角色，请由另一位系统管理员更改；只能全部放弃。',
    en: 'Nobody changes their own roles: another administrator does. You may only give up all of them.',
  },
  ownState: {
    zh: '不能停用或启用自己的账户。',
    en: 'Nobody disables or enables their own account.',
  },
  ownSecondFactor: {
    zh: '不能重设自己的两步验证；请在“登录与安全”里更换，或请另一位系统管理员重设。',
    en: 'Nobody resets their own second factor: replace it under “Sign-in and security”, or ask another administrator.',
  },
  noSecondFactor: {
    zh: '此人没有开启两步验证。',
    en: 'This person has no second factor.',
  },
  ownInvitation: {
    zh: '不能接受自己发出的邀请。',
    en: 'Nobody accepts an invitation of their own.',
  },
  ownAppointment: {
    zh: '不能聘请自己为评审专家。',
    en: 'Nobody appoints themselves as an expert.',
  },
  notActive: {
    zh: '该账户已停用或注销。',
    en: 'This account is disabled or erased.',
  },
  alreadyHeld: {
    zh: '已经具有邀请的全部角色。',
    en: 'Everything in this invitation is held already.',
  },
  alreadyMember: {
    zh: '已经是该企业的成员。',
    en: 'Already a member of this enterprise.',
  },
  alreadyExpert: {
    zh: '已经受聘于这一评审。',
    en: 'Already appointed for this review.',
  },
  alreadyInvited: {
    zh: '已有发往该地址、尚未处理的邀请。可先撤回再发。',
    en: 'An invitation to this address is open. Withdraw it before sending another.',
  },
} satisfies Record<string, Bilingual>;

/** What a rule of this room refuses, with the field that it is about. */
export function refusal(reason: keyof typeof REASONS, path: string, code: ErrorCode = 'conflict'): AppError {
  return withField(code, reason, { path, ...REASONS[reason] });
}

export function clash(found: Clash, path: string): AppError {
  return withField('conflict', found, { path, ...CLASHES[found] });
}

function withField(code: ErrorCode, detail: string, field: FieldError): AppError {
  return new AppError(code, detail, { fields: [field] });
}
