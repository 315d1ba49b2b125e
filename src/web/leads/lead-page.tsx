import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { LEAD_OUTCOME_NAMES, LEAD_SOURCE_NAMES, SEVERITY_NAMES } from '../../shared/milestones/leads.ts';
import type { Versioned } from '../api/client.ts';
import { type Lead, type LeadEntry, leadFileAddress, leadHistoryPage, leadQuery } from '../api/leads.ts';
import { DueDate } from '../cases/due-date.tsx';
import { HistoryEntry } from '../enterprises/history-entry.tsx';
import { history } from '../enterprises/verification-messages.ts';
import { formatDate, formatInstant } from '../i18n/dates.ts';
import { useLocale, useT } from '../i18n/locale.tsx';
import { OfficePage } from '../office/office-page.tsx';
import { Block } from '../work/block.tsx';
import blocks from '../work/blocks.module.css';
import { Empty } from '../work/empty.tsx';
import { Facts } from '../work/facts.tsx';
import { Loaded } from '../work/loaded.tsx';
import { Paged, usePaged } from '../work/paged.tsx';
import { LeadForms } from './lead-forms.tsx';
import { LeadMark, SeverityMark } from './lead-marks.tsx';
import styles from './leads.module.css';
import { one as messages, office } from './messages.ts';

/** One lead, what was done about it, and what can be. */
export function LeadPage() {
  const t = useT();
  const { leadId } = useParams({ from: '/signed-in/office/leads/$leadId' });
  const query = useQuery(leadQuery(leadId));
  return (
    <OfficePage title={query.data?.value.about ?? t(messages.title)}>
      <Loaded query={query}>{(found) => <Shown found={found} />}</Loaded>
    </OfficePage>
  );
}

function Shown({ found }: { found: Versioned<Lead> }) {
  const { locale, t } = useLocale();
  const { value: lead } = found;
  const { source, content, enterprise, toldSeverity, customers, measures, files, receivedAt } = lead;
  return (
    <>
      <Block title={t(messages.content)}>
        <p className={styles.text}>{content}</p>
        <div className={styles.forms}>
          <Facts
            facts={[
              [t(office.source), LEAD_SOURCE_NAMES[source][locale]],
              [t(messages.enterprise), enterprise],
              [t(messages.receivedAt), formatInstant(receivedAt, locale)],
              [
                t(messages.happened),
                lead.happenedOn && `${formatDate(lead.happenedOn, locale)} ${lead.happenedTime ?? ''}`,
              ],
              [t(messages.told), toldSeverity && SEVERITY_NAMES[toldSeverity][locale]],
              [t(messages.customers), customers?.toLocaleString('en')],
              [t(messages.measures), measures && <p className={styles.text}>{measures}</p>],
              [
                t(messages.files),
                files.length > 0 && (
                  <ul key="files">
                    {files.map(({ id, name }) => (
                      <li key={id}>
                        <a href={leadFileAddress(lead.id, id)} download>
                          {name}
                        </a>
                      </li>
                    ))}
                  </ul>
                ),
              ],
            ]}
          />
        </div>
      </Block>
      {source === 'form' && <Reporter lead={lead} />}
      <Handling found={found} />
      <History leadId={lead.id} version={found.version} />
    </>
  );
}

function Reporter({ lead: { reporter } }: { lead: Lead }) {
  const t = useT();
  return (
    <Block title={t(messages.reporter)} note={t(messages.confidential)}>
      {reporter === null ? (
        <p className={blocks.quiet}>{t(messages.withheld)}</p>
      ) : reporter.name === null ? (
        <p>{t(messages.anonymous)}</p>
      ) : (
        <Facts
          facts={[
            [t(messages.name), reporter.name],
            [t(messages.contact), reporter.contact],
          ]}
        />
      )}
    </Block>
  );
}

function Handling({ found }: { found: Versioned<Lead> }) {
  const { locale, t } = useLocale();
  const { value: lead } = found;
  const { state, severity, owner, dueOn, pilot, provisional, transfers, outcome, answer } = lead;
  return (
    <Block title={t(messages.handling)}>
      <Facts
        facts={[
          [t(office.state), <LeadMark key="state" state={state} />],
          [t(office.severity), severity && <SeverityMark key="severity" severity={severity} />],
          [t(office.owner), owner?.name],
          [
            t(office.due),
            dueOn !== null && state === 'handling' && (
              <div key="due">
                <DueDate on={dueOn} />
                {provisional && <p className={blocks.quiet}>{t(messages.provisional)}</p>}
              </div>
            ),
          ],
          [
            t(office.pilot),
            pilot && (
              <Link key="pilot" to="/office/pilots/$pilotId" params={{ pilotId: pilot.id }}>
                {pilot.title}
              </Link>
            ),
          ],
          [
            t(messages.transferTo),
            transfers.length > 0 && (
              <ul key="transfers">
                {transfers.map(({ to, number, on, reason, mistaken }, nth) => (
                  // A transfer stays where it is in the list for good.
                  // biome-ignore lint/suspicious/noArrayIndexKey: see above
                  <li key={nth} className={mistaken === null ? undefined : styles.mistaken}>
                    <span>
                      {t(messages.transferOf, { to, number, reason, date: formatDate(on, locale) })}
                    </span>
                    {mistaken !== null && <em>{t(messages.transferMistaken, { mistaken })}</em>}
                  </li>
                ))}
              </ul>
            ),
          ],
          [t(messages.outcome), outcome && LEAD_OUTCOME_NAMES[outcome][locale]],
          [t(messages.answer), answer && <p className={styles.text}>{answer}</p>],
        ]}
      />
      {lead.officers !== null && (
        <LeadForms key={state} lead={lead} officers={lead.officers} version={found.version} />
      )}
    </Block>
  );
}

function History({ leadId, version }: { leadId: string; version: string }) {
  const t = useT();
  const pages = usePaged<LeadEntry>(['leads', 'history', leadId, version], (cursor, signal) =>
    leadHistoryPage(leadId, cursor, signal),
  );
  return (
    <Block title={t(messages.history)}>
      <Paged pages={pages} empty={<Empty title={t(history.none)} />}>
        {(items) => (
          <ol>
            {items.map((entry) => (
              <HistoryEntry key={entry.seq} entry={entry} />
            ))}
          </ol>
        )}
      </Paged>
    </Block>
  );
}
