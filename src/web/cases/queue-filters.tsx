import { NativeSelect } from '@mantine/core';
import { PILOT_STATES, STATE_NAMES, TRACK_NAMES, TRACKS } from '../../shared/pilots/states.ts';
import type { CaseCounts, CaseFilter } from '../api/cases.ts';
import { useLocale } from '../i18n/locale.tsx';
import { SearchField } from '../work/search-field.tsx';
import { queue } from './messages.ts';
import styles from './queue-page.module.css';

interface Props {
  filter: CaseFilter;
  counts: CaseCounts | undefined;
  onChange: (part: CaseFilter) => void;
}

/** What is looked for; the states that wait come first, with how many are in each. */
export function QueueFilters({ filter, counts, onChange }: Props) {
  const { locale, t } = useLocale();
  const waiting = PILOT_STATES.filter((state) => (counts?.states[state] ?? 0) > 0);
  // A draft is the applicant's own until it is submitted.
  const others = PILOT_STATES.filter((state) => state !== 'draft' && !waiting.includes(state));
  const named = (state: (typeof PILOT_STATES)[number]) => STATE_NAMES[state][locale];
  return (
    <search className={styles.filters} data-screen-only>
      <SearchField
        label={t(queue.search)}
        placeholder={t(queue.searchHint)}
        value={filter.q}
        onSearch={(q) => onChange({ q })}
      />
      <NativeSelect
        label={t(queue.state)}
        value={filter.state ?? ''}
        onChange={({ currentTarget: { value } }) =>
          onChange({ state: PILOT_STATES.find((state) => state === value) })
        }
      >
        <option value="">{t(queue.anyState)}</option>
        {waiting.length > 0 && (
          <optgroup label={t(queue.waitingStates)}>
            {waiting.map((state) => (
              <option key={state} value={state}>
                {t(queue.stateCount, { state: named(state), count: counts?.states[state] ?? 0 })}
              </option>
            ))}
          </optgroup>
        )}
        <optgroup label={t(queue.otherStates)}>
          {others.map((state) => (
            <option key={state} value={state}>
              {named(state)}
            </option>
          ))}
        </optgroup>
      </NativeSelect>
      <NativeSelect
        label={t(queue.track)}
        value={filter.track ?? ''}
        onChange={({ currentTarget: { value } }) =>
          onChange({ track: TRACKS.find((track) => track === value) })
        }
        data={[
          { value: '', label: t(queue.anyTrack) },
          ...TRACKS.map((track) => ({ value: track, label: TRACK_NAMES[track][locale] })),
        ]}
      />
    </search>
  );
}
