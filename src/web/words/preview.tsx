import { Progress as Bar, Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { WordKind } from '../../shared/words.ts';
import { type Change, type Compared, type Progress, previewWords, type WordView } from '../api/words.ts';
import { useLocale, useT } from '../i18n/locale.tsx';
import { FailureNotice } from '../shell/failure-notice.tsx';
import blocks from '../work/blocks.module.css';
import { Mark } from '../work/mark.tsx';
import { type Column, WideTable } from '../work/wide-table.tsx';
import { placeName } from './describe.ts';
import { preview, setNames } from './messages.ts';
import own from './words.module.css';

interface Props {
  kind: WordKind;
  /** What would be published. */
  content: unknown;
  evaluated: WordView['evaluated'];
}

/** Asks what a change does to the evaluation sets, follows it, and shows what came out. */
export function Preview({ kind, content, evaluated }: Props) {
  const t = useT();
  const [progress, setProgress] = useState<Progress | 'starting' | null>(null);
  const [result, setResult] = useState<{ compared: Compared; of: string } | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  const run = async (model: boolean) => {
    const controller = new AbortController();
    running.current = controller;
    setFailure(null);
    setResult(null);
    setProgress('starting');
    try {
      const wanted = { content, model };
      const more = { onProgress: setProgress, signal: controller.signal };
      setResult({ compared: await previewWords(kind, wanted, more), of: JSON.stringify(content) });
    } catch (error) {
      if (!(error instanceof DOMException)) setFailure(error);
    } finally {
      setProgress(null);
    }
  };
  if (!evaluated.byTexts && !evaluated.byModel) return <p className={blocks.quiet}>{t(preview.nothing)}</p>;
  return (
    <div>
      {!evaluated.byTexts && (
        <p className={blocks.note}>
          {t(kind === 'proposals' ? preview.runDraftsNote : preview.runModelNote)}
        </p>
      )}
      {progress === null ? (
        <Button variant="default" onClick={() => void run(!evaluated.byTexts)}>
          {t(evaluated.byTexts ? preview.run : preview.runModel)}
        </Button>
      ) : (
        <div className={own.progress}>
          <p role="status" className={blocks.quiet}>
            {progress === 'starting' || progress.total === 0
              ? t(preview.starting)
              : t(preview.running, { ...progress })}
          </p>
          <Bar
            aria-label={t(preview.title)}
            value={progress === 'starting' ? 0 : (100 * progress.done) / Math.max(1, progress.total)}
          />
          <div>
            <Button size="sm" variant="default" onClick={() => running.current?.abort()}>
              {t(preview.cancel)}
            </Button>
          </div>
        </div>
      )}
      {failure !== null && (
        <div className={blocks.after}>
          <FailureNotice error={failure} />
        </div>
      )}
      {result && <Result compared={result.compared} stale={result.of !== JSON.stringify(content)} />}
    </div>
  );
}

type Tally = Compared['tallies'][number];

function Result({ compared, stale }: { compared: Compared; stale: boolean }) {
  const t = useT();
  const { tallies, changes, changed, cutShort, faults } = compared;
  const isOfDrafts = tallies.some(({ set }) => set === 'drafts');
  const sum = (of: keyof Pick<Tally, 'n' | 'better' | 'worse'>) =>
    tallies.reduce((total, tally) => total + tally[of], 0);
  const columns: Column<Tally>[] = [
    { label: t(preview.set), cell: ({ set }) => t(setNames[set]) },
    { label: t(preview.n), cell: ({ n }) => n, numeric: true },
    {
      label: t(preview.right),
      cell: ({ rightBefore, rightAfter }) => `${rightBefore} → ${rightAfter}`,
      numeric: true,
    },
    { label: t(preview.better), cell: ({ better }) => better || '–', numeric: true },
    {
      label: t(preview.worse),
      cell: ({ worse }) => (worse > 0 ? <strong>{worse}</strong> : '–'),
      numeric: true,
    },
    { label: t(preview.changed), cell: (one) => one.changed || '–', numeric: true },
  ];
  return (
    <div className={blocks.after}>
      {stale && <p className={blocks.note}>{t(preview.stale)}</p>}
      <p role="status">
        {changed === 0
          ? t(preview.unchanged, { count: sum('n') })
          : t(preview.summary, { n: sum('n'), better: sum('better'), worse: sum('worse'), changed })}
      </p>
      {faults && <p>{t(isOfDrafts ? preview.unprovenBy : preview.withheldBy, faults)}</p>}
      {cutShort === true && <p className={blocks.note}>{t(preview.cutShort)}</p>}
      {changed > 0 && (
        <div className={blocks.after}>
          <WideTable
            caption={t(preview.title)}
            columns={columns}
            rows={tallies.filter((tally) => tally.changed > 0)}
            keyOf={({ set }) => set}
          />
        </div>
      )}
      <Changes changes={changes} />
      {changes.length < changed && (
        <p className={blocks.quiet}>{t(preview.limited, { count: changes.length })}</p>
      )}
    </div>
  );
}

const SHOWN = 10;
const TONES = { worse: 'amiss', better: 'good', same: 'open' } as const;

function Changes({ changes }: { changes: readonly Change[] }) {
  const t = useT();
  const [shown, setShown] = useState(SHOWN);
  if (changes.length === 0) return null;
  return (
    <>
      <ul className={own.changes}>
        {changes.slice(0, shown).map((change) => (
          <li key={`${change.after.set} ${change.after.id}`} className={own.change}>
            <p className={own.name}>
              <strong>{change.after.question}</strong>
              <Mark tone={TONES[change.verdict]}>{t(preview[change.verdict])}</Mark>
            </p>
            <dl className={own.sides}>
              {([change.before, change.after] as const).map((side, at) => (
                <div key={at === 0 ? 'before' : 'after'}>
                  <dt>{t(at === 0 ? preview.before : preview.after)}</dt>
                  <Side side={side} />
                </div>
              ))}
            </dl>
          </li>
        ))}
      </ul>
      {changes.length > shown && (
        <Button mt="md" variant="default" onClick={() => setShown(shown + SHOWN * 3)}>
          {t(preview.changed)} {shown}/{changes.length}
        </Button>
      )}
    </>
  );
}

function Side({ side }: { side: Change['before'] }) {
  const { locale, t } = useLocale();
  const cited = side.cited.map((one) => placeName(one, locale));
  const where = cited.length > 0 ? cited.join(locale === 'zh' ? '、' : '; ') : t(preview.noPlace);
  const contact = Object.values(side.handover ?? {})
    .filter(Boolean)
    .join(' · ');
  return (
    <>
      {side.set !== 'drafts' && (
        <dd>
          {t(preview[side.outcome])} · {where}
        </dd>
      )}
      {side.answer !== '' && <dd>{side.answer}</dd>}
      {contact !== '' && <dd>{contact}</dd>}
    </>
  );
}
