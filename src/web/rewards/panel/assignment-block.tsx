import { Button, Checkbox, TextInput } from '@mantine/core';
import { useState } from 'react';
import { assignAll, assignByHand, type PanelView } from '../../api/panel.ts';
import { useLocale } from '../../i18n/locale.tsx';
import { FailureNotice } from '../../shell/failure-notice.tsx';
import { Block } from '../../work/block.tsx';
import styles from '../../work/blocks.module.css';
import { Confirm } from '../../work/confirm.tsx';
import { Empty } from '../../work/empty.tsx';
import { useBatchChange } from '../use-batch-change.ts';
import { panel as messages } from './messages.ts';
import own from './panel.module.css';

interface Props {
  batchId: string;
  view: PanelView;
  version: string;
}

const keyOf = (entryId: string, expertId: string) => `${entryId} ${expertId}`;
const AT_ONCE = 50;

/** Who scores what, as a table of pilots by experts; by itself or by hand. */
export function AssignmentBlock({ batchId, view, version }: Props) {
  const { t } = useLocale();
  const kept = new Set(view.sheets.map(({ entryId, expertId }) => keyOf(entryId, expertId)));
  const [chosen, setChosen] = useState<ReadonlySet<string>>(kept);
  const [asking, setAsking] = useState(false);
  const done = () => setAsking(false);
  const all = useBatchChange(batchId, assignAll, done);
  const byHand = useBatchChange(batchId, assignByHand, done);
  const seated = view.experts.filter(({ seated: sits, declaredAt }) => sits && declaredAt !== null);
  const isOpen = view.state === 'open';
  const mayRun = view.acts.includes('run') && seated.length > 0;
  const isChanged = chosen.size !== kept.size || [...chosen].some((key) => !kept.has(key));
  const assign = () => (kept.size > 0 ? setAsking(true) : all.mutate({ batchId, version }));
  if (view.entries.length === 0)
    return (
      <Block title={t(messages.assignment)}>
        <Empty title={t(messages.noEntries)}>{t(messages.noEntriesHint)}</Empty>
      </Block>
    );
  return (
    <Block
      title={t(messages.assignment)}
      note={t(messages.assignmentNote, { each: view.sheetsEach })}
      actions={
        mayRun &&
        isOpen && (
          <Button variant={kept.size > 0 ? 'default' : 'filled'} loading={all.isPending} onClick={assign}>
            {t(kept.size > 0 ? messages.assignAgain : messages.assign)}
          </Button>
        )
      }
    >
      {all.error && <FailureNotice error={all.error} />}
      {seated.length === 0 ? (
        <p className={styles.note}>{t(messages.noSeated)}</p>
      ) : (
        <Grid
          view={view}
          chosen={chosen}
          onChange={
            mayRun
              ? (key, isOn) => {
                  const next = new Set(chosen);
                  if (isOn) next.add(key);
                  else next.delete(key);
                  setChosen(next);
                }
              : null
          }
          isFixed={(key) => !isOpen && kept.has(key)}
        />
      )}
      {byHand.error && <FailureNotice error={byHand.error} />}
      {isChanged && (
        <div className={`${styles.buttons} ${styles.after}`}>
          <Button
            loading={byHand.isPending}
            onClick={() =>
              byHand.mutate({
                batchId,
                version,
                pairs: [...chosen].map((key) => {
                  const [entryId = '', expertId = ''] = key.split(' ');
                  return { entryId, expertId };
                }),
              })
            }
          >
            {t(messages.save)}
          </Button>
          <Button variant="default" onClick={() => setChosen(kept)}>
            {t(messages.undo)}
          </Button>
        </div>
      )}
      <Confirm
        opened={asking}
        title={t(messages.assignAgain)}
        action={t(messages.assignAgain)}
        pending={all.isPending}
        onClose={() => setAsking(false)}
        onConfirm={() => all.mutate({ batchId, version })}
      >
        <p>{t(messages.assignAgainNote)}</p>
      </Confirm>
    </Block>
  );
}

function Grid({
  view,
  chosen,
  onChange,
  isFixed,
}: {
  view: PanelView;
  chosen: ReadonlySet<string>;
  /** Null: it is only read. */
  onChange: ((key: string, isOn: boolean) => void) | null;
  isFixed: (key: string) => boolean;
}) {
  const { t } = useLocale();
  const [part, setPart] = useState('');
  const [most, setMost] = useState(AT_ONCE);
  const { entries, experts, recusals, sheets, sheetsEach } = view;
  const seen = experts.filter(
    ({ expertId, seated }) =>
      expertId !== null && (seated || sheets.some((one) => one.expertId === expertId)),
  );
  const wanted = part.trim().toLowerCase();
  const found = entries.filter(({ title, applicants }) =>
    [title, ...applicants].some((text) => text.toLowerCase().includes(wanted)),
  );
  const out = new Set(recusals.map(({ entryId, expertId }) => keyOf(entryId, expertId)));
  const load = (expertId: string) => [...chosen].filter((key) => key.endsWith(` ${expertId}`)).length;
  return (
    <>
      {entries.length > AT_ONCE && (
        <TextInput
          className={own.find}
          label={t(messages.find)}
          value={part}
          onChange={(event) => setPart(event.currentTarget.value)}
        />
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard */}
      <section className={own.scroll} tabIndex={0} aria-label={t(messages.table)}>
        <table className={own.grid}>
          <thead>
            <tr>
              <th scope="col">{t(messages.pilot)}</th>
              <th scope="col">{t(messages.load)}</th>
              {seen.map(({ expertId, code, name }) => (
                <th key={expertId} scope="col" title={name ?? undefined}>
                  {code}
                  <span className={styles.quiet}> {load(expertId!)}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {found.slice(0, most).map(({ id, title, applicants }) => {
              const count = seen.filter(({ expertId }) => chosen.has(keyOf(id, expertId!))).length;
              return (
                <tr key={id}>
                  <th scope="row">
                    {title}
                    <span className={own.applicants}>{applicants.join(' · ')}</span>
                  </th>
                  <td data-few={count < sheetsEach || undefined}>
                    {t(messages.each, { count, each: sheetsEach })}
                    {count < sheetsEach && ` ${t(messages.fewer)}`}
                  </td>
                  {seen.map(({ expertId, code }) => {
                    const key = keyOf(id, expertId!);
                    return (
                      <td key={key}>
                        {out.has(key) ? (
                          <span className={own.recused}>{t(messages.recused)}</span>
                        ) : (
                          <Checkbox
                            aria-label={t(messages.cell, { pilot: title, expert: code ?? '' })}
                            checked={chosen.has(key)}
                            disabled={onChange === null || isFixed(key)}
                            onChange={(event) => onChange?.(key, event.currentTarget.checked)}
                          />
                        )}
                      </td>
                    );
                  })}
                </tr>
              );
            })}
          </tbody>
        </table>
      </section>
      {found.length > most && (
        <Button variant="default" mt="md" onClick={() => setMost(most + AT_ONCE)}>
          {t(messages.more, { count: Math.min(AT_ONCE, found.length - most) })}
        </Button>
      )}
    </>
  );
}
