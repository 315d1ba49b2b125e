import { useQuery } from '@tanstack/react-query';
import { LEAD_SOURCE_NAMES, LEAD_STATE_NAMES, SEVERITY_NAMES } from '../../shared/milestones/leads.ts';
import { caseLeadsQuery } from '../api/case-runs.ts';
import { useLocale } from '../i18n/locale.tsx';
import { Block } from '../work/block.tsx';
import styles from '../work/blocks.module.css';
import { Loaded } from '../work/loaded.tsx';
import { Mark } from '../work/mark.tsx';
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
                  cell: ({ id, about }) => <a href={`/office/leads/${id}`}>{about}</a>,
                },
                { label: t(messages.source), cell: ({ source }) => LEAD_SOURCE_NAMES[source][locale] },
                {
                  label: t(messages.state),
                  cell: ({ state }) => (
                    <Mark tone={state === 'closed' ? 'good' : 'waiting'}>
                      {LEAD_STATE_NAMES[state][locale]}
                    </Mark>
                  ),
                },
                {
                  label: t(messages.severity),
                  cell: ({ severity }) => (severity === null ? '—' : SEVERITY_NAMES[severity][locale]),
                },
                { label: t(messages.owner), cell: ({ owner }) => owner?.name ?? '—' },
                {
                  label: t(messages.due),
                  cell: ({ dueOn, state }) =>
                    dueOn === null || state === 'closed' || state === 'transferred' ? (
                      '—'
                    ) : (
                      <DueDate on={dueOn} stacked />
                    ),
                },
              ]}
            />
          )
        }
      </Loaded>
    </Block>
  );
}
