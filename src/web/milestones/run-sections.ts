import type { PilotOf } from '../api/pilots.ts';
import type { Translate } from '../i18n/message.ts';
import type { Section } from '../work/work-page.tsx';
import { sections as messages } from './section-messages.ts';

/** The pages of a running pilot, for its team. */
export function runSections(of: PilotOf, t: Translate): Section[] {
  const at = (to: string, label: keyof typeof messages, deep = false): Section => ({
    to: to as Section['to'],
    params: { ...of },
    label: t(messages[label]),
    deep,
  });
  return [
    at('/enterprises/$enterpriseId/pilots/$pilotId/run', 'run'),
    at('/enterprises/$enterpriseId/pilots/$pilotId/incidents', 'incidents'),
    at('/enterprises/$enterpriseId/pilots/$pilotId/complaints', 'complaints'),
  ];
}
