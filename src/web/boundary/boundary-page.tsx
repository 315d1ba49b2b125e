import { Button, Group, Textarea, TextInput } from '@mantine/core';
import '../ask/ask.css';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { licencesQuery, type ScreeningRequest, screen } from '../api/compliance.ts';
import { useDraft } from '../draft.ts';
import { useLocale, usePageTitle } from '../i18n/locale.tsx';
import { FailureNotice } from '../shell/failure-notice.tsx';
import { GrowingTextarea } from '../shell/growing-textarea.tsx';
import styles from './boundary.module.css';
import { boundary, examples } from './messages.ts';
import { QuestionSet } from './question-set.tsx';
import { Result } from './result.tsx';
import { useAnswers } from './use-answers.ts';

/** As the API takes them (compliance/schemas.ts): the browser cannot import a room's code. */
const MAX = { description: 10_000, name: 200, scope: 5_000 };

export function BoundaryPage() {
  const { locale, t } = useLocale();
  usePageTitle(t(boundary.title));
  const [description, setDescription] = useDraft('boundary');
  const [name, setName] = useDraft('boundary.name');
  const [scope, setScope] = useDraft('boundary.scope');
  const [answers, setAnswers] = useAnswers();
  const [asked, setAsked] = useState<ScreeningRequest | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const result = useRef<HTMLElement>(null);

  const { data: { questions } = { questions: [] } } = useQuery(licencesQuery(locale));
  const screening = useQuery({
    queryKey: ['screening', asked, locale],
    queryFn: () => screen(asked!),
    enabled: asked !== null,
    // The language changes under the reader; what was found stays until it is there in the other.
    placeholderData: keepPreviousData,
    gcTime: 0,
    retry: false,
  });
  const answer = asked === null ? undefined : screening.data;
  const checking = screening.isFetching && asked !== null;
  // Once the result is in the page, whenever that is.
  useEffect(() => {
    if (asked !== null && answer && !checking) result.current?.focus();
  }, [asked, answer, checking]);

  const wanted: ScreeningRequest = {
    description: description.trim(),
    ...(name.trim() !== '' && { name: name.trim() }),
    ...(scope.trim() !== '' && { scope: scope.trim() }),
    ...(Object.keys(answers).length > 0 && { answers }),
  };
  const empty = wanted.description === '' && wanted.answers === undefined;
  const tooLong = description.length > MAX.description;
  const stale = asked !== null && JSON.stringify(asked) !== JSON.stringify(wanted);
  const submit = () => {
    if (!empty && !tooLong && !checking) setAsked(wanted);
  };
  const clear = () => {
    for (const set of [setDescription, setName, setScope]) set('');
    setAnswers({});
    setAsked(null);
    field.current?.focus();
  };
  const answered = Object.keys(answers).length;

  return (
    <div className={styles.page}>
      <h1 className={styles.title}>{t(boundary.title)}</h1>
      <p className={styles.lead} data-screen-only>
        {t(boundary.lead)}
      </p>
      <form
        className={styles.form}
        data-screen-only
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <GrowingTextarea
          ref={field}
          label={t(boundary.description)}
          description={t(boundary.descriptionHint)}
          placeholder={t(boundary.placeholder)}
          value={description}
          onChange={(event) => setDescription(event.currentTarget.value)}
          minRows={4}
          maxRows={16}
          size="md"
          error={tooLong && t(boundary.tooLong, { count: description.length, max: MAX.description })}
        />
        <details className={styles.more} open={name !== '' || scope !== '' || undefined}>
          <summary>{t(boundary.company)}</summary>
          <p className={styles.hint}>{t(boundary.companyHint)}</p>
          <TextInput
            label={t(boundary.name)}
            value={name}
            maxLength={MAX.name}
            autoComplete="organization"
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Textarea
            label={t(boundary.scope)}
            value={scope}
            maxLength={MAX.scope}
            rows={3}
            onChange={(event) => setScope(event.currentTarget.value)}
          />
        </details>
        <details className={styles.more}>
          <summary>
            {t(boundary.questions)}
            {answered > 0 && (
              <span className={styles.count}>{t(boundary.answered, { count: answered })}</span>
            )}
          </summary>
          <p className={styles.hint}>{t(boundary.questionsHint)}</p>
          <QuestionSet name="all" questions={questions} answers={answers} onAnswer={setAnswers} />
        </details>
        <p className={styles.privacy}>{t(boundary.privacy)}</p>
        <Group gap="xs">
          <Button type="submit" loading={checking} disabled={empty || tooLong}>
            {t(boundary.submit)}
          </Button>
          {(!empty || name !== '' || scope !== '') && (
            <Button variant="subtle" color="gray" onClick={clear}>
              {t(boundary.clear)}
            </Button>
          )}
          <Link to="/boundary/licences" className={styles.aside}>
            {t(boundary.catalogue)}
          </Link>
        </Group>
      </form>
      <p role="status" className={styles.status}>
        {checking && t(boundary.checking)}
      </p>
      {screening.isError && asked !== null && (
        <FailureNotice error={screening.error} onRetry={() => void screening.refetch()} />
      )}
      {answer && asked ? (
        <section ref={result} tabIndex={-1} className={styles.result} aria-labelledby="result">
          <Result description={asked.description} answer={answer} questions={questions} stale={stale} />
          {answer.questions.length > 0 && (
            <div className={styles.next} data-screen-only>
              <h2 className={styles.subtitle}>{t(boundary.next)}</h2>
              <QuestionSet name="next" questions={answer.questions} answers={answers} onAnswer={setAnswers} />
              <Button onClick={submit} disabled={!stale || empty || tooLong} loading={checking}>
                {t(boundary.again)}
              </Button>
            </div>
          )}
        </section>
      ) : (
        asked === null && (
          <section className={styles.examples} aria-labelledby="examples">
            <h2 id="examples" className={styles.subtitle}>
              {t(boundary.examples)}
            </h2>
            <ul>
              {Object.entries(examples).map(([id, example]) => (
                <li key={id}>
                  <button
                    type="button"
                    className={styles.example}
                    onClick={() => {
                      setDescription(t(example));
                      field.current?.focus();
                    }}
                  >
                    {t(example)}
                  </button>
                </li>
              ))}
            </ul>
          </section>
        )
      )}
    </div>
  );
}
