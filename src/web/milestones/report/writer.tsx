import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { dayOf } from '../../../shared/clock.ts';
import type { Locale } from '../../../shared/locale.ts';
import { isPersonal, isStillEmpty } from '../../../shared/milestones/missing.ts';
import { FINAL } from '../../../shared/milestones/names.ts';
import type { FinalReport, PeriodReport, Use } from '../../../shared/milestones/report.ts';
import { pilotKey, pilotQuery } from '../../api/pilots.ts';
import { finishPilot, type Report, type ReportOf, submitReport, type Written } from '../../api/reports.ts';
import { formatDate } from '../../i18n/dates.ts';
import { useLocale } from '../../i18n/locale.tsx';
import type { Translate } from '../../i18n/message.ts';
import { Confirm } from '../../work/confirm.tsx';
import { ConflictNotice } from '../../work/conflict-notice.tsx';
import { fieldErrors } from '../../work/field-errors.ts';
import { ReasonField } from '../../work/reason-field.tsx';
import { useChange } from '../../work/use-change.ts';
import { FinalForm } from './final-form.tsx';
import { report as messages } from './messages.ts';
import { focusOn, MissingList } from './missing-list.tsx';
import { PeriodForm } from './period-form.tsx';
import styles from './report.module.css';
import { reportDifferences } from './report-differences.ts';
import { CONFLICT, SaveStatus } from './save-status.tsx';
import { type FilesKnown, useFilesKnown } from './use-files-known.ts';
import { type Missing, type ReportDraftForm, useReportDraft } from './use-report-draft.ts';

/** What became of a report that was handed in; of the final one no more than that it was. */
export type HandedIn = Awaited<ReturnType<typeof submitReport>>;

interface Props {
  of: ReportOf;
  view: Report;
  /** Of the run. */
  version: string;
  track: 'district' | 'regulator';
  onDone: (handedIn: HandedIn | null) => void;
  /** Back to what was handed in; null: nothing was yet. */
  onRead: (() => void) | null;
}

const NO_USE: Use = { customers: null, transactions: null, perTransaction: null, total: null };
const NEW_PERIOD: PeriodReport = {
  indicators: [],
  use: NO_USE,
  area: '',
  commitments: [],
  incidents: '',
  complaints: '',
  narrative: '',
  files: [],
  filledBy: '',
  checkedBy: '',
};
const NEW_FINAL: FinalReport = {
  summary: '',
  commitments: [],
  indicators: [],
  assessment: { assessor: '', date: null, conclusion: '', files: [] },
  exit: { data: '', balances: '', customers: '', files: [] },
  files: [],
  filledBy: '',
  checkedBy: '',
};

/** A report as it is written: a correction starts from what was handed in, a new one from who wrote the last. */
export function Writer(props: Props) {
  return props.of.report === FINAL ? <FinalWriter {...props} /> : <PeriodWriter {...props} />;
}

const startOf = <T extends Written>({ draft }: Report, content: T) => ({
  revision: draft?.revision ?? 0,
  missing: draft?.missing ?? [],
  updatedAt: draft?.updatedAt ?? null,
  content,
});

function PeriodWriter(props: Props) {
  const { of, view } = props;
  const last = view.before?.period;
  const begun: PeriodReport = {
    ...NEW_PERIOD,
    area: view.area,
    ...(last && { filledBy: last.filledBy, checkedBy: last.checkedBy }),
  };
  const form = useReportDraft(of, startOf(view, view.draft?.period ?? view.period ?? begun));
  const files = useFilesKnown(of);
  return (
    <Frame {...props} form={form} files={files}>
      {(errors) => (
        <PeriodForm
          of={of}
          view={view}
          value={form.content}
          errors={errors}
          onChange={form.set}
          files={files}
        />
      )}
    </Frame>
  );
}

function FinalWriter(props: Props) {
  const { of, view, track } = props;
  const form = useReportDraft(of, startOf(view, view.draft?.final ?? view.final ?? NEW_FINAL));
  const files = useFilesKnown(of);
  return (
    <Frame {...props} form={form} files={files}>
      {(errors) => (
        <FinalForm
          of={of}
          view={view}
          value={form.content}
          isSummary={track === 'regulator'}
          errors={errors}
          onChange={form.set}
          files={files}
        />
      )}
    </Frame>
  );
}

interface FrameProps<T extends Written> extends Props {
  form: ReportDraftForm<T>;
  files: FilesKnown;
  children: (errors: Readonly<Record<string, string>>) => ReactNode;
}

/** What stands around the fields: conflict, what is missing, whether it is saved, and handing it in. */
function Frame<T extends Written>({
  of,
  view,
  version,
  track,
  onDone,
  onRead,
  form,
  files,
  children,
}: FrameProps<T>) {
  const { locale, t } = useLocale();
  const queries = useQueryClient();
  const [isTried, setTried] = useState(false);
  const [isAsking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const isFinal = of.report === FINAL;
  const isCorrection = !isFinal && view.versions.length > 0;
  const change = useHandIn({ of, version, track }, async (handedIn) => {
    setAsking(false);
    form.forget();
    await queries.invalidateQueries({ queryKey: pilotKey(of) });
    onDone(handedIn);
  });
  const missing = form.missing;
  // Before anything was tried only what is wrong is said beside its field, not what is still empty.
  const shown = isTried ? missing : missing.filter((one) => !isStillEmpty(one));
  const errors = {
    ...Object.fromEntries(shown.map((one) => [one.path, sentenceOf(one, { locale, t })])),
    ...fieldErrors(change.error),
  };
  const until = view.milestone?.until ?? null;
  const isEarly = until !== null && until > dayOf(new Date());
  const isReady = form.isWritten && !form.isUnsaved && missing.length === 0 && !isEarly;
  const words = wordsFor(isFinal ? track : null, isCorrection);
  return (
    <>
      {form.isConflict && (
        <div id={CONFLICT} className={styles.conflict}>
          <ConflictNotice
            differences={reportDifferences(form.kept, form.content, {
              t,
              locale,
              nameOf: (id) => files.nameOf(id) ?? id,
            })}
            onKeepMine={form.keepMine}
            onTakeTheirs={form.takeTheirs}
          />
        </div>
      )}
      {children(errors)}
      {isTried && missing.length > 0 && <MissingList missing={missing} />}
      <div className={styles.bar}>
        <SaveStatus form={form} />
        <span className={styles.status}>
          {onRead && (
            <Button variant="default" onClick={onRead}>
              {t(messages.read)}
            </Button>
          )}
          {isEarly && <span>{t(messages.tooEarly, { date: formatDate(until, locale) })}</span>}
          <Button
            disabled={isEarly || form.isConflict || !form.isWritten || form.isUnsaved}
            onClick={() => {
              setTried(true);
              if (isReady) setAsking(true);
              else firstMissing(missing);
            }}
          >
            {t(words.act)}
          </Button>
        </span>
      </div>
      {isAsking && (
        <Confirm
          opened
          title={t(words.title)}
          action={t(words.act)}
          pending={change.isPending}
          error={change.error}
          disabled={isCorrection && reason.trim().length < 2}
          onClose={() => setAsking(false)}
          onConfirm={() => change.mutate({ reason: isCorrection ? reason.trim() : null })}
        >
          <p>{t(words.body)}</p>
          {isCorrection && <ReasonField mt="md" value={reason} onChange={setReason} />}
        </Confirm>
      )}
    </>
  );

  function firstMissing(list: readonly Missing[]) {
    const [first] = list;
    if (first) focusOn(first.path);
  }
}

/** Hands the report in, and with the last one the pilot's test. */
function useHandIn(
  { of, version, track }: Pick<Props, 'of' | 'version' | 'track'>,
  onDone: (handedIn: HandedIn | null) => Promise<void>,
) {
  const queries = useQueryClient();
  return useChange(async ({ reason }: { reason: string | null }, once: string) => {
    if (of.report !== FINAL)
      return submitReport({ ...of, version, ...(reason !== null && { reason }) }, once);
    const { version: seen } = await queries.fetchQuery({ ...pilotQuery(of), staleTime: 0 });
    await finishPilot({ ...of, version: seen, verb: track === 'regulator' ? 'report' : 'finish' }, once);
    return null;
  }, onDone);
}

/** @param final the track of the pilot whose test ends by it; null: it is the report of a period */
function wordsFor(final: Props['track'] | null, isCorrection: boolean) {
  if (final !== null)
    return {
      act: messages.finish,
      title: messages.finishTitle,
      body: final === 'regulator' ? messages.reportBody : messages.finishBody,
    };
  return isCorrection
    ? { act: messages.correct, title: messages.correctTitle, body: messages.correctBody }
    : { act: messages.submit, title: messages.submitTitle, body: messages.submitBody };
}

function sentenceOf(one: Missing, { locale, t }: { locale: Locale; t: Translate }): string {
  return isPersonal(one)
    ? `${one[locale]}${locale === 'zh' ? '' : ' '}${t(messages.fieldNotSaved)}`
    : one[locale];
}
