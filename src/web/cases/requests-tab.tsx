import { Button, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { CaseView } from '../api/cases.ts';
import { caseChangesQuery, decideRequest } from '../api/cases.ts';
import { formatDate, formatInstant } from '../i18n/dates.ts';
import { useLocale } from '../i18n/locale.tsx';
import styles from '../work/blocks.module.css';
import { Confirm } from '../work/confirm.tsx';
import { Empty } from '../work/empty.tsx';
import { Facts } from '../work/facts.tsx';
import { Mark, type Tone } from '../work/mark.tsx';
import { useFormDraft } from '../work/use-form-draft.ts';
import { useAct, useCase } from './case-context.ts';
import { ChangeList } from './change-list.tsx';
import { ChangedSince } from './changed-since.tsx';
import { requests } from './expert-messages.ts';
import { Refusal } from './refusal.tsx';
import own from './requests-tab.module.css';
import { StillOpen } from './still-open.tsx';

type Request = CaseView['requests'][number];

const tones: Record<Request['state'], Tone> = { waiting: 'waiting', accepted: 'good', refused: 'over' };

/** What was asked for while testing goes on, each with what it would change. */
export function RequestsTab() {
  const { t } = useLocale();
  const { pilot } = useCase();
  if (pilot.requests.length === 0) {
    return <Empty title={t(requests.none)}>{t(requests.noneHint)}</Empty>;
  }
  return (
    <ol className={own.requests}>
      {pilot.requests.map((request) => (
        <li key={request.id} className={own.request}>
          <OneRequest request={request} />
        </li>
      ))}
    </ol>
  );
}

function OneRequest({ request }: { request: Request }) {
  const { locale, t } = useLocale();
  const { pilot } = useCase();
  const [asked, setAsked] = useState<boolean | null>(null);
  const { kind, reason, version, endsOn, state, askedAt, decidedAt, answer } = request;
  const row = pilot.versions.find(({ number }) => number === version);
  const when = (instant: string) => formatInstant(instant, locale);
  const mayDecide = state === 'waiting' && pilot.verbs.includes('decide-request');
  return (
    <>
      <div className={own.head}>
        <h3>{t(requests[kind])}</h3>
        <Mark tone={tones[state]}>{t(requests[state])}</Mark>
        <span className={styles.quiet}>{t(requests.askedAt, { when: when(askedAt) })}</span>
        {decidedAt && (
          <span className={styles.quiet}>{t(requests.decidedAt, { when: when(decidedAt) })}</span>
        )}
      </div>
      <Facts
        facts={[
          [
            t(requests.reason),
            <span key="reason" className={own.text}>
              {reason}
            </span>,
          ],
          [
            t(requests.endsOn),
            endsOn &&
              t(requests.fromTo, {
                from: pilot.endsOn ? formatDate(pilot.endsOn, locale) : '—',
                to: formatDate(endsOn, locale),
              }),
          ],
          [
            t(requests.version),
            row && (
              <span key="version" className={own.version}>
                <span className={styles.nowrap}>{row.code}</span>
                <Mark tone={row.sealed ? 'good' : 'amiss'}>
                  {t(row.sealed ? requests.sealed : requests.notSealed)}
                </Mark>
                <Link
                  from="/office/pilots/$pilotId"
                  to="/office/pilots/$pilotId"
                  params={{ pilotId: pilot.id }}
                  search={(before) => ({
                    ...before,
                    version: row.number,
                    from: pilot.version,
                    tab: 'declaration',
                  })}
                  resetScroll={false}
                >
                  {t(requests.readNew)}
                </Link>
              </span>
            ),
          ],
          [t(requests.answer), answer],
        ]}
      />
      {version !== null && state === 'waiting' && <Differences version={version} />}
      {mayDecide ? (
        <div className={`${styles.buttons} ${styles.after}`} data-screen-only>
          <Button disabled={row !== undefined && !row.sealed} onClick={() => setAsked(true)}>
            {t(requests.accept)}
          </Button>
          <Button variant="default" onClick={() => setAsked(false)}>
            {t(requests.refuse)}
          </Button>
        </div>
      ) : (
        state === 'waiting' && <p className={`${styles.quiet} ${styles.after}`}>{t(requests.byApprover)}</p>
      )}
      {asked !== null && <DecisionDialog request={request} accepted={asked} onClose={() => setAsked(null)} />}
    </>
  );
}

function Differences({ version }: { version: number }) {
  const { t } = useLocale();
  const { pilot } = useCase();
  const { data } = useQuery(caseChangesQuery(pilot.id, version, pilot.version));
  if (!data) return <div aria-busy="true" />;
  return (
    <div className={styles.after}>
      <h4 className={own.differences}>{t(requests.differences)}</h4>
      <ChangeList changes={data.changes} />
    </div>
  );
}

const NO_ANSWER = { answer: '' };

function DecisionDialog({
  request: { id, kind },
  accepted,
  onClose,
}: {
  request: Request;
  accepted: boolean;
  onClose: () => void;
}) {
  const { t } = useLocale();
  const { pilot, moved } = useCase();
  const draft = useFormDraft(`case.${pilot.id}.request.${id}`, NO_ANSWER);
  const { send, isPending, failure } = useAct(decideRequest, () => {
    draft.reset(NO_ANSWER);
    onClose();
  });
  const answer = draft.values.answer.trim();
  const name = t(accepted ? requests.accept : requests.refuse);
  return (
    <Confirm
      opened
      title={name}
      action={name}
      pending={isPending}
      disabled={moved || answer === ''}
      onClose={onClose}
      onConfirm={() => send({ requestId: id, accepted, answer })}
    >
      <ChangedSince />
      <p>
        {t(
          accepted
            ? kind === 'change'
              ? requests.acceptChange
              : requests.acceptExtension
            : requests.refuseNote,
        )}
      </p>
      {accepted && kind === 'change' && <StillOpen act="accept" />}
      <Textarea
        mt="md"
        label={t(requests.answer)}
        required
        autosize
        minRows={3}
        maxRows={10}
        maxLength={2_000}
        value={draft.values.answer}
        onChange={(event) => draft.set('answer', event.currentTarget.value)}
        data-autofocus
      />
      {failure && <Refusal error={failure} onFollow={onClose} />}
    </Confirm>
  );
}
