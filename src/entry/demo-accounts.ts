import type { DemoAccount } from '../access/index.ts';
import type { Bilingual } from '../shared/locale.ts';
import {
  ENTERPRISE_ROLE_NAMES,
  type EnterpriseRole,
  OFFICE_ROLE_NAMES,
  type OfficeRole,
} from '../shared/roles.ts';
import { usccCheck } from '../shared/uscc.ts';

/** Of the one password of all demo accounts: hashing it at the start would cost more than all the rest. */
export const DEMO_HASH =
  '3ecef52c92bf896feb68b6696fc89f43:10b1f1b639dc557d2a090a095b34c925fd4b29e6641a0fe0323272c9a72c3161f4e55d0ffd4a108c11c5c7463d35a61ec579b60a9bc03768b400341235d8bca4';

/** Names that say themselves that nobody is meant; codes that fit, of a number nobody was given. */
export const DEMO_ENTERPRISES = [
  {
    key: 'xingqiao',
    name: '示例星桥金融科技（上海）有限公司',
    en: 'Example Xingqiao Fintech',
    kind: 'fintech',
  },
  { key: 'bank', name: '示例东岸银行股份有限公司', en: 'Example East Bank', kind: 'financial-institution' },
  { key: 'mengya', name: '示例萌芽智算科技有限公司', en: 'Example Mengya Start-up', kind: 'computing' },
] as const;
export type DemoEnterprise = (typeof DEMO_ENTERPRISES)[number];

export function demoCode(at: number): string {
  const seventeen = `91310115MA0DEM0${at}0`;
  return seventeen + usccCheck(seventeen);
}

export interface Demo extends DemoAccount {
  holds:
    | { realm: 'office'; role: OfficeRole }
    | { realm: 'enterprise'; key: DemoEnterprise['key']; role: EnterpriseRole }
    | { realm: 'expert' };
}

const PEOPLE: Readonly<Record<OfficeRole, Bilingual>> = {
  'case-officer': { zh: '演示·经办', en: 'Demo Officer' },
  approver: { zh: '演示·审批', en: 'Demo Approver' },
  objections: { zh: '演示·异议', en: 'Demo Objections' },
  'policy-editor': { zh: '演示·政策', en: 'Demo Editor' },
  auditor: { zh: '演示·审计', en: 'Demo Auditor' },
  administrator: { zh: '演示·管理', en: 'Demo Administrator' },
};

const officials = (Object.keys(PEOPLE) as OfficeRole[]).map(
  (role): Demo => ({
    email: `${role}@demo.example`,
    name: PEOPLE[role],
    roles: OFFICE_ROLE_NAMES[role],
    holds: { realm: 'office', role },
  }),
);

/** What two people do, entering a paper sheet say, takes a second one, and what they differ on a third. */
const further = (['二', '三'] as const).map(
  (nth, at): Demo => ({
    email: `case-officer${at + 2}@demo.example`,
    name: { zh: `演示·经办${nth}`, en: `Demo Officer ${at + 2}` },
    roles: OFFICE_ROLE_NAMES['case-officer'],
    holds: { realm: 'office', role: 'case-officer' },
  }),
);

const members = DEMO_ENTERPRISES.flatMap(({ key, name, en }) =>
  (['owner', 'member'] as const).map(
    (role): Demo => ({
      email: `${role}@${key}.demo.example`,
      name: {
        zh: `演示·${role === 'owner' ? '负责人' : '成员'}`,
        en: `Demo ${role === 'owner' ? 'Owner' : 'Member'}`,
      },
      roles: {
        zh: `${name}·${ENTERPRISE_ROLE_NAMES[role].zh}`,
        en: `${en}, ${ENTERPRISE_ROLE_NAMES[role].en}`,
      },
      holds: { realm: 'enterprise', key, role },
    }),
  ),
);

const experts = ['', '二', '三'].map(
  (nth, at): Demo => ({
    email: `expert${at === 0 ? '' : at + 1}@demo.example`,
    name: { zh: `演示·专家${nth}`, en: `Demo Expert${at === 0 ? '' : ` ${at + 1}`}` },
    roles: { zh: '评审专家', en: 'Reviewing expert' },
    holds: { realm: 'expert' },
  }),
);

export const DEMO_ACCOUNTS: readonly Demo[] = [
  officials[0]!,
  ...further,
  ...officials.slice(1),
  ...members,
  ...experts,
];
