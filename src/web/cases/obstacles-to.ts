import type { ComplianceView } from '../../compliance/pilot-schemas.ts';
import { dayOf } from '../../shared/clock.ts';
import type { Locale } from '../../shared/locale.ts';
import type { CaseView } from '../api/cases.ts';
import { formatDate } from '../i18n/dates.ts';
import type { Translate } from '../i18n/message.ts';
import { acts, type OfficeAct } from './act-messages.ts';
import type { Obstacle } from './obstacle-list.tsx';

/** What is known to stand in the way before anything is tried; the service looks again. */
export function obstaclesTo(
  act: OfficeAct,
  pilot: CaseView,
  compliance: ComplianceView | undefined,
  { locale, t }: { locale: Locale; t: Translate },
): Obstacle[] {
  if (act === 'to-expert-review' || act === 'start-testing') {
    const found = compliance?.obstacles[act === 'start-testing' ? 'testing' : 'review'] ?? [];
    return found.map(({ path, ...said }) => ({ path, text: said[locale] }));
  }
  if (act === 'accept') {
    const sealed = pilot.versions.find(({ number }) => number === pilot.version)?.sealed ?? false;
    return [...(sealed ? [] : [{ path: 'seal', text: t(acts.notSealed) }]), ...withoutConsent(pilot, t)];
  }
  if (act === 'follow') {
    return [
      ...(pilot.regulator?.document ? [] : [{ path: 'document', text: t(acts.noDocument) }]),
      ...withoutConsent(pilot, t),
    ];
  }
  if (act === 'admit') {
    const heard = pilot.opinions?.some(({ version }) => version === pilot.version);
    return heard ? [] : [{ path: 'opinions', text: t(acts.noOpinion) }];
  }
  if (act === 'register' && pilot.notice && pilot.notice.until >= dayOf(new Date())) {
    return [{ path: 'notice', text: t(acts.noticeRuns, { until: formatDate(pilot.notice.until, locale) }) }];
  }
  return [];
}

function withoutConsent({ parties }: CaseView, t: Translate): Obstacle[] {
  return parties
    .filter(({ consent }) => consent === 'none' || consent === 'declined' || consent === 'letter')
    .map(({ id, name, consent }) => ({
      path: `parties.${id}`,
      text: t(consent === 'letter' ? acts.letterUnchecked : acts.noConsent, { name }),
    }));
}
