import { decisionFilePath, type Result } from '../../api/award-results.ts';
import { formatInstant } from '../../i18n/dates.ts';
import { useLocale } from '../../i18n/locale.tsx';
import { Block } from '../../work/block.tsx';
import blocks from '../../work/blocks.module.css';
import { Facts } from '../../work/facts.tsx';
import { decision as messages } from './messages.ts';
import own from './results.module.css';

/** The file out of which anybody comes to the same, and its hashes. */
export function Recompute({ batchId, result }: { batchId: string; result: Result }) {
  const { locale, t } = useLocale();
  const { hashes, number, computedAt } = result;
  const when = formatInstant(computedAt, locale);
  return (
    <Block title={t(messages.recompute)} note={t(messages.recomputeNote)}>
      <Facts
        facts={[
          [
            t(messages.seen),
            <code key="seen" className={own.hash}>
              {hashes.seen}
            </code>,
          ],
          [
            t(messages.rules),
            <code key="rules" className={own.hash}>
              {hashes.frozen}
            </code>,
          ],
        ]}
      />
      <p className={blocks.after}>
        <a href={decisionFilePath(batchId)} download>
          {t(messages.file)}
        </a>
        {' · '}
        {t(messages.number, { number, when })}
      </p>
    </Block>
  );
}
