import type { Lists } from './catalogue.ts';
import type { Enterprise } from './enterprise.ts';
import type { Licence } from './licence-store.ts';
import type { EnterpriseAnswer, LicenceAnswer } from './schemas.ts';

export function viewOf({ park, contacts, ...rest }: Enterprise, { parks }: Lists): EnterpriseAnswer {
  return {
    ...rest,
    contacts: [...contacts],
    park: park === null ? null : (parks.known.get(park) ?? { id: park, zh: park, en: park }),
  };
}

export function licenceView(
  { evidenceFile, ...licence }: Licence,
  { licenceCodes }: Lists,
  { today, nameOf }: { today: string; nameOf: (fileId: string) => string },
): LicenceAnswer {
  const known = licenceCodes.items.find(({ code }) => code === licence.code);
  return {
    ...licence,
    name: { zh: known?.zh ?? licence.code, en: known?.en ?? licence.code },
    lapsed: licence.expiresOn !== null && licence.expiresOn < today,
    evidenceFile: evidenceFile === null ? null : { id: evidenceFile, name: nameOf(evidenceFile) },
  };
}
