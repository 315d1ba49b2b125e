import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ComplianceView } from '../../compliance/pilot-schemas.ts';
import { type ChecklistUpgrade, checklistUpgradeQuery, upgradeChecklist } from '../api/cases.ts';
import type { Versioned } from '../api/client.ts';
import { useLocale } from '../i18n/locale.tsx';
import { Confirm } from '../work/confirm.tsx';
import { Loaded } from '../work/loaded.tsx';
import { Mark } from '../work/mark.tsx';
import { useCase } from './case-context.ts';
import { checklist as messages } from './compliance-messages.ts';
import own from './compliance-tabs.module.css';
import { Refusal } from './refusal.tsx';
import { useComplianceAct } from './use-compliance-act.ts';
import { useMayJudge } from './use-may-judge.ts';

interface Props {
  current: Versioned<ComplianceView>;
  checklist: NonNullable<ComplianceView['checklist']>;
}

/** A pilot is held to the template it began with until it is upgraded, after the difference was looked at. */
export function UpgradeBlock({ current, checklist: { version, upgradeAvailable } }: Props) {
  const { t } = useLocale();
  const mayJudge = useMayJudge();
  const [shown, setShown] = useState(false);
  if (upgradeAvailable === null || !mayJudge) return null;
  return (
    <section className={own.upgrade} data-screen-only>
      <p className={own.title}>{t(messages.upgrade, { version: upgradeAvailable })}</p>
      <p>{t(messages.upgradeHint, { from: version })}</p>
      {shown ? (
        <Difference current={current} />
      ) : (
        <div>
          <Button size="sm" variant="default" onClick={() => setShown(true)}>
            {t(messages.showUpgrade)}
          </Button>
        </div>
      )}
    </section>
  );
}

function Difference({ current }: { current: Versioned<ComplianceView> }) {
  const { t } = useLocale();
  const { pilot } = useCase();
  const [asking, setAsking] = useState(false);
  const query = useQuery(checklistUpgradeQuery(pilot.id));
  const { mutate, isPending, error } = useComplianceAct(
    current,
    (view) => view.checklist?.version,
    upgradeChecklist,
    () => setAsking(false),
  );
  return (
    <Loaded query={query}>
      {({ to, added, changed, removed }) => (
        <>
          {added.length + changed.length + removed.length === 0 && <p>{t(messages.noDifference)}</p>}
          <ul className={own.differences}>
            {added.map(({ item, after }) => (
              <li key={item} className={own.difference}>
                <Mark tone="good">{t(messages.added)}</Mark>
                <Content content={after} />
              </li>
            ))}
            {changed.map(({ item, before, after, reopens }) => (
              <li key={item} className={own.difference}>
                <Mark tone="amiss">{t(reopens ? messages.reopens : messages.changed)}</Mark>
                <del>
                  <Content content={before} />
                </del>
                <ins className={own.after}>
                  <Content content={after} />
                </ins>
              </li>
            ))}
            {removed.map(({ item, before }) => (
              <li key={item} className={own.difference}>
                <Mark tone="over">{t(messages.taken)}</Mark>
                <del>
                  <Content content={before} />
                </del>
              </li>
            ))}
          </ul>
          <div>
            <Button size="sm" onClick={() => setAsking(true)}>
              {t(messages.upgradeButton, { version: to })}
            </Button>
          </div>
          <Confirm
            opened={asking}
            title={t(messages.upgradeButton, { version: to })}
            action={t(messages.upgradeButton, { version: to })}
            pending={isPending}
            onClose={() => setAsking(false)}
            onConfirm={() => mutate({ to })}
          >
            <p>{t(messages.upgradeNote)}</p>
            {error && <Refusal error={error} onFollow={() => setAsking(false)} />}
          </Confirm>
        </>
      )}
    </Loaded>
  );
}

function Content({ content }: { content: ChecklistUpgrade['added'][number]['after'] }) {
  const { locale, t } = useLocale();
  const tags = [
    ...(content.blocking ? [t(messages.blocking)] : []),
    ...(content.evidence ? [t(messages.evidence)] : []),
  ];
  return (
    <span>
      {content.requirement[locale]}
      {tags.length > 0 && ` · ${tags.join(' · ')}`}
    </span>
  );
}
