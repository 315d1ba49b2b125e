import { Checkbox } from '@mantine/core';
import { CASE_ROLES, OFFICE_ROLE_NAMES, OFFICE_ROLES, type OfficeRole } from '../../shared/roles.ts';
import { useLocale } from '../i18n/locale.tsx';
import { duties, person } from './messages.ts';
import styles from './role-boxes.module.css';

interface Props {
  label: string;
  value: readonly OfficeRole[];
  onChange: (roles: OfficeRole[]) => void;
  error?: string | undefined;
}

/** Objections are received by somebody else than who handles the case. */
const OTHER: Partial<Record<OfficeRole, OfficeRole>> = {
  'case-officer': 'objections',
  objections: 'case-officer',
};

/** Office roles to tick, each with what it is for and the rules that go with it. */
export function RoleBoxes({ label, value, onChange, error }: Props) {
  const { locale, t } = useLocale();
  const rulesOf = (role: OfficeRole): string[] => {
    const other = OTHER[role];
    return [
      ...(other ? [t(person.apart, { other: t(OFFICE_ROLE_NAMES[other]) })] : []),
      ...(CASE_ROLES.some((one) => one === role) ? [t(person.withdrawsFromEnterprises)] : []),
      ...(role === 'administrator' ? [t(person.lastStays)] : []),
    ];
  };
  return (
    <Checkbox.Group
      label={label}
      value={[...value]}
      onChange={(roles) => onChange(OFFICE_ROLES.filter((role) => roles.includes(role)))}
      error={error}
    >
      <div className={styles.boxes}>
        {OFFICE_ROLES.map((role) => {
          const other = OTHER[role];
          const excluded = other !== undefined && value.includes(other) && !value.includes(role);
          return (
            <Checkbox
              key={role}
              value={role}
              disabled={excluded}
              label={t(OFFICE_ROLE_NAMES[role])}
              description={[t(duties[role]), ...rulesOf(role)].join(locale === 'zh' ? '' : ' ')}
            />
          );
        })}
      </div>
    </Checkbox.Group>
  );
}
