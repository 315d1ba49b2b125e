import { Tabs, VisuallyHidden } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { levelOf } from '../../../shared/milestones/levels.ts';
import { TRACK_NAMES } from '../../../shared/pilots/states.ts';
import { criteriaOf } from '../../../shared/rewards/criteria.ts';
import { parksQuery } from '../../api/enterprises.ts';
import { type EntryOf, type ScoringView, scoringFileAddress, scoringSeriesQuery } from '../../api/scoring.ts';
import { DeclarationView } from '../../declaration/declaration-view.tsx';
import { formatDate, formatInstant } from '../../i18n/dates.ts';
import { useLocale } from '../../i18n/locale.tsx';
import { Figures } from '../../milestones/figures.tsx';
import { FinalReportView, PeriodReportView } from '../../milestones/report-view.tsx';
import styles from '../../work/blocks.module.css';
import { Facts } from '../../work/facts.tsx';
import { Loaded } from '../../work/loaded.tsx';
import { scoring as messages } from './messages.ts';
import own from './scoring.module.css';
import { shownScore } from './total.ts';

interface Props {
  of: EntryOf;
  view: ScoringView;
}

const PARTS = ['declaration', 'reports', 'figures', 'computed', 'files'] as const;

/** What is judged, part by part; all of it as it was taken in. */
export function Material({ of, view }: Props) {
  const { locale, t } = useLocale();
  const { track, number, applicants, period, version, declaration } = view.material;
  return (
    <>
      <Facts
        facts={[
          [
            t(messages.applicants),
            applicants === null ? (
              <span key="hidden" className={styles.quiet}>
                {t(messages.hidden)}
              </span>
            ) : (
              <ul key="applicants">
                {applicants.map(({ name, lead, host }) => (
                  <li key={name}>
                    {name}
                    {lead && applicants.length > 1 && ` · ${t(messages.lead)}`}
                    {host && ` · ${t(messages.host)}`}
                  </li>
                ))}
              </ul>
            ),
          ],
          [t(messages.track), TRACK_NAMES[track][locale]],
          [t(messages.number), number],
          [
            t(messages.ran),
            period.from &&
              period.until &&
              `${formatDate(period.from, locale)} — ${formatDate(period.until, locale)}`,
          ],
          [t(messages.version), version > 0 && String(version)],
        ]}
      />
      <Tabs defaultValue={declaration === null ? 'reports' : 'declaration'} keepMounted={false} mt="xl">
        <Tabs.List className={own.parts} aria-label={t(messages.parts)}>
          {PARTS.map((part) => (
            <Tabs.Tab key={part} value={part}>
              {t(messages[part])}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="declaration" className={own.part}>
          <VisuallyHidden component="h2">{t(messages.declaration)}</VisuallyHidden>
          <Declared of={of} view={view} />
        </Tabs.Panel>
        <Tabs.Panel value="reports" className={own.part}>
          <Reports of={of} view={view} />
        </Tabs.Panel>
        <Tabs.Panel value="figures" className={own.part}>
          <Ran of={of} view={view} />
        </Tabs.Panel>
        <Tabs.Panel value="computed" className={own.part}>
          <VisuallyHidden component="h2">{t(messages.computed)}</VisuallyHidden>
          <ComputedValues view={view} />
        </Tabs.Panel>
        <Tabs.Panel value="files" className={own.part}>
          <VisuallyHidden component="h2">{t(messages.files)}</VisuallyHidden>
          <FileList of={of} view={view} />
        </Tabs.Panel>
      </Tabs>
    </>
  );
}

function Declared({ of, view: { material } }: Props) {
  const { t } = useLocale();
  const { data: parks = [] } = useQuery(parksQuery);
  if (material.declaration === null) return <p className={styles.note}>{t(messages.noDeclaration)}</p>;
  return (
    <DeclarationView
      value={material.declaration}
      files={new Map(material.files.map(({ id, name }) => [id, name]))}
      parks={new Map(parks.map(({ id, ...name }) => [id, name]))}
      fileAddress={(fileId) => scoringFileAddress(of, fileId)}
    />
  );
}

function Reports({ of, view: { material } }: Props) {
  const { locale, t } = useLocale();
  const { reports, indicators, caps, declaration, files } = material;
  if (reports.length === 0) return <p className={styles.note}>{t(messages.noReports)}</p>;
  const against = {
    indicators,
    caps,
    area: declaration?.caps.area ?? '',
    commitments: declaration?.commitments.statements.map(({ text }) => text) ?? [],
    exit: {
      data: declaration?.risk.exitData ?? '',
      balances: declaration?.risk.exitBalances ?? '',
      customers: declaration?.risk.exitCustomers ?? '',
    },
    levelOf: (name: string, value: number) => {
      const indicator = indicators.find((one) => one.name === name);
      return indicator === undefined ? ('green' as const) : levelOf(indicator, value);
    },
  };
  const attached = { files, addressOf: (fileId: string) => scoringFileAddress(of, fileId) };
  return reports.map(({ title, submittedAt, period, final, number }, at) => (
    <details key={`${title} ${submittedAt}`} className={own.report} open={at === reports.length - 1}>
      <summary>
        <span className={own.reportTitle}>{final ? t(messages.final) : title}</span>{' '}
        <span className={styles.quiet}>
          {t(messages.submittedOn, { when: formatInstant(submittedAt, locale) })}
          {number > 1 && ` · v${number}`}
        </span>
      </summary>
      <div className={own.reportBody}>
        {period && <PeriodReportView report={period} against={against} attached={attached} />}
        {final && <FinalReportView report={final} against={against} attached={attached} />}
      </div>
    </details>
  ));
}

function Ran({ of, view: { material } }: Props) {
  const { t } = useLocale();
  const query = useQuery(scoringSeriesQuery(of));
  const { caps, indicators, declaration } = material;
  const isEmpty = indicators.length === 0 && caps.every(({ limit, used }) => limit === null && used === 0);
  if (isEmpty) return <p className={styles.note}>{t(messages.noFigures)}</p>;
  return (
    <Loaded query={query}>
      {(series) => <Figures run={{ caps, indicators, area: declaration?.caps.area ?? '' }} series={series} />}
    </Loaded>
  );
}

function ComputedValues({ view: { computed, rubric } }: { view: ScoringView }) {
  const { locale, t } = useLocale();
  if (computed.length === 0) return <p className={styles.note}>{t(messages.noComputed)}</p>;
  const names = new Map(criteriaOf(rubric).map(({ id, name }) => [id, name[locale]]));
  return (
    <>
      <p className={styles.note}>{t(messages.computedNote)}</p>
      {computed.map(({ criterion, value, steps }) => (
        <div key={criterion} className={own.derived}>
          <h3>
            {names.get(criterion)} <strong>{shownScore(value)}</strong>
          </h3>
          <ol>
            {steps.map((step, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a step has no identity but its place
              <li key={at}>{step}</li>
            ))}
          </ol>
        </div>
      ))}
    </>
  );
}

function FileList({ of, view: { material, batch } }: Props) {
  const { t } = useLocale();
  if (material.files.length === 0)
    return <p className={styles.note}>{t(batch.anonymous ? messages.filesHidden : messages.noFiles)}</p>;
  return (
    <ul className={own.files}>
      {material.files.map(({ id, name }) => (
        <li key={id}>
          <a href={scoringFileAddress(of, id)} download>
            {name}
          </a>
        </li>
      ))}
    </ul>
  );
}
