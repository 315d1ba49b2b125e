import { useQuery } from '@tanstack/react-query';
import type { ComplianceView, FindingView as Finding } from '../../compliance/pilot-schemas.ts';
import { caseComplianceQuery, caseFileAddress, caseVersionQuery } from '../api/cases.ts';
import type { Versioned } from '../api/client.ts';
import { Counts } from '../compliance/counts.tsx';
import { FindingView } from '../compliance/finding-view.tsx';
import { findingCounts } from '../compliance/messages.ts';
import { formatInstant } from '../i18n/dates.ts';
import { useLocale } from '../i18n/locale.tsx';
import { Block } from '../work/block.tsx';
import styles from '../work/blocks.module.css';
import { Empty } from '../work/empty.tsx';
import { Loaded } from '../work/loaded.tsx';
import { AddFinding } from './add-finding.tsx';
import { useCase } from './case-context.ts';
import { findings as messages } from './compliance-messages.ts';
import own from './compliance-tabs.module.css';
import { FindingControls } from './finding-controls.tsx';
import { findingAnchor } from './places.ts';
import { Quoted } from './quoted.tsx';
import { useMayJudge } from './use-may-judge.ts';
import { useWantedPlace } from './use-wanted-place.ts';

/** 持牌合规审查: what touches the boundary of licensed finance, what is open first. */
export function FindingsTab() {
  const { pilot } = useCase();
  const query = useQuery(caseComplianceQuery(pilot.id));
  return <Loaded query={query}>{(current) => <Findings current={current} />}</Loaded>;
}

function Findings({ current }: { current: Versioned<ComplianceView> }) {
  const { locale, t } = useLocale();
  const mayJudge = useMayJudge();
  useWantedPlace();
  const { screened, findings, counts } = current.value;
  if (screened === null && findings.length === 0) {
    return <Empty title={t(messages.notScreened)}>{t(messages.notScreenedHint)}</Empty>;
  }
  const listed = findings.filter(({ state }) => state === 'listed');
  const settled = findings.filter(({ state }) => state === 'settled' || state === 'dropped');
  const unsettled = findings.filter((finding) => !listed.includes(finding) && !settled.includes(finding));
  return (
    <>
      {screened && (
        <p className={styles.note}>
          {t(messages.screened, {
            when: formatInstant(screened.at, locale),
            version: screened.version,
            catalogue: screened.catalogue,
          })}
        </p>
      )}
      <Counts counts={counts.findings} names={findingCounts} />
      {findings.length === 0 && <Empty title={t(messages.none)}>{t(messages.noneHint)}</Empty>}
      <Group title={t(messages.unsettled)} findings={unsettled} current={current} />
      <Group title={t(messages.settled)} findings={settled} current={current} />
      <Group title={t(messages.duties)} findings={listed} current={current} />
      {mayJudge ? <AddFinding current={current} /> : <p className={styles.quiet}>{t(messages.byOfficer)}</p>}
    </>
  );
}

function Group({
  title,
  findings,
  current,
}: {
  title: string;
  findings: readonly Finding[];
  current: Versioned<ComplianceView>;
}) {
  const { locale } = useLocale();
  const { pilot } = useCase();
  const { data: inForce } = useQuery({
    ...caseVersionQuery(pilot.id, pilot.version, locale),
    enabled: pilot.version > 0,
  });
  if (findings.length === 0) return null;
  return (
    <Block title={title}>
      <div className={own.cards}>
        {findings.map((finding) => (
          <FindingView
            key={finding.id}
            finding={finding}
            id={findingAnchor(finding.id)}
            fileAddress={(fileId) => caseFileAddress(pilot.id, fileId)}
            quoted={(words) => <Quoted words={words} declaration={inForce?.content.declaration} />}
          >
            <FindingControls finding={finding} current={current} />
          </FindingView>
        ))}
      </div>
    </Block>
  );
}
