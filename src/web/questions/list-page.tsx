import { Checkbox, NativeSelect } from '@mantine/core';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { type QuestionInList, type QuestionPage, questionPage } from '../api/questions.ts';
import { formatInstant } from '../i18n/dates.ts';
import { useLocale } from '../i18n/locale.tsx';
import { OfficePage } from '../office/office-page.tsx';
import blocks from '../work/blocks.module.css';
import { Empty } from '../work/empty.tsx';
import { Mark } from '../work/mark.tsx';
import { Paged, usePaged } from '../work/paged.tsx';
import { SearchField } from '../work/search-field.tsx';
import { type Column, WideTable } from '../work/wide-table.tsx';
import { AnswerMark } from './answer-mark.tsx';
import { QUESTION_STATES, type QuestionFilter, WHYS } from './filter.ts';
import { questions as messages } from './messages.ts';
import styles from './questions.module.css';

/** Groups of like questions, the last asked first. */
export function QuestionListPage() {
  const { t } = useLocale();
  const filter = useSearch({ from: '/signed-in/office/questions' });
  const { state, why, language, mine, q } = filter;
  const pages = usePaged<QuestionInList, QuestionPage>(
    ['questions', 'list'],
    (cursor, signal) => questionPage({ state, why, language, mine, q }, cursor, signal),
    { filter },
  );
  const filtered = [state, why, language, mine, q].some((one) => one !== undefined);
  const columns = useColumns(state);
  return (
    <OfficePage title={t(messages.title)} lead={t(messages.lead)}>
      <Filters counts={pages.data?.pages.at(-1)?.counts} />
      <Paged
        pages={pages}
        empty={
          <Empty title={t(filtered ? messages.noneSo : messages.none)}>
            {!filtered && t(messages.noneHint)}
          </Empty>
        }
      >
        {(items) => (
          <WideTable caption={t(messages.title)} columns={columns} rows={items} keyOf={({ id }) => id} />
        )}
      </Paged>
    </OfficePage>
  );
}

function useColumns(state: QuestionFilter['state']): Column<QuestionInList>[] {
  const { locale, t } = useLocale();
  return [
    {
      label: t(messages.question),
      cell: ({ id, question, locale: asked }) => (
        <Link to="/office/questions/$groupId" params={{ groupId: id }} lang={asked} className={styles.cut}>
          {question}
        </Link>
      ),
    },
    { label: t(messages.asked), numeric: true, cell: ({ asked }) => t(messages.times, { count: asked }) },
    {
      label: t(messages.made),
      cell: (one) => (
        <span className={styles.made}>
          {WHYS.filter((name) => one[name] > 0).map((name) => (
            <span key={name}>{t(messages.some, { what: t(messages[name]), count: one[name] })}</span>
          ))}
        </span>
      ),
    },
    {
      label: t(messages.lastSeen),
      cell: ({ lastSeen }) => <span className={blocks.nowrap}>{formatInstant(lastSeen, locale)}</span>,
    },
    {
      label: t(messages.assignee),
      cell: ({ assignee }) => assignee?.name ?? <span className={blocks.quiet}>{t(messages.nobody)}</span>,
    },
    {
      label: t(state === 'dismissed' ? messages.state : messages.answer),
      cell: ({ answer }) =>
        answer ? (
          <AnswerMark state={answer.state} />
        ) : state === 'dismissed' ? (
          <Mark tone="over">{t(messages.dismissed)}</Mark>
        ) : (
          <span className={blocks.quiet}>{t(messages.noAnswer)}</span>
        ),
    },
  ];
}

function Filters({ counts }: { counts: QuestionPage['counts'] | undefined }) {
  const { t } = useLocale();
  const { state, why, language, mine, q } = useSearch({ from: '/signed-in/office/questions' });
  const navigate = useNavigate({ from: '/office/questions' });
  const set = (changed: QuestionFilter) =>
    void navigate({ search: (before) => ({ ...before, ...changed }), replace: true, resetScroll: false });
  const named = (one: 'open' | 'answered' | 'dismissed') =>
    counts ? t(messages.counted, { state: t(messages[one]), count: counts[one] }) : t(messages[one]);
  return (
    <div className={styles.filters}>
      <SearchField
        label={t(messages.search)}
        placeholder={t(messages.searchHint)}
        value={q}
        onSearch={(text) => set({ q: text })}
      />
      <NativeSelect
        label={t(messages.state)}
        value={state ?? ''}
        onChange={({ currentTarget: { value } }) =>
          set({ state: QUESTION_STATES.find((one) => one === value) })
        }
        data={[
          { value: '', label: named('open') },
          ...QUESTION_STATES.map((one) => ({ value: one, label: named(one) })),
        ]}
      />
      <NativeSelect
        label={t(messages.why)}
        value={why ?? ''}
        onChange={({ currentTarget: { value } }) => set({ why: WHYS.find((one) => one === value) })}
        data={[
          { value: '', label: t(messages.anyWhy) },
          ...WHYS.map((one) => ({ value: one, label: t(messages[one]) })),
        ]}
      />
      <NativeSelect
        label={t(messages.language)}
        value={language ?? ''}
        onChange={({ currentTarget: { value } }) =>
          set({ language: (['zh', 'en'] as const).find((one) => one === value) })
        }
        data={[
          { value: '', label: t(messages.anyLanguage) },
          { value: 'zh', label: t(messages.inZh) },
          { value: 'en', label: t(messages.inEn) },
        ]}
      />
      <Checkbox
        className={styles.mine}
        label={t(messages.mine)}
        checked={mine ?? false}
        onChange={({ currentTarget: { checked } }) => set({ mine: checked || undefined })}
      />
    </div>
  );
}
