import { Button, Group, TextInput } from '@mantine/core';
import './boundary.css';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ComponentProps, useEffect, useId, useRef, useState } from 'react';
import { licencesQuery, type ScreeningRequest, screen } from '../api/compliance.ts';
import { useLocale, usePageTitle } from '../i18n/locale.tsx';
import type { Translate } from '../i18n/message.ts';
import { ExampleList } from '../shell/example-list.tsx';
import { FailureNotice } from '../shell/failure-notice.tsx';
import { GrowingTextarea } from '../shell/growing-textarea.tsx';
import { AllQuestions } from './all-questions.tsx';
import styles from './boundary-page.module.css';
import { boundary, examples } from './messages.ts';
import { Result } from './result.tsx';
import { MAX, requestOf, useSelfCheck } from './use-self-check.ts';

export function BoundaryPage() {
  const { locale, t } = useLocale();
  usePageTitle(t(boundary.title));
  const entered = useSelfCheck();
  const { description, answers } = entered;
  const [asked, setAsked] = useState<ScreeningRequest | null>(null);
  const [hasNothing, setHasNothing] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const ids = { counter: useId(), privacy: useId() };
  const catalogue = useQuery(licencesQuery(locale));
  const questions = catalogue.data?.questions;
  const { screening, shown, result, onAsked } = useScreening(asked);
  const request = requestOf(entered, questions);
  const isStale = JSON.stringify(request) !== JSON.stringify(asked);
  const isEmpty = request.description === '' && !request.answers;
  const answered = Object.keys(request.answers ?? {}).length;

  const submit = () => {
    if (entered.isTooLong || screening.isFetching) return;
    setHasNothing(isEmpty);
    if (isEmpty) {
      field.current?.focus();
      return;
    }
    onAsked();
    setAsked(request);
    if (!isStale && screening.isError) void screening.refetch();
  };

  return (
    <div className={styles.page}>
      <h1 className={styles.title}>{t(boundary.title)}</h1>
      <div data-screen-only>
        <p className={styles.lead}>
          {t(boundary.lead)} <Link to="/boundary/licences">{t(boundary.catalogueLink)}</Link>
        </p>
        <form
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault();
            submit();
          }}
        >
          <GrowingTextarea
            ref={field}
            label={t(boundary.description)}
            description={t(boundary.descriptionHint)}
            value={description}
            onChange={(event) => entered.setDescription(event.currentTarget.value)}
            placeholder={t(boundary.placeholder)}
            minRows={6}
            maxRows={18}
            size="md"
            error={tooLong(t, description, MAX.description) || (hasNothing && isEmpty && t(boundary.nothing))}
            aria-describedby={ids.counter}
          />
          <p id={ids.counter} className={styles.counter}>
            {t(boundary.length, { count: description.length, max: MAX.description })}
          </p>
          <CompanyPart entered={entered} />
          <QuestionsPart entered={entered} catalogue={catalogue} answered={answered} />
          <p id={ids.privacy} className={styles.privacy}>
            {t(boundary.privacy)}
          </p>
          <Group gap="xs">
            <Button
              type="submit"
              size="md"
              loading={screening.isFetching}
              disabled={entered.isTooLong}
              aria-describedby={ids.privacy}
            >
              {t(boundary.submit)}
            </Button>
            {!entered.isEmpty && (
              <Button
                variant="subtle"
                color="gray"
                size="md"
                onClick={() => {
                  entered.clear();
                  setAsked(null);
                  setHasNothing(false);
                  field.current?.focus();
                }}
              >
                {t(boundary.clear)}
              </Button>
            )}
          </Group>
        </form>
        <p role="status" className={styles.status}>
          {screening.isFetching && t(boundary.checking)}
        </p>
        {screening.isError && <FailureNotice error={screening.error} onRetry={submit} />}
      </div>
      {asked && shown ? (
        <section ref={result} tabIndex={-1} className={styles.result} aria-labelledby="result">
          <Result
            asked={asked}
            screening={shown}
            catalogue={catalogue.data}
            isStale={isStale}
            isChecking={screening.isFetching}
            answers={answers}
            onAnswer={entered.answer}
            onAgain={submit}
          />
        </section>
      ) : (
        !screening.isFetching &&
        !screening.isError && (
          <ExampleList
            title={t(boundary.examples)}
            examples={examples}
            onChoose={(example) => {
              entered.setDescription(example);
              field.current?.focus();
            }}
          />
        )
      )}
    </div>
  );
}

const tooLong = (t: Translate, text: string, max: number) =>
  text.length > max && t(boundary.tooLong, { count: text.length, max });

/** What is found in what was asked; `onAsked` leads to it once it is there. */
function useScreening(asked: ScreeningRequest | null) {
  const { locale } = useLocale();
  const result = useRef<HTMLElement>(null);
  const focusWanted = useRef(false);
  // Asked for again in the other language when that is switched; what stands there stays until the next is there.
  const screening = useQuery({
    queryKey: ['screening', asked, locale],
    queryFn: () => screen(asked!),
    enabled: asked !== null,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    retry: false,
    placeholderData: keepPreviousData,
  });
  const shown = asked && screening.data;
  const isNew = shown !== null && shown !== undefined && !screening.isPlaceholderData;
  // Once the result is in the page, whenever that is.
  // biome-ignore lint/correctness/useExhaustiveDependencies: asking the same again brings one to the result again
  useEffect(() => {
    if (!isNew || !focusWanted.current) return;
    focusWanted.current = false;
    result.current?.focus({ preventScroll: true });
    result.current?.scrollIntoView({ block: 'start' });
  }, [isNew, asked]);
  return {
    ...{ screening, shown, result },
    onAsked: () => {
      focusWanted.current = true;
    },
  };
}

type Entered = ReturnType<typeof useSelfCheck>;

function CompanyPart({ entered }: { entered: Entered }) {
  const { t } = useLocale();
  const { name, scope } = entered;
  // Open from the beginning where something was entered before; from then on the reader's.
  const [opened] = useState(name !== '' || scope !== '');
  return (
    <details className={styles.more} open={opened}>
      <summary>{t(boundary.company)}</summary>
      <div className={styles.inside}>
        <p className={styles.hint}>{t(boundary.companyHint)}</p>
        <TextInput
          label={t(boundary.name)}
          value={name}
          onChange={(event) => entered.setName(event.currentTarget.value)}
          error={tooLong(t, name, MAX.name)}
          autoComplete="organization"
        />
        <GrowingTextarea
          label={t(boundary.scope)}
          value={scope}
          onChange={(event) => entered.setScope(event.currentTarget.value)}
          error={tooLong(t, scope, MAX.scope)}
          minRows={3}
          maxRows={10}
        />
      </div>
    </details>
  );
}

interface QuestionsProps {
  entered: Entered;
  catalogue: ComponentProps<typeof AllQuestions>['catalogue'];
  answered: number;
}

function QuestionsPart({ entered, catalogue, answered }: QuestionsProps) {
  const { t } = useLocale();
  const { answers } = entered;
  const questions = catalogue.data?.questions;
  const [opened] = useState(entered.description === '' && Object.keys(answers).length > 0);
  // Seventeen groups of choices take a slow phone a second; they are made when they are first looked at.
  const [areMade, setMade] = useState(opened);
  return (
    <details
      className={styles.more}
      open={opened}
      onToggle={({ currentTarget: { open } }) => open && setMade(true)}
    >
      <summary>
        <span>{t(boundary.questions)}</span>
        {/* On a phone a line of its own, which is there before the number of questions is known. */}
        <span className={styles.answered}>
          {questions ? t(boundary.answered, { answered, total: questions.length }) : '\u00a0'}
        </span>
      </summary>
      <div className={styles.inside}>
        {areMade && <AllQuestions catalogue={catalogue} answers={answers} onAnswer={entered.answer} />}
      </div>
    </details>
  );
}
