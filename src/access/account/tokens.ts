import { z } from 'zod';
import { headOf, rerun, sha256 } from '../../ledger/index.ts';
import type { Visitor } from '../../platform/identity/visitor.ts';
import { TOKEN_SCOPES, type TokenScope } from '../../shared/actor.ts';
import { AppError } from '../../shared/errors.ts';
import { uuidv7 } from '../../shared/ids.ts';
import type { Caller } from '../caller.ts';
import { type Answer, commitAnswer } from '../commit-answer.ts';
import { assertMay } from '../may.ts';
import { personStream } from '../people/streams.ts';
import { randomText, TOKEN_PREFIX } from '../token.ts';
import type { AccountRoom } from './room.ts';
import type { NewToken, TokenView } from './schemas.ts';
import { securityEvent } from './security-events.ts';

const DAY = 24 * 60 * 60 * 1000;
const MOST = 50;
const scopesOf = z.array(z.enum(TOKEN_SCOPES));

const COLUMNS = ['id', 'name', 'hint', 'scopes', 'createdAt', 'expiresAt', 'lastUsedAt'] as const;

export async function listTokens({ db }: AccountRoom, { actor }: Caller): Promise<{ items: TokenView[] }> {
  assertMay(actor, 'account.read');
  const rows = await db.query
    .selectFrom('accessTokens')
    .select(COLUMNS)
    .where('personId', '=', actor.id)
    .where('revokedAt', 'is', null)
    .orderBy('id', 'desc')
    .limit(MOST)
    .execute();
  return { items: rows.map((row) => ({ ...row, scopes: scopesOf.parse(JSON.parse(row.scopes)) })) };
}

const TOO_MANY = {
  path: 'name',
  zh: '令牌已达上限，请先撤销不用的令牌。',
  en: 'You have as many tokens as there can be; revoke one that is not used.',
};

/** The token itself is in the answer and nowhere else; so no retry can get it again. */
export async function makeToken(
  { db, clock }: AccountRoom,
  visitor: Visitor,
  { actor }: Caller,
  wanted: { name: string; scopes: readonly TokenScope[]; days: number },
): Promise<Answer<NewToken, 201>> {
  assertMay(actor, 'account.change');
  const now = clock();
  const token = `${TOKEN_PREFIX}${randomText()}`;
  const scopes = TOKEN_SCOPES.filter((scope) => wanted.scopes.includes(scope));
  const row = {
    id: uuidv7(clock),
    name: wanted.name,
    hint: token.slice(-4),
    createdAt: now.toISOString(),
    expiresAt: new Date(now.getTime() + wanted.days * DAY).toISOString(),
    lastUsedAt: null,
  };
  const hash = await sha256(token);
  return rerun(async () => {
    const stream = personStream(actor.id);
    const { version } = await headOf(db, stream);
    const { items } = await listTokens({ db } as AccountRoom, { actor, once: null });
    if (items.length >= MOST) throw new AppError('conflict', 'tokens', { fields: [TOO_MANY] });
    const insert = db.query
      .insertInto('accessTokens')
      .values({ ...row, personId: actor.id, hash, scopes: JSON.stringify(scopes), revokedAt: null });
    const append = {
      stream,
      version,
      action: 'token.made',
      payload: { id: row.id, scopes, expiresAt: row.expiresAt },
      private: { name: row.name },
    };
    return commitAnswer(
      db,
      clock,
      // Kept with its answer, the token would lie in the database for a day.
      { actor, once: null },
      {
        append: [append],
        rows: [insert.compile(), securityEvent(db, clock, actor.id, 'token-made', visitor)],
      },
      { status: 201, headers: {}, body: { ...row, scopes, token } },
    );
  });
}

/** One's own, at once. @throws AppError not-found */
export function revokeToken(
  { db, clock }: AccountRoom,
  visitor: Visitor,
  caller: Caller,
  id: string,
): Promise<Answer<null, 204>> {
  const { actor } = caller;
  assertMay(actor, 'account.change');
  return rerun(async () => {
    const stream = personStream(actor.id);
    const { version } = await headOf(db, stream);
    const held = await db.query
      .selectFrom('accessTokens')
      .select('id')
      .where('id', '=', id)
      .where('personId', '=', actor.id)
      .where('revokedAt', 'is', null)
      .executeTakeFirst();
    if (held === undefined) throw new AppError('not-found');
    const revoke = db.query
      .updateTable('accessTokens')
      .set({ revokedAt: clock().toISOString() })
      .where('id', '=', id);
    return commitAnswer(
      db,
      clock,
      caller,
      {
        append: [{ stream, version, action: 'token.revoked', payload: { id } }],
        rows: [revoke.compile(), securityEvent(db, clock, actor.id, 'token-revoked', visitor)],
      },
      { status: 204, headers: {}, body: null },
    );
  });
}
