import { Button, Checkbox } from '@mantine/core';
import { CAPS, FINAL } from '../../../shared/milestones/names.ts';
import type { PeriodReport } from '../../../shared/milestones/report.ts';
import type { PilotOf } from '../../api/pilots.ts';
import type { Report } from '../../api/reports.ts';
import { useKindsHint } from '../../files/upload-field.tsx';
import { useT } from '../../i18n/locale.tsx';
import { Propose } from '../../proposals/propose.tsx';
import { Block } from '../../work/block.tsx';
import { FindIndicator } from '../find-indicator.tsx';
import { MoreIndicators } from '../more-indicators.tsx';
import { useFound } from '../use-found.ts';
import { CapField } from './cap-field.tsx';
import { Files, Line, Words } from './fields.tsx';
import { ComplaintsRegistered, IncidentsRegistered } from './from-ledger.tsx';
import { IndicatorField } from './indicator-field.tsx';
import { report as messages } from './messages.ts';
import styles from './report.module.css';
import type { FilesKnown } from './use-files-known.ts';

interface Props {
  of: PilotOf;
  view: Report;
  value: PeriodReport;
  errors: Readonly<Record<string, string>>;
  onChange: (next: (before: PeriodReport) => PeriodReport) => void;
  files: FilesKnown;
}

/** 阶段报告, with what was said last and what the daily figures say beside each field. */
export function PeriodForm({ of, view, value, errors, onChange, files }: Props) {
  const t = useT();
  const kinds = useKindsHint('evidence');
  const put =
    <K extends keyof PeriodReport>(key: K) =>
    (next: PeriodReport[K]) =>
      onChange((before) => ({ ...before, [key]: next }));
  const setIndicator = (name: string, changed: { value?: number | null; note?: string }) =>
    onChange((before) => ({
      ...before,
      indicators: view.indicators.flatMap((one) => {
        const kept = before.indicators.find((known) => known.name === one.name) ?? {
          name: one.name,
          value: null,
          note: '',
        };
        const next = one.name === name ? { ...kept, ...changed } : kept;
        return next.value === null && next.note === '' ? [] : [next];
      }),
    }));
  const found = useFound(view.indicators);
  const registered = view.draft?.registered ?? null;
  const daily = view.counted?.indicators ?? {};
  const hasDaily = view.indicators.some(({ name }) => daily[name] !== undefined);
  return (
    <>
      {view.indicators.length > 0 && (
        <Block
          title={t(messages.indicators)}
          note={t(messages.indicatorsNote)}
          actions={
            hasDaily && (
              <Button
                size="sm"
                variant="default"
                onClick={() =>
                  onChange((before) => ({
                    ...before,
                    indicators: view.indicators.flatMap(({ name }) => {
                      const kept = before.indicators.find((known) => known.name === name);
                      const counted = daily[name] ?? kept?.value ?? null;
                      return counted === null && !kept
                        ? []
                        : [{ name, value: counted, note: kept?.note ?? '' }];
                    }),
                  }))
                }
              >
                {t(messages.takeAll)}
              </Button>
            )
          }
        >
          <FindIndicator found={found} />
          {view.indicators.map((indicator, at) => {
            const path = `indicators.${at}`;
            const isAmiss = `${path}.value` in errors || `${path}.note` in errors;
            if (!isAmiss && !found.shown.includes(indicator)) return null;
            const written = value.indicators.find(({ name }) => name === indicator.name);
            return (
              <IndicatorField
                key={indicator.name}
                at={at}
                indicator={indicator}
                isDue={view.due.includes(indicator.name)}
                before={
                  view.before?.period.indicators.find(({ name }) => name === indicator.name)?.value ?? null
                }
                daily={daily[indicator.name] ?? null}
                value={written?.value ?? null}
                note={written?.note ?? ''}
                errors={errors}
                onChange={(changed) => setIndicator(indicator.name, changed)}
              />
            );
          })}
          <MoreIndicators found={found} />
        </Block>
      )}
      <Block title={t(messages.use)} note={t(messages.useNote)}>
        {CAPS.filter((cap) => view.caps.some((one) => one.cap === cap && one.limit !== null)).map((cap) => (
          <CapField
            key={cap}
            cap={cap}
            view={view}
            value={value.use[cap]}
            error={errors[`use.${cap}`]}
            onChange={(next) => onChange((before) => ({ ...before, use: { ...before.use, [cap]: next } }))}
          />
        ))}
        <div className={styles.indicator}>
          <Line
            path="area"
            label={t(messages.area)}
            value={value.area}
            error={errors.area}
            onChange={put('area')}
          />
          <span className={styles.beside}>
            {view.area !== '' && t(messages.areaPlanned, { area: view.area })}
          </span>
        </div>
      </Block>
      {view.commitments.length > 0 && (
        <Block title={t(messages.commitments)} note={t(messages.commitmentsNote)}>
          {view.commitments.map((text, at) => {
            const touched = value.commitments.find((one) => one.at === at);
            const others = value.commitments.filter((one) => one.at !== at);
            const sorted = (list: PeriodReport['commitments']) => [...list].sort((a, b) => a.at - b.at);
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: a commitment is its place
              <div key={at} className={styles.commitment}>
                <Checkbox
                  label={`${at + 1}. ${text}`}
                  checked={touched !== undefined}
                  onChange={(event) =>
                    put('commitments')(
                      sorted(event.currentTarget.checked ? [...others, { at, note: '' }] : others),
                    )
                  }
                />
                {touched && (
                  <Words
                    path={`commitments.${at}.note`}
                    label={t(messages.note)}
                    required
                    rows={2}
                    value={touched.note}
                    error={errors[`commitments.${at}.note`]}
                    onChange={(note) => put('commitments')(sorted([...others, { at, note }]))}
                  />
                )}
              </div>
            );
          })}
        </Block>
      )}
      <Block title={t(messages.course)}>
        <div className={styles.fields}>
          <Words
            path="narrative"
            label={t(messages.narrative)}
            required
            rows={5}
            value={value.narrative}
            error={errors.narrative}
            onChange={put('narrative')}
          />
          <Propose
            what={{ for: 'report', report: view.milestone?.id ?? FINAL, path: 'narrative' }}
            value={value.narrative}
            onTake={put('narrative')}
          />
          <Words
            path="incidents"
            label={t(messages.incidents)}
            hint={t(messages.incidentsHint)}
            required
            rows={2}
            value={value.incidents}
            error={errors.incidents}
            onChange={put('incidents')}
          />
          {registered && (
            <IncidentsRegistered
              of={registered.incidents}
              value={value.incidents}
              onTake={put('incidents')}
            />
          )}
          <Words
            path="complaints"
            label={t(messages.complaints)}
            hint={t(messages.incidentsHint)}
            required
            rows={2}
            value={value.complaints}
            error={errors.complaints}
            onChange={put('complaints')}
          />
          {registered && (
            <ComplaintsRegistered
              of={registered.complaints}
              value={value.complaints}
              onTake={put('complaints')}
            />
          )}
          <Files
            path="files"
            label={t(messages.files)}
            hint={kinds}
            value={value.files}
            error={errors.files}
            onChange={(next) => put('files')([...next])}
            of={of}
            nameOf={files.nameOf}
            onAdded={files.add}
          />
        </div>
      </Block>
      <Block title={t(messages.people)}>
        <div className={styles.fields}>
          <Line
            path="filledBy"
            label={t(messages.filledBy)}
            required
            value={value.filledBy}
            error={errors.filledBy}
            onChange={put('filledBy')}
          />
          <Line
            path="checkedBy"
            label={t(messages.checkedBy)}
            required
            value={value.checkedBy}
            error={errors.checkedBy}
            onChange={put('checkedBy')}
          />
        </div>
      </Block>
    </>
  );
}
