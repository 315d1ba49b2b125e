import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { PILOT_KINDS } from '../../shared/pilots/choices.ts';
import { KIND_NAMES } from '../../shared/pilots/names.ts';
import { SINCE_TEST, STATE_NAMES, TRACK_NAMES, TRACKS } from '../../shared/pilots/states.ts';
import { parksQuery } from '../api/enterprises.ts';
import type { RegisterFilter } from '../api/register.ts';
import { useLocale } from '../i18n/locale.tsx';
import { SearchField } from '../work/search-field.tsx';
import { register as messages } from './messages.ts';
import styles from './register-page.module.css';

/** In which a pilot of the register can be. */
const STATES = ['registered', ...SINCE_TEST, 'withdrawn', 'terminated'] as const;

interface Props {
  filter: RegisterFilter;
  onChange: (filter: RegisterFilter) => void;
}

export function Filters({ filter, onChange }: Props) {
  const { locale, t } = useLocale();
  const { data: parks = [] } = useQuery(parksQuery);
  const choice = (
    name: 'state' | 'track' | 'kind' | 'park',
    label: string,
    any: string,
    data: readonly { value: string; label: string }[],
  ) => (
    <NativeSelect
      label={label}
      value={filter[name] ?? ''}
      onChange={({ currentTarget: { value } }) =>
        onChange({ ...filter, [name]: value === '' ? undefined : value })
      }
      data={[{ value: '', label: any }, ...data]}
    />
  );
  return (
    <search className={styles.filters}>
      <SearchField
        label={t(messages.search)}
        placeholder={t(messages.searchHint)}
        value={filter.q}
        onSearch={(q) => onChange({ ...filter, q })}
      />
      {choice(
        'state',
        t(messages.state),
        t(messages.anyState),
        STATES.map((value) => ({ value, label: STATE_NAMES[value][locale] })),
      )}
      {choice(
        'track',
        t(messages.track),
        t(messages.anyTrack),
        TRACKS.map((value) => ({ value, label: TRACK_NAMES[value][locale] })),
      )}
      {choice(
        'kind',
        t(messages.kind),
        t(messages.anyKind),
        PILOT_KINDS.map((value) => ({ value, label: KIND_NAMES[value][locale] })),
      )}
      {choice(
        'park',
        t(messages.park),
        t(messages.anyPark),
        parks.map(({ id, ...name }) => ({ value: id, label: name[locale] })),
      )}
    </search>
  );
}
