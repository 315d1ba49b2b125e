import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { LATE_ACT_NAMES, LATE_ACT_STATE_NAMES, type LateActKind } from '../../../shared/rewards/late-acts.ts';
import { type LateAct, type LateActs, lateActsQuery } from '../../api/late-acts.ts';
import { formatInstant } from '../../i18n/dates.ts';
import { useLocale } from '../../i18n/locale.tsx';
import { Block } from '../../work/block.tsx';
import blocks from '../../work/blocks.module.css';
import { Facts } from '../../work/facts.tsx';
import { Mark, type Tone } from '../../work/mark.tsx';
import own from './late.module.css';
import { late as messages } from './messages.ts';
import { ProposeDialog } from './propose-dialog.tsx';
import { CloseDialog, ConfirmDialog, Statement } from './settle-dialogs.tsx';

const TONES: Readonly<Record<LateAct['state'], Tone>> = {
  proposed: 'waiting',
  confirmed: 'good',
  withdrawn: 'over',
  declined: 'over',
};

/** What was taken out of the figures after they were known, by whom, and what waits; not there where there is nothing. */
export function LateBlock({ batchId }: { batchId: string }) {
  const { locale, t } = useLocale();
  const [asked, setAsked] = useState<LateActKind | null>(null);
  const { data } = useQuery(lateActsQuery(batchId, locale));
  if (data === undefined) return null;
  const { value: view, version } = data;
  if (view.items.length === 0 && view.proposes.length === 0) return null;
  const isClosed = ({ state }: LateAct) => state === 'withdrawn' || state === 'declined';
  const closed = view.items.filter(isClosed);
  const standing = view.items.filter((act) => !isClosed(act));
  const listed = (acts: readonly LateAct[]) =>
    acts.length > 0 && (
      <ul className={own.list}>
        {acts.map((act) => (
          <li key={act.id}>
            <OneAct of={{ batchId, version }} view={view} act={act} />
          </li>
        ))}
      </ul>
    );
  return (
    <Block id="late" title={t(messages.title)} note={t(messages.note)}>
      {view.entries.map(
        ({ id, title, stated }) =>
          stated && (
            <div key={id} className={own.stated}>
              <Mark tone="waiting">{t(messages.statedMark)}</Mark>
              <p>
                {t(messages.stated, {
                  ...{ title, reason: stated.reason },
                  when: formatInstant(stated.at, locale),
                })}
              </p>
            </div>
          ),
      )}
      {listed(standing)}
      {closed.length > 0 && (
        <details className={own.closed}>
          <summary>{t(messages.closed, { count: closed.length })}</summary>
          {listed(closed)}
        </details>
      )}
      {view.proposes.length > 0 && (
        <div className={blocks.buttons} data-screen-only>
          {view.proposes.map((kind) => (
            <Button key={kind} variant="default" onClick={() => setAsked(kind)}>
              {t(messages[kind])}
            </Button>
          ))}
        </div>
      )}
      {asked && (
        <ProposeDialog of={{ batchId, version }} kind={asked} view={view} onClose={() => setAsked(null)} />
      )}
    </Block>
  );
}

interface Props {
  of: { batchId: string; version: string };
  view: LateActs;
  act: LateAct;
}

function OneAct({ of, view, act }: Props) {
  const { locale, t } = useLocale();
  const [asked, setAsked] = useState<LateAct['acts'][number] | null>(null);
  const { kind, state, title, scorer, reason, basis, file, proposed, decided, note, acts } = act;
  const when = (at: string) => formatInstant(at, locale);
  const close = () => setAsked(null);
  return (
    <article className={own.act} data-state={state}>
      <div className={own.head}>
        <Mark tone={TONES[state]}>{LATE_ACT_STATE_NAMES[state][locale]}</Mark>
        <h3>
          {title}
          {scorer && ` · ${scorer.code} ${scorer.name}`}
        </h3>
        <span className={blocks.quiet}>{LATE_ACT_NAMES[kind][locale]}</span>
      </div>
      <Facts
        facts={[
          [t(messages.reason), reason],
          [t(messages.basis), basis],
          [t(messages.file), file && <Statement key="file" batchId={of.batchId} file={file} />],
        ]}
      />
      <p className={blocks.quiet}>
        {t(messages.proposed, { name: proposed.name, when: when(proposed.at) })}
        {decided && state !== 'proposed' && (
          <>
            <br />
            {t(messages[state], { name: decided.name, when: when(decided.at), note: note ?? '' })}
          </>
        )}
      </p>
      {state === 'proposed' && <p>{t(messages.waits)}</p>}
      {acts.length > 0 && (
        <div className={blocks.buttons} data-screen-only>
          {acts.map((one) => (
            <Button
              key={one}
              variant={one === 'confirm' ? 'filled' : 'default'}
              onClick={() => setAsked(one)}
            >
              {t(messages[one])}
            </Button>
          ))}
        </div>
      )}
      {asked === 'confirm' && <ConfirmDialog of={of} view={view} act={act} onClose={close} />}
      {(asked === 'withdraw' || asked === 'decline') && (
        <CloseDialog of={of} act={act} way={asked} onClose={close} />
      )}
    </article>
  );
}
