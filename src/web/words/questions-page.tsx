import { Button, NativeSelect, Radio, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { articleName } from '../../shared/cite.ts';
import { policiesQuery, policyQuery } from '../api/policies.ts';
import {
  addQuestion,
  type NewQuestion,
  type OwnQuestion,
  ownQuestionsPage,
  removeQuestion,
} from '../api/words.ts';
import { formatInstant } from '../i18n/dates.ts';
import { useLocale, useT } from '../i18n/locale.tsx';
import { office } from '../office/messages.ts';
import { FailureNotice } from '../shell/failure-notice.tsx';
import { GrowingTextarea } from '../shell/growing-textarea.tsx';
import { AskedButton } from '../work/asked-button.tsx';
import { Block } from '../work/block.tsx';
import blocks from '../work/blocks.module.css';
import { Empty } from '../work/empty.tsx';
import { fieldErrors } from '../work/field-errors.ts';
import { Mark } from '../work/mark.tsx';
import { Paged, usePaged } from '../work/paged.tsx';
import { useChange } from '../work/use-change.ts';
import { useFormDraft } from '../work/use-form-draft.ts';
import { useRoles } from '../work/use-roles.ts';
import { type Column, WideTable } from '../work/wide-table.tsx';
import { WorkPage } from '../work/work-page.tsx';
import { placeName } from './describe.ts';
import { own as messages, preview, words } from './messages.ts';
import own from './words.module.css';

const KEY = ['words', 'questions'];

/** Questions of the office's own, and what is answered to them today. */
export function QuestionsPage() {
  const { locale, t } = useLocale();
  const mayEdit = useRoles().holds('policy-editor');
  const pages = usePaged<OwnQuestion>(KEY, ownQuestionsPage, { staleTime: 0 });
  const namesOf = (places: Parameters<typeof placeName>[0][]) =>
    places.map((one) => placeName(one, locale)).join('; ');
  const columns: Column<OwnQuestion>[] = [
    {
      label: t(messages.question),
      cell: ({ question, note }) => (
        <>
          {question}
          {note && <p className={blocks.quiet}>{note}</p>}
        </>
      ),
    },
    {
      label: t(messages.expected),
      cell: ({ places }) => (places.length === 0 ? t(messages.refuse) : namesOf(places)),
    },
    {
      label: t(messages.now),
      cell: ({ now }) =>
        now && (
          <>
            <Mark tone={now.right ? 'good' : 'amiss'}>{t(now.right ? messages.right : messages.wrong)}</Mark>
            <p className={blocks.quiet}>
              {t(preview[now.outcome])} · {namesOf(now.cited) || t(preview.noPlace)}
            </p>
          </>
        ),
    },
    {
      label: t(messages.by),
      cell: ({ createdBy, createdAt }) => `${createdBy.name} · ${formatInstant(createdAt, locale)}`,
    },
    ...(mayEdit
      ? [{ label: t(messages.action), cell: (one: OwnQuestion) => <Remove question={one} /> }]
      : []),
  ];
  return (
    <WorkPage
      title={t(words.questions)}
      lead={t(messages.lead)}
      before={
        <p className={own.back} data-screen-only>
          <Link to="/office/words">{t(office.words)}</Link>
        </p>
      }
    >
      {mayEdit && <Add />}
      <Block title={t(words.questions)}>
        <Paged pages={pages} empty={<Empty title={t(messages.none)}>{t(messages.noneHint)}</Empty>}>
          {(items) => (
            <WideTable caption={t(words.questions)} columns={columns} rows={items} keyOf={({ id }) => id} />
          )}
        </Paged>
      </Block>
    </WorkPage>
  );
}

interface Values extends Record<string, unknown> {
  question: string;
  expected: 'cite' | 'refuse';
  documentId: string;
  article: string;
  note: string;
}

function Add() {
  const { locale, t } = useLocale();
  const queries = useQueryClient();
  const { question: asked } = useSearch({ from: '/signed-in/office/words/questions' });
  const empty: Values = { question: asked ?? '', expected: 'cite', documentId: '', article: '', note: '' };
  const form = useFormDraft<Values>('words.question', empty);
  const { values } = form;
  const policies = useQuery(policiesQuery).data ?? [];
  const chosen = values.documentId || policies.find(({ isDefault }) => isDefault)?.documentId || '';
  const text = useQuery({ ...policyQuery(chosen), enabled: chosen !== '' });
  const articles = text.data?.articles ?? [];
  const article = articles.find(({ id }) => String(id) === values.article);
  const change = useChange(
    (wanted: NewQuestion, once) => addQuestion(wanted, once),
    async () => {
      form.reset({ ...empty, question: '', documentId: chosen });
      await queries.invalidateQueries({ queryKey: KEY });
    },
  );
  const errors = fieldErrors(change.error);
  const cites = values.expected === 'cite';
  return (
    <Block title={t(messages.add)}>
      <form
        className={blocks.form}
        onSubmit={(event) => {
          event.preventDefault();
          change.mutate({
            question: values.question,
            places: cites && article ? [{ documentId: chosen, article: article.id }] : [],
            note: values.note.trim() || null,
          });
        }}
      >
        <GrowingTextarea
          label={t(messages.question)}
          description={t(messages.questionHint)}
          required
          maxLength={2_000}
          minRows={2}
          maxRows={6}
          value={values.question}
          onChange={(event) => form.set('question', event.currentTarget.value)}
          error={errors.question}
        />
        <Radio.Group
          label={t(messages.expected)}
          value={values.expected}
          onChange={(value) => form.set('expected', value === 'refuse' ? 'refuse' : 'cite')}
        >
          <div className={blocks.roles}>
            <Radio value="cite" label={t(messages.cite)} />
            <Radio value="refuse" label={t(messages.refuse)} />
          </div>
        </Radio.Group>
        {cites && (
          <div className={blocks.pair}>
            <NativeSelect
              label={t(messages.text)}
              value={chosen}
              onChange={(event) =>
                form.change({ ...values, documentId: event.currentTarget.value, article: '' })
              }
              data={policies.map(({ documentId, shortTitle }) => ({ value: documentId, label: shortTitle }))}
              error={errors['places.0.documentId']}
            />
            <NativeSelect
              label={t(messages.article)}
              value={String(article?.id ?? '')}
              onChange={(event) => form.set('article', event.currentTarget.value)}
              data={[
                { value: '', label: t(messages.choose) },
                ...articles.map(({ id, title }) => ({
                  value: String(id),
                  label: [articleName(id, locale), title].filter(Boolean).join(' '),
                })),
              ]}
              error={errors['places.0.article']}
            />
          </div>
        )}
        <TextInput
          label={t(messages.note)}
          maxLength={300}
          value={values.note}
          onChange={(event) => form.set('note', event.currentTarget.value)}
          error={errors.note}
        />
        {change.error && Object.keys(errors).length === 0 && <FailureNotice error={change.error} />}
        <div className={blocks.buttons}>
          <Button
            type="submit"
            loading={change.isPending}
            disabled={values.question.trim() === '' || (cites && !article)}
          >
            {t(messages.add)}
          </Button>
        </div>
      </form>
    </Block>
  );
}

function Remove({ question: { id, question } }: { question: OwnQuestion }) {
  const t = useT();
  const queries = useQueryClient();
  return (
    <AskedButton
      action={t(messages.remove)}
      size="compact-sm"
      wanted={id}
      send={removeQuestion}
      onDone={() => queries.invalidateQueries({ queryKey: KEY })}
    >
      <p>{t(messages.removeNote, { question })}</p>
    </AskedButton>
  );
}
