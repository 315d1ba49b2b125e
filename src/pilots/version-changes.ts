import { changesBetween, type FieldChange } from '../shared/pilots/changes.ts';
import { OTHER_REMARKS } from './return.ts';
import type { Content } from './versions.ts';

const HOST = { zh: '持牌承载机构', en: 'Licensed host' };
const SCOPE = { zh: '牵头单位经营范围', en: 'Business scope of the lead' };

/** What differs between two versions: who applies, which of them is the host, the lead’s scope, then field by field. */
export function versionChanges(before: Content, after: Content): FieldChange[] {
  const applicants = ({ parties }: Content) => parties.map(({ name, uscc }) => `${name} ${uscc}`);
  const host = ({ parties }: Content) => parties.find((party) => party.host)?.name ?? null;
  const scope = ({ parties }: Content) => parties.find(({ lead }) => lead)?.scope ?? null;
  const [were, are] = [applicants(before), applicants(after)];
  const changes: FieldChange[] = [];
  if (were.join('\n') !== are.join('\n'))
    changes.push({ path: 'parties', name: OTHER_REMARKS.parties, before: were, after: are });
  if (host(before) !== host(after))
    changes.push({ path: 'host', name: HOST, before: host(before), after: host(after) });
  if (scope(before) !== scope(after))
    changes.push({ path: 'scope', name: SCOPE, before: scope(before), after: scope(after) });
  return [...changes, ...changesBetween(before.declaration, after.declaration)];
}
