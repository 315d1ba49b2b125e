import type { Bilingual } from '../shared/locale.ts';
import { type Item, isExpired } from './checklist.ts';
import { reopenItem } from './checklist-differences.ts';
import type { Finding } from './finding.ts';
import { type LegalHashes, legalHashOf, REPEALED } from './legal-content.ts';
import { type Holder, type Holdings, licenceFault, licenceNow } from './licence-carries.ts';
import type { Licences } from './licences.ts';
import { restsOn } from './raised.ts';
import { reopen } from './reconcile.ts';
import { waysOf } from './screening/ways.ts';

/** How a pilot stands, and what the world says of it now. */
export interface State {
  findings: readonly Finding[];
  items: readonly Item[];
  catalogue: Licences;
  hashes: LegalHashes;
  holders: readonly Holder[];
  holdings: Holdings;
}

export interface Now {
  at: string;
  /** Civil dates: today; the last day that is warned of; until when what is reopened is to be answered. */
  today: string;
  warnUntil: string;
  dueOn: string;
}

/** Something that lapses soon, and when. */
export interface Warning {
  name: Bilingual;
  on: string;
}

export interface Due {
  findings: readonly Finding[];
  items: readonly Item[];
  /** What has to be answered again, and why. */
  reopened: readonly { name: Bilingual; why: Bilingual }[];
  warnings: readonly Warning[];
}

/**
 * What the passing of time and the change of laws make of a pilot's compliance: findings whose law changed or whose licence
 * lapsed are opened again, items whose evidence expired too; what lapses soon is warned of, once for each last day.
 * Applied to what it returned it finds nothing more.
 */
export function dueNow(state: State, now: Now): Due {
  const reopened: { name: Bilingual; why: Bilingual }[] = [];
  const warnings: Warning[] = [];
  const findings = state.findings.flatMap((before) => {
    const byLaw = afterLaw(before, state, now);
    const after = afterLicence(byLaw, state, now, warnings);
    if (after === before) return [];
    if (after.state === 'reopened' && before.state !== 'reopened' && after.reopened !== null)
      reopened.push({ name: after.entry.name, why: after.reopened.why });
    return [after];
  });
  const items = state.items.flatMap((before) => {
    const after = afterExpiry(before, now, warnings);
    if (after === before) return [];
    if (after.state === 'reopened' && after.reopened !== null)
      reopened.push({ name: after.content.requirement, why: after.reopened.why });
    return [after];
  });
  return { findings, items, reopened, warnings };
}

function afterLaw(finding: Finding, { catalogue, hashes }: State, { at, dueOn }: Now): Finding {
  const legalHash = legalHashOf(hashes, finding);
  if (finding.state === 'dropped' || finding.legalHash === legalHash) return finding;
  const { code, kind } = finding;
  const known = catalogue.entries.find((one) => one.code === code);
  const entry = known?.repealedBy === null ? known : undefined;
  const { name } = finding.entry;
  const why =
    entry === undefined || legalHash === REPEALED
      ? {
          zh: `“${name.zh}”所依据的规定已废止${known?.repealedBy ? `，由“${known.repealedBy.zh}”替代` : ''}。`,
          en: `The law behind “${name.en}” was repealed${known?.repealedBy ? ` by “${known.repealedBy.en}”` : ''}.`,
        }
      : {
          zh: `“${name.zh}”所依据的规定有变化。`,
          en: `The law behind “${name.en}” has changed.`,
        };
  const law =
    entry === undefined
      ? {}
      : {
          ...restsOn(entry, kind, hashes),
          ways: waysOf({ ...finding, ...ofScreening(finding, entry) }, named(finding)),
        };
  const after = { ...finding, ...law, legalHash, catalogue: catalogue.version, updatedAt: at };
  return reopen(after, { cause: 'law', why, at, dueOn });
}

/** In the form in which ways are worked out. */
function ofScreening({ because }: Finding, entry: Licences['entries'][number]) {
  return { entry, basis: entry.basis, because: because.filter((reason) => 'text' in reason) };
}

/** Institutions that the description named. */
function named({ ways }: Finding): string[] {
  return ways.flatMap(({ institution }) => institution ?? []);
}

function afterLicence(
  finding: Finding,
  { holders, holdings }: State,
  { at, today, warnUntil, dueOn }: Now,
  warnings: Warning[],
): Finding {
  const { answer, kind, entry } = finding;
  if (finding.state !== 'settled' || kind === 'prohibition') return finding;
  if (answer?.licence == null) return finding;
  const fault = licenceFault(finding, answer, { holders, holdings, today });
  if (fault !== null) return reopen(finding, { cause: 'licence', why: fault, at, dueOn });
  const lastDay = licenceNow(answer.licence, holders, holdings)?.expiresOn ?? null;
  if (lastDay === null || lastDay > warnUntil || finding.warnedFor === lastDay) return finding;
  warnings.push({ name: entry.name, on: lastDay });
  return { ...finding, warnedFor: lastDay, updatedAt: at };
}

const EXPIRED: Bilingual = { zh: '证明文件已过期。', en: 'Its evidence has expired.' };

function afterExpiry(item: Item, { at, today, warnUntil, dueOn }: Now, warnings: Warning[]): Item {
  if (item.removedAt !== null || !restsOnEvidence(item)) return item;
  if (isExpired(item.answer?.evidence ?? [], today))
    return reopenItem(item, { cause: 'expired', why: EXPIRED, at, dueOn });
  const { expiresOn } = item;
  if (expiresOn === null || expiresOn > warnUntil || item.warnedFor === expiresOn) return item;
  warnings.push({ name: item.content.requirement, on: expiresOn });
  return { ...item, warnedFor: expiresOn, updatedAt: at };
}

/** What was found wanting or not applicable rests on no evidence, and what is open anyway waits for new. */
function restsOnEvidence({ state, verdict }: Item): boolean {
  if (state === 'answered') return true;
  return state === 'judged' && (verdict?.verdict === 'met' || verdict?.verdict === 'partly');
}
