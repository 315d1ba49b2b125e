import { type Actor, type Person, SCOPE_NAMES, type TokenScope } from '../shared/actor.ts';
import { AppError } from '../shared/errors.ts';
import { ACTIONS, type Action, type Policy } from './actions.ts';

/** What an action is about; no enterprise where it is about none. */
export interface About {
  enterpriseId?: string | undefined;
  /** The pilot, where being its reviewing expert counts. */
  pilotId?: string | undefined;
  /** The batch, likewise. */
  batchId?: string | undefined;
}

/** Whether officials must have shown a second factor; by configuration. */
export interface SecondFactorRule {
  required: boolean;
}

/**
 * Refuses by throwing. Foreign things look missing: who is neither a member nor an official concerned hears 404.
 * @throws AppError unauthenticated, forbidden, second-factor-required, not-found
 */
export function assertMay(
  actor: Actor,
  action: Action,
  about: About = {},
  rule: SecondFactorRule = { required: false },
): void {
  const policy = ACTIONS[action];
  if (policy.who === 'public' || policy.who === 'operational') return;
  if (actor === null) throw new AppError('unauthenticated');
  const whole = isWhole(actor, policy, rule);
  if (actor.via.kind === 'token' && !allowsToken(actor, policy)) throw tokenLacks(policy);
  if (policy.who === 'roles') assertRole(actor, policy, about);
  if (!whole) throw new AppError('second-factor-required');
}

function assertRole(
  actor: Person,
  { own, office, expert }: Policy,
  { enterpriseId, pilotId, batchId }: About,
): void {
  if (office?.some((role) => actor.office.includes(role))) return;
  if (expert !== undefined) {
    const about = { pilot: pilotId, batch: batchId }[expert];
    if (actor.appointments.some(({ kind, id }) => kind === expert && id === about)) return;
    throw new AppError('not-found');
  }
  const role = enterpriseId && actor.enterprises.find(({ id }) => id === enterpriseId)?.role;
  if (role && own?.includes(role)) return;
  // A member lacks the role; to anybody else it does not exist. Officials without the role are told as members are.
  throw new AppError(enterpriseId !== undefined && !role ? 'not-found' : 'forbidden');
}

/** A session is whole once a second factor was shown, where the person has one or the office wants one. */
function isWhole(actor: Person, policy: Policy, rule: SecondFactorRule): boolean {
  if (policy.beforeSecondFactor || actor.via.kind === 'token') return true;
  if (actor.via.secondFactor === 'pending') return false;
  return !(rule.required && actor.office.length > 0 && actor.via.secondFactor !== 'done');
}

function allowsToken(actor: Person, policy: Policy): boolean {
  const { via } = actor;
  return via.kind === 'token' && policy.token.some((scope) => via.scopes.includes(scope));
}

/** Whoever writes a script reads which scope it wants; of what there is it tells nothing. */
function tokenLacks({ token }: Policy): AppError {
  const names = (by: (scope: TokenScope) => string, or: string) => token.map(by).join(or);
  const said =
    token.length === 0
      ? { zh: '令牌不能用于此操作，请登录办理。', en: 'No token may do this: sign in for it.' }
      : {
          zh: `令牌没有${names((scope) => `“${SCOPE_NAMES[scope].zh}”`, '或')}权限。`,
          en: `The token lacks the scope ${names((scope) => `“${scope}”`, ' or ')}.`,
        };
  return new AppError('forbidden', 'token', { fields: [{ path: 'authorization', ...said }] });
}

/** Whose things a list shows: every enterprise's, or these. */
export function enterprisesSeen(actor: Person, action: Action): 'all' | readonly string[] {
  const { own, office } = ACTIONS[action];
  if (office?.some((role) => actor.office.includes(role))) return 'all';
  return actor.enterprises.filter(({ role }) => own?.includes(role)).map(({ id }) => id);
}
