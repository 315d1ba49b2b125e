import { Checkbox } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useLocation, useNavigate, useSearch } from '@tanstack/react-router';
import { type ReactNode, useEffect, useState } from 'react';
import type { Versioned } from '../../api/client.ts';
import { fileAddress } from '../../api/files.ts';
import { type Compliance, complianceQuery, type Pilot } from '../../api/pilots.ts';
import { Counts } from '../../compliance/counts.tsx';
import { FindingView } from '../../compliance/finding-view.tsx';
import { ItemView } from '../../compliance/item-view.tsx';
import { findingCounts, itemCounts } from '../../compliance/messages.ts';
import { formatInstant } from '../../i18n/dates.ts';
import { useLocale } from '../../i18n/locale.tsx';
import { Block } from '../../work/block.tsx';
import blocks from '../../work/blocks.module.css';
import { Empty } from '../../work/empty.tsx';
import { Loaded } from '../../work/loaded.tsx';
import { Mark } from '../../work/mark.tsx';
import { usePilotOf } from '../use-pilot.ts';
import { compliance as messages } from './compliance-messages.ts';
import styles from './compliance-part.module.css';
import { FindingForm } from './finding-form.tsx';
import { ItemForm } from './item-form.tsx';
import { type Item, wantsAnswer, wantsFilling } from './wants.ts';

const ADDRESS = '/signed-in/enterprises/$enterpriseId/pilots/$pilotId';

/** 持牌合规审查与检查清单: what is asked, what was said, and what waits for the applicant. */
export function CompliancePart({ pilot }: { pilot: Versioned<Pilot> }) {
  const of = usePilotOf();
  const query = useQuery(complianceQuery(of));
  return <Loaded query={query}>{(current) => <Shown pilot={pilot.value} current={current} />}</Loaded>;
}

/** What a link from elsewhere names comes after the page. */
function useNamed(): void {
  const hash = useLocation({ select: (location) => location.hash });
  useEffect(() => {
    if (hash !== '') document.getElementById(hash)?.scrollIntoView({ block: 'start' });
  }, [hash]);
}

interface Props {
  pilot: Pilot;
  current: Versioned<Compliance>;
}

function Shown({ pilot, current }: Props) {
  const { locale, t } = useLocale();
  const of = usePilotOf();
  const navigate = useNavigate();
  const { todo } = useSearch({ from: ADDRESS });
  useNamed();
  const { screened, counts, checklist } = current.value;
  const isLead = pilot.lead.id === of.enterpriseId;
  if (screened === null) return <Empty title={t(messages.notYet)}>{t(messages.notYetHint)}</Empty>;
  return (
    <>
      <p className={blocks.note}>
        {t(messages.screened, {
          when: formatInstant(screened.at, locale),
          version: screened.version,
          catalogue: screened.catalogue,
        })}
      </p>
      {isLead && (
        <Checkbox
          className={styles.filter}
          label={t(messages.onlyMine)}
          checked={todo === true}
          onChange={({ currentTarget: { checked } }) =>
            void navigate({
              to: '/enterprises/$enterpriseId/pilots/$pilotId',
              params: { ...of },
              search: { part: 'compliance', ...(checked && { todo: true }) },
              replace: true,
              resetScroll: false,
            })
          }
          data-screen-only
        />
      )}
      <Block title={t(messages.findings)} note={t(messages.findingsNote)}>
        <Counts counts={counts.findings} names={findingCounts} />
        <Findings current={current} onlyOpen={todo === true} isLead={isLead} pilot={pilot} />
      </Block>
      {checklist && (
        <Block
          id="checklist"
          title={t(messages.checklist)}
          note={`${t(messages.checklistNote)}${checklist.example ? ` ${checklist.example[locale]}` : ''}`}
        >
          <Counts counts={counts.items} names={itemCounts} />
          <Checklist current={current} checklist={checklist} onlyOpen={todo === true} isLead={isLead} />
        </Block>
      )}
    </>
  );
}

interface Within {
  current: Versioned<Compliance>;
  onlyOpen: boolean;
  isLead: boolean;
}

function Findings({ current, onlyOpen, isLead, pilot }: Within & { pilot: Pilot }) {
  const { t } = useLocale();
  const { enterpriseId, pilotId } = usePilotOf();
  const { findings } = current.value;
  const shown = findings.filter((finding) => !onlyOpen || wantsAnswer(finding));
  if (findings.length === 0) return <Empty title={t(messages.none)}>{t(messages.noneHint)}</Empty>;
  if (shown.length === 0) return <p className={blocks.quiet}>{t(messages.nothingOpen)}</p>;
  // What waits for the applicant first, each group in the order of the catalogue.
  const ordered = [...shown.filter(wantsAnswer), ...shown.filter((finding) => !wantsAnswer(finding))];
  return (
    <div className={styles.cards}>
      {ordered.map((finding) => (
        <FindingView
          key={finding.id}
          finding={finding}
          id={`finding-${finding.id}`}
          fileAddress={(fileId) => fileAddress(enterpriseId, fileId, pilotId)}
        >
          {isLead && <FindingForm finding={finding} current={current} pilot={pilot} />}
        </FindingView>
      ))}
    </div>
  );
}

function Checklist({
  current,
  checklist,
  onlyOpen,
  isLead,
}: Within & { checklist: NonNullable<Compliance['checklist']> }) {
  const { locale, t } = useLocale();
  const { enterpriseId, pilotId } = usePilotOf();
  const hash = useLocation({ select: (location) => location.hash });
  const address = (fileId: string) => fileAddress(enterpriseId, fileId, pilotId);
  const sections = checklist.sections
    .map((section) => ({
      ...section,
      items: section.items.filter((item) => !onlyOpen || wantsFilling(item)),
    }))
    .filter(({ items }) => items.length > 0);
  if (sections.length === 0) return <p className={blocks.quiet}>{t(messages.nothingOpen)}</p>;
  // The first that waits for the applicant is open; the others say how they stand.
  const first = sections.find(({ items }) => items.some(wantsFilling))?.id;
  const isNamed = (items: readonly Item[]) => items.some((item) => hash === `item-${item.id}`);
  return sections.map(({ id, name, items }) => (
    <Part key={id} name={name[locale]} items={items} isOpenAtFirst={id === first || isNamed(items)}>
      {items.map((item) => (
        <ItemView key={item.id} item={item} id={`item-${item.id}`} fileAddress={address}>
          {isLead && <ItemForm item={item} current={current} />}
        </ItemView>
      ))}
    </Part>
  ));
}

interface PartProps {
  name: string;
  items: readonly Item[];
  /** From then on the reader's: what one has just answered does not close under one's hands. */
  isOpenAtFirst: boolean;
  children: ReactNode;
}

function Part({ name, items, isOpenAtFirst, children }: PartProps) {
  const { t } = useLocale();
  const [isOpen, setOpen] = useState(isOpenAtFirst);
  const open = items.filter(wantsFilling).length;
  return (
    <details
      className={styles.section}
      open={isOpen}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>
        <h3 className={styles.name}>{name}</h3>{' '}
        <Mark tone={open === 0 ? 'good' : 'open'}>
          {open === 0
            ? t(messages.sectionDone, { count: items.length })
            : t(messages.sectionOpen, { open, count: items.length })}
        </Mark>
      </summary>
      {children}
    </details>
  );
}
