import { Checkbox } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ComplianceView } from '../../compliance/pilot-schemas.ts';
import { caseComplianceQuery, caseFileAddress } from '../api/cases.ts';
import type { Versioned } from '../api/client.ts';
import { Counts } from '../compliance/counts.tsx';
import { ItemView } from '../compliance/item-view.tsx';
import { itemCounts } from '../compliance/messages.ts';
import { useLocale } from '../i18n/locale.tsx';
import { Block } from '../work/block.tsx';
import styles from '../work/blocks.module.css';
import { Empty } from '../work/empty.tsx';
import { Loaded } from '../work/loaded.tsx';
import { useCase } from './case-context.ts';
import { checklist as messages } from './compliance-messages.ts';
import own from './compliance-tabs.module.css';
import { itemAnchor } from './places.ts';
import { UpgradeBlock } from './upgrade-block.tsx';
import { useWantedPlace } from './use-wanted-place.ts';
import { VerdictForm } from './verdict-form.tsx';

type Checklist = NonNullable<ComplianceView['checklist']>;

/** 检查清单: what is asked of the pilot, section by section, each item to be judged. */
export function ChecklistTab() {
  const { t } = useLocale();
  const { pilot } = useCase();
  const query = useQuery(caseComplianceQuery(pilot.id));
  return (
    <Loaded query={query}>
      {(current) =>
        current.value.checklist ? (
          <Items current={current} checklist={current.value.checklist} />
        ) : (
          <Empty title={t(messages.none)}>{t(messages.noneHint)}</Empty>
        )
      }
    </Loaded>
  );
}

function Items({ current, checklist }: { current: Versioned<ComplianceView>; checklist: Checklist }) {
  const { locale, t } = useLocale();
  const { pilot } = useCase();
  const { items: show } = useSearch({ from: '/signed-in/office/pilots/$pilotId' });
  const navigate = useNavigate({ from: '/office/pilots/$pilotId' });
  useWantedPlace();
  const { version, example, sections, removed } = checklist;
  const fileAddress = (fileId: string) => caseFileAddress(pilot.id, fileId);
  const shown = sections
    .map((section) => ({
      ...section,
      items: section.items.filter(({ status }) => show !== 'waiting' || status === 'answered'),
    }))
    .filter(({ items }) => items.length > 0);
  return (
    <>
      <p className={styles.note}>
        {t(messages.template, { version })}
        {example && ` · ${example[locale]}`}
      </p>
      <UpgradeBlock current={current} checklist={checklist} />
      <Counts counts={current.value.counts.items} names={itemCounts} />
      <Checkbox
        className={own.filter}
        size="sm"
        label={t(messages.onlyWaiting)}
        checked={show === 'waiting'}
        onChange={({ currentTarget: { checked } }) =>
          void navigate({
            search: (before) => ({ ...before, items: checked ? ('waiting' as const) : undefined }),
            replace: true,
            resetScroll: false,
          })
        }
        data-screen-only
      />
      {shown.length === 0 && <Empty title={t(messages.nothingWaits)} />}
      {shown.map(({ id, name, items }) => (
        <Block key={id} title={name[locale]}>
          <div className={own.items}>
            {items.map((item) => (
              <ItemView key={item.id} item={item} id={itemAnchor(item.id)} fileAddress={fileAddress}>
                <VerdictForm item={item} current={current} />
              </ItemView>
            ))}
          </div>
        </Block>
      ))}
      {removed.length > 0 && show !== 'waiting' && (
        <details className={own.removed}>
          <summary>
            {t(messages.removed)} {removed.length}
          </summary>
          {removed.map((item) => (
            <ItemView key={item.id} item={item} id={itemAnchor(item.id)} fileAddress={fileAddress} />
          ))}
        </details>
      )}
    </>
  );
}
