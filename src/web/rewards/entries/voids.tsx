import { useT } from '../../i18n/locale.tsx';
import { Mark } from '../../work/mark.tsx';
import own from './entries.module.css';
import { one as messages } from './messages.ts';

/** Before a finding is saved that undoes what was proposed. */
export function Voids() {
  const t = useT();
  return (
    <p className={own.told}>
      <Mark tone="amiss">{t(messages.voids)}</Mark>
    </p>
  );
}
