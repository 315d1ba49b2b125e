import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { LEAD_OUTCOME_NAMES } from '../../shared/milestones/leads.ts';
import { fileAddress } from '../api/files.ts';
import { type Incident, incidentsQuery } from '../api/leads.ts';
import type { PilotOf } from '../api/pilots.ts';
import { formatDate, formatInstant } from '../i18n/dates.ts';
import { useLocale, useT } from '../i18n/locale.tsx';
import { Block } from '../work/block.tsx';
import blocks from '../work/blocks.module.css';
import { Empty } from '../work/empty.tsx';
import { Facts } from '../work/facts.tsx';
import { Loaded } from '../work/loaded.tsx';
import { IncidentForm } from './incident-form.tsx';
import { LeadMark, SeverityMark } from './lead-marks.tsx';
import styles from './leads.module.css';
import { incidents as messages, one, status } from './messages.ts';

/** What a pilot's team reported, what became of it, and the form for more. */
export function Incidents({ enterpriseId, pilotId }: PilotOf) {
  const t = useT();
  const of = { enterpriseId, pilotId };
  const query = useQuery(incidentsQuery(of));
  const [open, setOpen] = useState(false);
  const [sent, setSent] = useState(false);
  return (
    <Block
      title={t(open ? messages.report : messages.list)}
      note={t(messages.statutory)}
      actions={
        !open && (
          <Button
            onClick={() => {
              setOpen(true);
              setSent(false);
            }}
          >
            {t(messages.report)}
          </Button>
        )
      }
    >
      {open && (
        <IncidentForm
          of={of}
          onCancel={() => setOpen(false)}
          onDone={() => {
            setOpen(false);
            setSent(true);
          }}
        />
      )}
      <p role="status" className={blocks.status}>
        {sent && t(messages.sent)}
      </p>
      {!open && (
        <Loaded query={query}>
          {(items) =>
            items.length === 0 ? (
              <Empty title={t(messages.none)}>{t(messages.noneHint)}</Empty>
            ) : (
              <ul className={styles.list}>
                {items.map((incident) => (
                  <Row key={incident.id} of={of} incident={incident} />
                ))}
              </ul>
            )
          }
        </Loaded>
      )}
    </Block>
  );
}

function Row({ of, incident }: { of: PilotOf; incident: Incident }) {
  const { locale, t } = useLocale();
  const { about, state, severity, content, measures, files, customers, transferredTo } = incident;
  const { outcome, answer, happenedOn, happenedTime, reportedAt, reportedBy } = incident;
  return (
    <li>
      <div className={styles.head}>
        <h3>{about}</h3>
        <LeadMark state={state} />
        <SeverityMark severity={severity} />
      </div>
      <p className={`${styles.text} ${styles.said}`}>{content}</p>
      <Facts
        facts={[
          [t(one.happened), `${formatDate(happenedOn, locale)} ${happenedTime ?? ''}`],
          [t(one.customers), customers?.toLocaleString('en')],
          [
            t(one.measures),
            <p key="measures" className={styles.text}>
              {measures}
            </p>,
          ],
          [
            t(one.files),
            files.length > 0 && (
              <ul key="files">
                {files.map(({ id, name }) => (
                  <li key={id}>
                    <a href={fileAddress(of.enterpriseId, id, of.pilotId)} download>
                      {name}
                    </a>
                  </li>
                ))}
              </ul>
            ),
          ],
          [
            t(status.passedOn),
            transferredTo.length > 0 && (
              <ul key="passed">
                {transferredTo.map(({ to, on }) => (
                  <li key={`${to} ${on}`}>{t(status.passedOnTo, { to, date: formatDate(on, locale) })}</li>
                ))}
              </ul>
            ),
          ],
          [t(status.outcome), outcome && LEAD_OUTCOME_NAMES[outcome][locale]],
          [t(status.answer), answer && <p className={styles.text}>{answer}</p>],
        ]}
      />
      <p className={`${blocks.quiet} ${blocks.after}`}>
        {t(messages.reportedAt, { name: reportedBy, when: formatInstant(reportedAt, locale) })}
      </p>
    </li>
  );
}
