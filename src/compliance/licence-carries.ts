import type { HeldLicences } from '../enterprises/index.ts';
import type { Bilingual } from '../shared/locale.ts';
import { restsOnLicence } from '../shared/pilots/ways.ts';
import { formatDate } from '../shared/written-date.ts';
import type { Finding, FindingAnswer, LicenceHeld } from './finding.ts';

/** A party of a pilot, as far as it matters who holds what. */
export interface Holder {
  id: string;
  /** Null: has no account here. */
  enterpriseId: string | null;
  name: string;
  host: boolean;
}

/** What the enterprises among the parties hold, by their id. */
export type Holdings = ReadonlyMap<string, HeldLicences>;

/** What an answer names, with its facts as they are now. */
export interface LicenceNow {
  holder: Holder;
  number: string;
  scope: string;
  expiresOn: string | null;
  /** Null: declared. */
  licenceId: string | null;
  file: string | null;
}

/** The licence that an answer names; null where the party or the licence is not there any more. */
export function licenceNow(
  licence: LicenceHeld,
  holders: readonly Holder[],
  holdings: Holdings,
): LicenceNow | null {
  const holder = holders.find(({ id }) => id === licence.partyId);
  if (holder === undefined) return null;
  if ('file' in licence) {
    const { number, scope, expiresOn, file } = licence;
    return { holder, number, scope, expiresOn, licenceId: null, file };
  }
  const row = ofHolder(holder, holdings)?.licences.find(({ id }) => id === licence.licenceId);
  if (row === undefined) return null;
  const { number, scope, expiresOn } = row;
  return { holder, number, scope, expiresOn, licenceId: row.id, file: null };
}

function ofHolder({ enterpriseId }: Holder, holdings: Holdings): HeldLicences | undefined {
  return enterpriseId === null ? undefined : holdings.get(enterpriseId);
}

/**
 * Why what an answer names does not carry the finding today; null: it does. In scope is a licence of the finding's own
 * code.
 */
export function licenceFault(
  { code, entry }: Pick<Finding, 'code' | 'entry'>,
  { way, licence }: Pick<FindingAnswer, 'way' | 'licence'>,
  { holders, holdings, today }: { holders: readonly Holder[]; holdings: Holdings; today: string },
): Bilingual | null {
  if (!restsOnLicence(way)) return null;
  if (licence === null) return { zh: '没有说明许可由谁持有。', en: 'It does not say who holds the licence.' };
  const now = licenceNow(licence, holders, holdings);
  if (now === null)
    return { zh: '所依据的许可已不在登记之列。', en: 'The licence it rests on is not on record any more.' };
  const { holder, expiresOn } = now;
  if (way === 'licensed_host' && !holder.host)
    return {
      zh: `“${holder.name}”不是本项目的持牌承载机构。`,
      en: `“${holder.name}” is not the licensed host of this pilot.`,
    };
  const held = ofHolder(holder, holdings);
  if ('file' in licence && holder.enterpriseId !== null)
    return {
      zh: `“${holder.name}”在本平台有账户，应以其登记的许可为准。`,
      en: `“${holder.name}” has an account here: what counts is the licence it registered.`,
    };
  if (held !== undefined && !held.verified)
    return { zh: `“${holder.name}”尚未核验。`, en: `“${holder.name}” is not verified.` };
  if (!('file' in licence) && held?.licences.find(({ id }) => id === licence.licenceId)?.code !== code)
    return {
      zh: `许可 ${now.number} 不在“${entry.name.zh}”的范围内。`,
      en: `Licence ${now.number} does not cover “${entry.name.en}”.`,
    };
  if (expiresOn !== null && expiresOn < today)
    return {
      zh: `“${holder.name}”的许可 ${now.number} 已于${formatDate(expiresOn, 'zh')}到期。`,
      en: `Licence ${now.number} of “${holder.name}” expired on ${formatDate(expiresOn, 'en')}.`,
    };
  return null;
}

/** Of a licence that only its holder's declaration names: who holds it, and until when. */
export interface DeclaredLicence {
  holder: string;
  expiresOn: string | null;
}

/**
 * A host is a licensed institution: even where no finding rests on it, it holds something in force.
 * @param declared what the declaration says is held, for a host without an account
 */
export function hostFault(
  host: Holder,
  { holdings, declared, today }: { holdings: Holdings; declared: readonly DeclaredLicence[]; today: string },
): Bilingual | null {
  const held = ofHolder(host, holdings);
  const licences = held?.licences ?? declared.filter(({ holder }) => holder === host.name);
  if (held !== undefined && !held.verified)
    return {
      zh: `持牌承载机构“${host.name}”尚未核验。`,
      en: `The licensed host “${host.name}” is not verified.`,
    };
  if (licences.length === 0)
    return {
      zh: `持牌承载机构“${host.name}”没有登记任何许可。`,
      en: `The licensed host “${host.name}” has no licence on record.`,
    };
  if (licences.some(({ expiresOn }) => expiresOn === null || expiresOn >= today)) return null;
  return {
    zh: `持牌承载机构“${host.name}”的许可均已到期。`,
    en: `Every licence of the licensed host “${host.name}” has expired.`,
  };
}
