import { Accordion } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { EntryView, PublishedKey } from '../api/ledger.ts';
import { formatInstant } from '../i18n/dates.ts';
import { useLocale, useT } from '../i18n/locale.tsx';
import { FailureNotice } from '../shell/failure-notice.tsx';
import { canVerify, isUnsupported } from './can-verify.ts';
import { allHold, checkEntry, type EntryChecks } from './check-entry.ts';
import { entry as messages } from './entry-messages.ts';
import styles from './entry-page.module.css';
import { Mono } from './facts.tsx';
import { ledger } from './messages.ts';
import { Outcome } from './outcome.tsx';

interface Props {
  view: EntryView;
  keys: readonly PublishedKey[];
}

/** Everything recomputed in this browser: one sentence, and every step for who wants to see it. */
export function EntryProof({ view, keys }: Props) {
  const { locale, t } = useLocale();
  const { data: checks, error } = useQuery({
    queryKey: ['ledger', 'checked', view, keys],
    queryFn: () => checkEntry(view, keys),
    enabled: canVerify(),
    retry: false,
  });
  const { proof } = view;
  return (
    <section aria-labelledby="proof">
      <h2 id="proof">{t(messages.proof)}</h2>
      {!canVerify() ? (
        <p>{t(ledger.insecure)}</p>
      ) : isUnsupported(error) ? (
        <p>{t(ledger.unsupported)}</p>
      ) : error ? (
        <FailureNotice error={error} />
      ) : checks === undefined ? (
        <p aria-busy="true">{t(messages.checking)}</p>
      ) : (
        <>
          <div role="status">
            <Outcome holds={allHold(checks)}>
              {!allHold(checks)
                ? t(messages.fails)
                : proof === null
                  ? t(messages.holdsUncovered)
                  : t(messages.holds, { at: formatInstant(proof.checkpoint.at, locale) })}
            </Outcome>
          </div>
          <Accordion className={styles.raw} chevronPosition="left">
            <Accordion.Item value="steps">
              <Accordion.Control>{t(messages.steps)}</Accordion.Control>
              <Accordion.Panel>
                <Steps view={view} checks={checks} />
              </Accordion.Panel>
            </Accordion.Item>
          </Accordion>
        </>
      )}
    </section>
  );
}

function Steps({ view, checks }: { view: EntryView; checks: EntryChecks }) {
  const t = useT();
  const { hash, before, after, commitment, inclusion, signature } = checks;
  const said = [
    [messages.stepHash, hash],
    [view.before === null ? messages.stepFirst : messages.stepBefore, before],
    [messages.stepAfter, after],
    [messages.stepCommitment, commitment],
    [messages.stepInclusion, inclusion],
    [messages.stepSignature, signature],
  ] as const;
  return (
    <>
      <ol className={styles.steps}>
        {said.map(
          ([sentence, holds]) =>
            holds !== null && (
              <li key={sentence.en}>
                <Outcome holds={holds}>
                  {t(sentence)} <strong>{t(holds ? messages.checkHolds : messages.checkFails)}</strong>
                </Outcome>
              </li>
            ),
        )}
      </ol>
      {view.proof && <Path checks={checks} root={view.proof.checkpoint.root} />}
    </>
  );
}

function Path({ checks: { leafHash, steps }, root }: { checks: EntryChecks; root: string }) {
  const t = useT();
  return (
    <>
      <h3 className={styles.pathTitle}>{t(messages.path)}</h3>
      <ol className={styles.path}>
        <li>
          <span className={styles.aside}>{t(messages.leafHash)}</span>
          <Mono>{leafHash}</Mono>
        </li>
        {steps.map(({ side, sibling, result, covers: [from, to] }) => (
          <li key={result}>
            <span className={styles.aside}>
              {t(side === 'left' ? messages.withLeft : messages.withRight)}
            </span>
            <Mono>{sibling}</Mono>
            <span className={styles.aside}>{t(messages.covers, { from, to: to - 1 })}</span>
            <Mono>{result}</Mono>
          </li>
        ))}
        <li>
          <span className={styles.aside}>{t(messages.root)}</span>
          <Mono>{root}</Mono>
        </li>
      </ol>
    </>
  );
}
