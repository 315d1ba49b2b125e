import type { RankedPilot } from '../../api/award-results.ts';
import { useLocale } from '../../i18n/locale.tsx';
import type { PlainMessage } from '../../i18n/message.ts';
import blocks from '../../work/blocks.module.css';
import { analysis as messages } from './messages.ts';

interface Props {
  /** Ids of pilots whose award would differ. */
  flips: readonly string[];
  pilots: readonly RankedPilot[];
  none: PlainMessage;
}

/** Who would be awarded then and is not now, and the other way round. */
export function Flips({ flips, pilots, none }: Props) {
  const { locale, t } = useLocale();
  if (flips.length === 0) return <span className={blocks.quiet}>{t(none)}</span>;
  const named = (awarded: boolean) =>
    pilots.filter((one) => flips.includes(one.id) && one.awarded === awarded).map(({ title }) => title);
  const [loses, gains] = [named(true), named(false)];
  const listed = (names: readonly string[]) => names.join(locale === 'zh' ? '、' : '; ');
  return (
    <>
      {gains.length > 0 && <div>{t(messages.gains, { names: listed(gains) })}</div>}
      {loses.length > 0 && <div>{t(messages.loses, { names: listed(loses) })}</div>}
    </>
  );
}
