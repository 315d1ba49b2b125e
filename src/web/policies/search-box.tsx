import '../theme/fields.css';
import { Checkbox } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useT } from '../i18n/locale.tsx';
import { SearchField } from '../work/search-field.tsx';
import { policies as messages } from './messages.ts';
import styles from './search.module.css';

/** What is looked for stands in the address. */
export function SearchBox() {
  const t = useT();
  const { q, all } = useSearch({ from: '/policies' });
  const navigate = useNavigate({ from: '/policies' });
  return (
    <search className={styles.box} data-screen-only>
      <SearchField
        label={t(messages.search)}
        placeholder={t(messages.searchHint)}
        value={q}
        onSearch={(text) => void navigate({ search: (before) => ({ ...before, q: text }), replace: true })}
      />
      <Checkbox
        label={t(messages.everything)}
        checked={all === true}
        onChange={(event) => {
          const wanted = event.currentTarget.checked || undefined;
          void navigate({ search: (before) => ({ ...before, all: wanted }), replace: true });
        }}
      />
    </search>
  );
}
