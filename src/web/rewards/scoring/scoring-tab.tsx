import '../rewards.css';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { lockScores, type SheetRow, type SheetsView, sheetsQuery } from '../../api/panel.ts';
import { formatDate } from '../../i18n/dates.ts';
import { useLocale, useT } from '../../i18n/locale.tsx';
import { Block } from '../../work/block.tsx';
import blocks from '../../work/blocks.module.css';
import { Empty } from '../../work/empty.tsx';
import { Loaded } from '../../work/loaded.tsx';
import { Mark, type Tone } from '../../work/mark.tsx';
import type { BatchTabProps } from '../batches/tabs.ts';
import grid from '../panel/panel.module.css';
import { ReadyBlock } from '../panel/ready-block.tsx';
import { SheetDialog } from './sheet-dialog.tsx';
import { sheets as messages } from './sheets-messages.ts';

/** 评分: how far each sheet is, and once they are locked what stands in them. */
export default function ScoringTab({ batch }: BatchTabProps) {
  const { locale } = useLocale();
  const query = useQuery(sheetsQuery(batch.id, locale));
  return (
    <Loaded query={query}>
      {({ value, version }) => (
        <>
          {value.acts.includes('lock') && <LockBlock batchId={batch.id} view={value} version={version} />}
          <Progress batchId={batch.id} view={value} />
        </>
      )}
    </Loaded>
  );
}

interface Props {
  batchId: string;
  view: SheetsView;
}

function LockBlock({ batchId, view: { missing, warnings }, version }: Props & { version: string }) {
  const { t } = useLocale();
  return (
    <ReadyBlock
      of={{ batchId, version }}
      act={lockScores}
      title={t(messages.lock)}
      note={t(missing.length === 0 ? messages.ready : messages.missing)}
      missing={missing}
      warnings={warnings}
    >
      <p>{t(messages.lockNote)}</p>
    </ReadyBlock>
  );
}

const TONES: Readonly<Record<SheetRow['state'], Tone>> = {
  assigned: 'open',
  submitted: 'good',
  reopened: 'amiss',
  excused: 'over',
};
const AT_ONCE = 100;

const isOpen = ({ state }: SheetRow) => state === 'assigned' || state === 'reopened';
const isAsked = ({ reopening }: SheetRow) => reopening?.accepted === null;

/** What waits for an official is no sheet that is in, nor one that an expert still writes. */
function toneOf(sheet: SheetRow): Tone {
  if (isAsked(sheet)) return 'waiting';
  if (isOpen(sheet) && (sheet.paper.differs.length > 0 || sheet.paper.waits)) return 'waiting';
  return TONES[sheet.state];
}

/** How far a sheet is, as an official is told. */
function wordOf(one: SheetRow) {
  const { state, begun, paper } = one;
  if (isAsked(one)) return messages.pending;
  if (isOpen(one) && paper.differs.length > 0) return messages.toSettle;
  if (isOpen(one) && paper.waits) return messages.waitsSecond;
  return state === 'assigned' && begun ? messages.begun : messages[state];
}

function Progress({ batchId, view }: Props) {
  const { locale, t } = useLocale();
  const [opened, setOpened] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const [most, setMost] = useState(AT_ONCE);
  const { sheets, experts, entries, scoreUntil } = view;
  const counted = sheets.filter(({ state }) => state !== 'excused');
  const done = counted.filter(({ state }) => state === 'submitted').length;
  const isShown = sheets.some(({ scores }) => scores !== null);
  const sheet = sheets.find(({ id }) => id === opened);
  if (sheets.length === 0)
    return (
      <Block title={t(messages.progress)}>
        <Empty title={t(messages.none)}>{t(messages.noneHint)}</Empty>
      </Block>
    );
  return (
    <Block
      title={t(messages.progress)}
      note={
        <>
          {t(messages.count, { done, all: counted.length })}
          {scoreUntil && ` · ${t(messages.until, { when: formatDate(scoreUntil, locale) })}`}
          {locale === 'zh' ? '。' : '. '}
          {t(isShown ? messages.shownNote : messages.progressNote)}
          {view.acts.includes('enter-paper') && `${locale === 'zh' ? '' : ' '}${t(messages.paperNote)}`}
        </>
      }
    >
      <p role="status" className={blocks.status}>
        {said}
      </p>
      <SheetGrid
        view={view}
        entries={entries.slice(0, most)}
        onOpen={(id) => {
          setSaid('');
          setOpened(id);
        }}
      />
      {entries.length > most && (
        <Button variant="default" mt="md" onClick={() => setMost(most + AT_ONCE)}>
          {`+ ${Math.min(AT_ONCE, entries.length - most)}`}
        </Button>
      )}
      {sheet && (
        <SheetDialog
          {...{ batchId, view, sheet }}
          mark={<Mark tone={toneOf(sheet)}>{t(wordOf(sheet))}</Mark>}
          onClose={() => setOpened(null)}
          onDone={(what) => {
            const expert = experts.find(({ id }) => id === sheet.expertId)?.code ?? '';
            const pilot = entries.find(({ id }) => id === sheet.entryId)?.title ?? '';
            setSaid(t(messages.said, { expert, pilot, what: t(what) }));
            setOpened(null);
          }}
        />
      )}
    </Block>
  );
}

interface GridProps {
  view: Props['view'];
  entries: Props['view']['entries'];
  onOpen: (sheetId: string) => void;
}

/** Pilots down, experts across; each sheet opens what can be done about it. */
function SheetGrid({ view: { sheets, experts }, entries, onOpen }: GridProps) {
  const t = useT();
  const seen = experts.filter(({ id }) => sheets.some(({ expertId }) => expertId === id));
  const byPair = new Map(sheets.map((sheet) => [`${sheet.entryId} ${sheet.expertId}`, sheet]));
  const ofEntry = (wanted: string) =>
    seen
      .flatMap((expert) => byPair.get(`${wanted} ${expert.id}`) ?? [])
      .filter(({ state }) => state !== 'excused');
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard
    <section className={grid.scroll} tabIndex={0} aria-label={t(messages.table)}>
      <table className={grid.grid}>
        <thead>
          <tr>
            <th scope="col">{t(messages.pilot)}</th>
            <th scope="col">{t(messages.in)}</th>
            {seen.map(({ id, code, name, left }) => (
              <th key={id} scope="col">
                {code}
                <span className={grid.applicants}>
                  {name}
                  {left && ` · ${t(messages.left)}`}
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {entries.map(({ id, title, code }) => {
            const own = ofEntry(id);
            return (
              <tr key={id}>
                <th scope="row">
                  {title}
                  {code && <span className={grid.applicants}>{code}</span>}
                </th>
                <td>
                  {own.filter(({ state }) => state === 'submitted').length} / {own.length}
                </td>
                {seen.map((expert) => {
                  const one = byPair.get(`${id} ${expert.id}`);
                  if (one === undefined) return <td key={expert.id} />;
                  const word = t(wordOf(one));
                  return (
                    <td key={expert.id}>
                      <Button
                        size="compact-sm"
                        variant="subtle"
                        className={grid.cell}
                        aria-label={t(messages.open, { pilot: title, expert: expert.code, state: word })}
                        onClick={() => onOpen(one.id)}
                      >
                        <Mark tone={toneOf(one)}>{word}</Mark>
                      </Button>
                    </td>
                  );
                })}
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
