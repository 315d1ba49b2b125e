import { Button, Skeleton } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type Job, jobsQuery, runJob } from '../api/operations.ts';
import { formatInstant } from '../i18n/dates.ts';
import { useLocale } from '../i18n/locale.tsx';
import type { Translate } from '../i18n/message.ts';
import { FailureNotice } from '../shell/failure-notice.tsx';
import { WideTable } from '../work/wide-table.tsx';
import styles from './jobs-page.module.css';
import { JOB_STATES, jobs } from './messages.ts';
import { StateMark } from './state-mark.tsx';
import { useRequestKeys } from './use-request-keys.ts';

const LOOK_AGAIN = 10_000;

/** @param mayAct auditors only look */
export function JobList({ mayAct }: { mayAct: boolean }) {
  const { locale, t } = useLocale();
  const queries = useQueryClient();
  const { data, error, refetch } = useQuery({ ...jobsQuery, refetchInterval: LOOK_AGAIN });
  const keys = useRequestKeys();
  const run = useMutation({
    mutationFn: ({ name }: Job) => runJob(name, keys.keyOf(name)),
    onSuccess: (_, { name }) => {
      keys.granted(name);
      return queries.invalidateQueries({ queryKey: jobsQuery.queryKey });
    },
  });
  const moment = (at: string) => <time dateTime={at}>{formatInstant(at, locale)}</time>;
  return (
    <section className={styles.section} aria-labelledby="jobs">
      <h2 id="jobs">{t(jobs.jobs)}</h2>
      <p role="status" className={styles.said}>
        {run.isSuccess && t(jobs.asked, { job: run.variables.title[locale] })}
      </p>
      {run.error && <FailureNotice error={run.error} />}
      {error && !data ? (
        <FailureNotice error={error} onRetry={() => void refetch()} />
      ) : !data ? (
        <div aria-busy="true">
          <Skeleton height={20} mb="sm" />
          <Skeleton height={20} width="60%" />
        </div>
      ) : data.jobs.length === 0 ? (
        <p>{t(jobs.noJobs)}</p>
      ) : (
        <WideTable
          caption={t(jobs.jobs)}
          rows={data.jobs}
          keyOf={({ name }) => name}
          columns={[
            {
              label: t(jobs.job),
              cell: ({ title, name, everySeconds }) => (
                <>
                  {title[locale]}
                  <div className={styles.small}>
                    {name} · {interval(everySeconds, t)}
                  </div>
                </>
              ),
            },
            {
              label: t(jobs.state),
              cell: ({ state, failures, lastError }) => (
                <>
                  <StateMark state={state}>{t(JOB_STATES[state])}</StateMark>
                  {failures > 0 && (
                    <div className={styles.small}>{t(jobs.failures, { count: failures })}</div>
                  )}
                  {failures > 0 && lastError && <div className={styles.error}>{lastError}</div>}
                </>
              ),
            },
            {
              label: t(jobs.lastRun),
              cell: ({ lastStartedAt, lastEndedAt, runs }) => {
                const at = lastEndedAt ?? lastStartedAt;
                if (at === null) return t(jobs.never);
                return (
                  <>
                    {moment(at)}
                    <div className={styles.small}>{t(jobs.runs, { count: runs })}</div>
                  </>
                );
              },
            },
            {
              label: t(jobs.nextRun),
              cell: ({ dueAt }) => (dueAt === null ? t(jobs.atOnce) : moment(dueAt)),
            },
            ...(mayAct
              ? [
                  {
                    label: t(jobs.action),
                    cell: (job: Job) => (
                      <Button
                        variant="default"
                        size="xs"
                        aria-label={t(jobs.runNowOf, { job: job.title[locale] })}
                        loading={run.isPending && run.variables.name === job.name}
                        onClick={() => run.mutate(job)}
                      >
                        {t(jobs.runNow)}
                      </Button>
                    ),
                  },
                ]
              : []),
          ]}
        />
      )}
    </section>
  );
}

function interval(seconds: number, t: Translate): string {
  if (seconds % 3600 === 0) return t(jobs.everyHours, { count: seconds / 3600 });
  if (seconds % 60 === 0) return t(jobs.everyMinutes, { count: seconds / 60 });
  return t(jobs.everySeconds, { count: seconds });
}
