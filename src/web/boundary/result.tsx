import { Button } from '@mantine/core';
import type { Locale } from '../../shared/locale.ts';
import type {
  LicenceEntry,
  ScreeningAnswer,
  ScreeningQuestion,
  ScreeningRequest,
} from '../api/compliance.ts';
import { formatDay } from '../i18n/dates.ts';
import { useLocale } from '../i18n/locale.tsx';
import type { Translate } from '../i18n/message.ts';
import { IconRefresh } from '../icons.ts';
import { CopyButton } from '../shell/copy-button.tsx';
import { PrintButton } from '../shell/print-button.tsx';
import { PrintPage } from '../shell/print-page.tsx';
import styles from './boundary-page.module.css';
import { CarryOver } from './carry-over.tsx';
import { FindingCard } from './finding-card.tsx';
import { KINDS } from './kind.ts';
import { boundary, counts } from './messages.ts';
import { QuestionList } from './question-list.tsx';
import { type Answered, answeredIn, resultText } from './result-text.ts';
import type { Answers } from './use-self-check.ts';

interface Props {
  /** What the result is of. */
  asked: ScreeningRequest;
  screening: ScreeningAnswer;
  /** For the words of questions that findings rest on, and the English of what the law says. */
  catalogue: { items: LicenceEntry[]; questions: ScreeningQuestion[] } | undefined;
  /** Something was changed since. */
  isStale: boolean;
  isChecking: boolean;
  answers: Answers;
  onAnswer: (id: string, value: string | null) => void;
  onAgain: () => void;
}

export function Result({
  asked,
  screening,
  catalogue,
  isStale,
  isChecking,
  answers,
  onAnswer,
  onAgain,
}: Props) {
  const { locale, t } = useLocale();
  const { clear, version } = screening;
  const findings = KINDS.flatMap((kind) => screening.findings.filter((finding) => finding.kind === kind));
  const answered = answeredIn(asked.answers ?? {}, catalogue?.questions ?? []);
  const date = formatDay(new Date(), locale);
  const kinds = kindsFound(findings, locale, t);
  const headline = clear ? t(boundary.nothingFound) : t(boundary.found, { kinds });
  return (
    <>
      <PrintPage title={t(boundary.printTitle)} mark={t(boundary.version, { version })} />
      <Entered asked={asked} answered={answered} date={date} version={version} />
      <h2 id="result" className={styles.headline}>
        {headline}
      </h2>
      {/* One or the other, so that choosing an answer below moves nothing. */}
      <p className={styles.of} data-stale={isStale}>
        {isStale ? t(boundary.stale) : t(boundary.of, { date, version })}
      </p>
      <p className={styles.note}>{t(clear ? boundary.nothingFoundNote : boundary.foundNote)}</p>
      {clear && findings.length > 0 && <p className={styles.note}>{t(boundary.besides, { kinds })}</p>}
      <ol className={styles.findings}>
        {findings.map((finding) => (
          <FindingCard
            key={`${finding.code} ${finding.kind}`}
            finding={finding}
            answered={answered}
            entries={catalogue?.items ?? []}
          />
        ))}
      </ol>
      {screening.questions.length > 0 && (
        <section className={styles.followUp} aria-labelledby="follow-up" data-screen-only>
          <h3 id="follow-up" className={styles.subtitle}>
            {t(boundary.followUp)}
          </h3>
          <p className={styles.hint}>{t(boundary.followUpHint)}</p>
          <QuestionList questions={screening.questions} answers={answers} onAnswer={onAnswer} />
          <Button
            variant="default"
            loading={isChecking}
            leftSection={<IconRefresh size={16} stroke={1.6} />}
            onClick={onAgain}
          >
            {t(boundary.again)}
          </Button>
        </section>
      )}
      <p className={styles.disclaimer}>{t(boundary.disclaimer)}</p>
      <div className={styles.take} data-screen-only>
        <CopyButton
          prominent
          text={() =>
            resultText({
              asked,
              answered,
              findings,
              headline,
              date,
              version,
              locale,
              origin: window.location.origin,
            })
          }
        >
          {t(boundary.copy)}
        </CopyButton>
        <PrintButton size="sm" />
      </div>
      <CarryOver description={asked.description} />
    </>
  );
}

function kindsFound(findings: ScreeningAnswer['findings'], locale: Locale, t: Translate): string {
  const found = KINDS.flatMap((kind) => {
    const count = findings.filter((finding) => finding.kind === kind).length;
    return count > 0 ? [t(counts[kind], { count })] : [];
  });
  return found.join(locale === 'zh' ? '、' : ', ');
}

/** What the result is of, for paper: on the screen it stands in the form above. */
function Entered({
  asked,
  answered,
  date,
  version,
}: {
  asked: ScreeningRequest;
  answered: readonly Answered[];
  date: string;
  version: number;
}) {
  const { t } = useLocale();
  const rows = [
    [t(boundary.date), date],
    [t(boundary.basis), t(boundary.version, { version })],
    [t(boundary.name), asked.name],
    [t(boundary.scope), asked.scope],
    [t(boundary.description), asked.description],
  ].filter(([, value]) => value);
  return (
    <dl className={styles.entered}>
      {rows.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
      {answered.length > 0 && (
        <div>
          <dt>{t(boundary.answers)}</dt>
          <dd>
            {answered.map(({ id, question, answer }) => (
              <p key={id}>
                {question} {answer}
              </p>
            ))}
          </dd>
        </div>
      )}
    </dl>
  );
}
