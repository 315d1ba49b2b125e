import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { isOpen, LEAD_SOURCE_NAMES } from '../../shared/milestones/leads.ts';
import { caseLeadsQuery } from '../api/case-runs.ts';
import { useLocale } from '../i18n/locale.tsx';
import { LeadMark, SeverityMark } from '../leads/lead-marks.tsx';
import { office } from '../leads/messages.ts';
import { Block } from '../work/block.tsx';
import styles from '../work/blocks.module.css';
import { Loaded } from '../work/loaded.tsx';
import { WideTable } from '../work/wide-table.tsx';
import { useCase } from './case-context.ts';
import { DueDate } from './due-date.tsx';
import { run as messages } from './run-messages.ts';

/** 风险线索: what was reported about this pilot, by its team or by anybody. */
export function RunLeads() {
  const { locale, t } = useLocale();
  const { pilot } = useCase();
  const query = useQuery(caseLeadsQuery(pilot.id));
  return (
    <Block title={t(messages.leads)}>
      <Loaded query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <p className={styles.quiet}>{t(messages.noLeads)}</p>
          ) : (
            <WideTable
              caption={t(messages.leads)}
              rows={items}
              keyOf={({ id }) => id}
              columns={[
                {
                  label: t(messages.about),
                  cell: ({ id, about }) => (
                    <Link to="/office/leads/$leadId" params={{ leadId: id }}>
                      {about}
                    </Link>
                  ),
                },
                { label: t(office.source), cell: ({ source }) => LEAD_SOURCE_NAMES[source][locale] },
                {
                  label: t(messages.state),
                  cell: ({ state }) => <LeadMark state={state} />,
                },
                {
                  label: t(office.severity),
                  cell: ({ severity }) => (severity === null ? '—' : <SeverityMark severity={severity} />),
                },
                { label: t(office.owner), cell: ({ owner }) => owner?.name ?? '—' },
                {
                  label: t(office.due),
                  cell: ({ dueOn, state }) =>
                    dueOn === null || !isOpen(state) ? '—' : <DueDate on={dueOn} stacked />,
                },
              ]}
            />
          )
        }
      </Loaded>
    </Block>
  );
}
