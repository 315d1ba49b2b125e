import { Alert } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { TRACK_NAMES } from '../../shared/pilots/states.ts';
import type { Versioned } from '../api/client.ts';
import { parksQuery } from '../api/enterprises.ts';
import { RequestFailure } from '../api/failure.ts';
import { type ReviewView, reviewFileAddress, reviewQuery } from '../api/reviews.ts';
import { conclusions } from '../cases/expert-messages.ts';
import { DeclarationView } from '../declaration/declaration-view.tsx';
import { formatInstant } from '../i18n/dates.ts';
import { useLocale } from '../i18n/locale.tsx';
import { Block } from '../work/block.tsx';
import styles from '../work/blocks.module.css';
import { Facts } from '../work/facts.tsx';
import { Loaded } from '../work/loaded.tsx';
import { PilotStateMark } from '../work/pilot-state-mark.tsx';
import { WorkPage } from '../work/work-page.tsx';
import { reviews as messages } from './messages.ts';
import { OpinionForm } from './opinion-form.tsx';
import own from './reviews.module.css';

/** What an expert reads, and where they write what they think of it. */
export function ReviewPage() {
  const { t } = useLocale();
  const { pilotId } = useParams({ from: '/signed-in/reviews/$pilotId' });
  const query = useQuery(reviewQuery(pilotId));
  const recused = query.error instanceof RequestFailure && query.error.status === 403;
  return (
    <WorkPage
      title={query.data?.value.title ?? t(messages.title)}
      before={
        <p className={own.back} data-screen-only>
          <Link to="/reviews">{t(messages.back)}</Link>
        </p>
      }
    >
      {recused ? (
        <Alert variant="outline" color="gray" title={t(messages.recused)}>
          {t(messages.recusedNote)}
        </Alert>
      ) : (
        <Loaded query={query}>{(current) => <Review current={current} />}</Loaded>
      )}
    </WorkPage>
  );
}

function Review({ current }: { current: Versioned<ReviewView> }) {
  const { locale, t } = useLocale();
  const { data: parks = [] } = useQuery(parksQuery);
  const { pilotId, track, state, version, opinions, mayFile } = current.value;
  const { parties, declaration } = version.content;
  return (
    <>
      <p className={own.state}>
        <PilotStateMark state={state} />
      </p>
      <Facts
        facts={[
          [t(messages.track), TRACK_NAMES[track][locale]],
          [
            t(messages.parties),
            <ul key="parties">
              {parties.map(({ name, uscc, host }) => (
                <li key={uscc}>
                  {name}
                  {host && ` · ${t(messages.host)}`}
                </li>
              ))}
            </ul>,
          ],
          [
            t(messages.code),
            <span key="code" className={own.code}>
              {version.code}
            </span>,
          ],
          [t(messages.submitted), formatInstant(version.submittedAt, locale)],
        ]}
      />
      <div className={own.columns}>
        <Block title={t(messages.declaration)}>
          <DeclarationView
            value={declaration}
            files={new Map(version.files.map(({ id, name }) => [id, name]))}
            parks={new Map(parks.map(({ id, ...name }) => [id, name]))}
            fileAddress={(fileId) => reviewFileAddress(pilotId, fileId)}
          />
        </Block>
        <div className={own.beside}>
          {mayFile ? (
            <OpinionForm current={current} />
          ) : (
            opinions.every((opinion) => opinion.version !== version.number) && (
              <p className={styles.note}>{t(messages.notOpen)}</p>
            )
          )}
          {opinions.length > 0 && (
            <Block title={t(messages.own)}>
              <ol className={own.opinions}>
                {opinions.map(({ id, version: number, conclusion, opinion, filedAt }) => (
                  <li key={id} className={own.opinion}>
                    <p className={styles.quiet}>
                      {t(messages.ownOn, { number, when: formatInstant(filedAt, locale) })}
                    </p>
                    <p className={own.conclusion}>{t(conclusions[conclusion])}</p>
                    <p className={own.text}>{opinion}</p>
                  </li>
                ))}
              </ol>
            </Block>
          )}
        </div>
      </div>
    </>
  );
}
