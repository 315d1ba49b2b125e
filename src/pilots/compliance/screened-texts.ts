import type { Declaration } from '../../shared/pilots/declaration.ts';

/**
 * What of a declaration says what is done, by whom and for whom, in the order of the form. Complaints, exit, emergency and
 * indicators are left out: they say what happens if something goes wrong, and speak of acts that nobody does. So are the
 * risk points, which name what is to be prevented. The agreement and the commitments are in: they hold promises.
 */
export function screenedTexts({
  identity,
  innovation,
  service,
  risk,
  commitments,
  plan,
}: Declaration): string[] {
  return [
    identity.title,
    identity.summary,
    innovation.technology,
    innovation.service,
    innovation.novelty,
    innovation.effect,
    innovation.scale,
    service.channels,
    service.users,
    service.agreement,
    risk.compensationTerms,
    ...commitments.statements.map(({ text }) => text),
    plan.hypothesis,
    ...plan.phases.map(({ goal }) => goal),
    plan.selection,
    plan.disclosure,
  ].filter((text) => text !== '');
}
