import { Link } from '@tanstack/react-router';
import type { Appointment } from '../api/people.ts';
import { useT } from '../i18n/locale.tsx';
import { person } from './messages.ts';

/** What an expert is appointed for: by its title, to its page, where the official may open it. */
export function Reviewed({ kind, about, title }: Pick<Appointment, 'kind' | 'about' | 'title'>) {
  const t = useT();
  if (title === null) return t(person[kind], { named: about });
  return kind === 'pilot' ? (
    <Link to="/office/pilots/$pilotId" params={{ pilotId: about }} search={{ tab: 'experts' }}>
      {title}
    </Link>
  ) : (
    <Link to="/office/batches/$batchId" params={{ batchId: about }} search={{ tab: 'panel' }}>
      {title}
    </Link>
  );
}
