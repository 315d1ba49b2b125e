import type { Bilingual } from '../shared/locale.ts';
import { type Finding, isGone, type Reason, type Reopened } from './finding.ts';
import type { Raised } from './raised.ts';

export interface Reconciling {
  pilotId: string;
  /** Of the declaration that was screened. */
  version: number;
  /** Version of the catalogue it was screened by. */
  catalogue: number;
  at: string;
  /** Until when what is reopened is to be answered. */
  dueOn: string;
  newId: () => string;
}

export interface Reconciled {
  added: readonly Finding[];
  changed: readonly Finding[];
  /** As they are from now on, all of them. */
  findings: readonly Finding[];
}

/**
 * What a new version makes of the findings of the one before. What rests on the same words stays as it was decided; other
 * words reopen it; what is raised no longer is marked so, and an officer closes it: nothing goes away by itself.
 */
export function reconcile(
  before: readonly Finding[],
  raised: readonly Raised[],
  about: Reconciling,
): Reconciled {
  const added: Finding[] = [];
  const changed: Finding[] = [];
  const findings = before.map((finding) => {
    const again = raised.find(({ code, kind }) => code === finding.code && kind === finding.kind);
    const after = again === undefined ? notRaised(finding, about) : raisedAgain(finding, again, about);
    if (after !== finding) changed.push(after);
    return after;
  });
  for (const one of raised) {
    if (before.some(({ code, kind }) => code === one.code && kind === one.kind)) continue;
    added.push(newFinding(one, about));
  }
  return { added, changed, findings: [...findings, ...added] };
}

export function newFinding(
  raised: Raised,
  { pilotId, version, catalogue, at, newId }: Reconciling,
  origin: Finding['origin'] = 'screening',
): Finding {
  return {
    id: newId(),
    pilotId,
    ...raised,
    origin,
    state: raised.kind === 'duty' ? 'listed' : 'open',
    raised: true,
    raisedAt: version,
    catalogue,
    answer: null,
    verdict: null,
    reopened: null,
    licenceId: null,
    licenceUntil: null,
    warnedFor: null,
    createdAt: at,
    updatedAt: at,
  };
}

/** What an officer found is raised until an officer closes it, whatever the rules say. */
function notRaised(finding: Finding, { at }: Reconciling): Finding {
  if (!finding.raised || finding.origin === 'officer') return finding;
  return { ...finding, raised: false, updatedAt: at };
}

const OTHER_WORDS: Bilingual = {
  zh: '新版本中引起这一发现的文字已有变化。',
  en: 'The words that led to this finding are others in the new version.',
};
const BACK: Bilingual = {
  zh: '新版本中再次出现引起这一发现的文字。',
  en: 'The new version says again what led to this finding.',
};

function raisedAgain(finding: Finding, raised: Raised, about: Reconciling): Finding {
  const ofOfficer = finding.origin === 'officer' && finding.raised && finding.state !== 'dropped';
  if (ofOfficer) return finding;
  const same = sameWords(finding.because, raised.because) && finding.doubt === raised.doubt;
  // It was closed because nothing raised it any more; now something does.
  const isBack = !finding.raised && isGone(finding);
  if (same && finding.raised) return finding;
  const { because, doubt, ways } = raised;
  const after: Finding = { ...finding, raised: true, because, doubt, ways, updatedAt: about.at };
  if (finding.kind === 'duty') return finding.state === 'dropped' ? { ...after, state: 'listed' } : after;
  if (same && !isBack) return after;
  // What rests on what the law said when it was dropped, rests on what it says now.
  const law = finding.state === 'dropped' ? { entry: raised.entry, legalHash: raised.legalHash } : {};
  return reopen({ ...after, ...law }, { cause: 'words', why: isBack ? BACK : OTHER_WORDS, ...about });
}

function sameWords(one: readonly Reason[], other: readonly Reason[]): boolean {
  const keys = (reasons: readonly Reason[]) => reasons.map((reason) => JSON.stringify(reason)).sort();
  return JSON.stringify(keys(one)) === JSON.stringify(keys(other));
}

/** Opens again what was answered, settled or dropped; what is open anyway stays as it is. */
export function reopen(
  finding: Finding,
  { cause, why, at, dueOn }: Pick<Reopened, 'cause' | 'why' | 'at' | 'dueOn'>,
): Finding {
  if (finding.state === 'listed' || finding.state === 'open' || finding.state === 'returned') return finding;
  return {
    ...finding,
    state: 'reopened',
    reopened: { cause, why, at, dueOn },
    licenceId: null,
    licenceUntil: null,
    warnedFor: null,
    updatedAt: at,
  };
}
