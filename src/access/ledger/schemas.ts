import { z } from '@hono/zod-openapi';
import { pageQuery } from '../../platform/http/page.ts';
import { GREATEST_INTEGER } from '../../shared/cursor.ts';
import { SUBJECT_KINDS } from './subjects.ts';

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const size = z.number().int().min(1);
const instant = z.string().meta({ example: '2026-11-27T01:02:03.004Z' });
const path = z.array(hash).meta({ description: 'RFC 6962, section 2.1; the lowest hash first' });

export const checkpoint = z
  .object({
    format: z.number().int(),
    size: size.meta({ description: 'Entries under the root, from leaf 0' }),
    root: hash.meta({ description: 'Merkle root over the entries’ hashes' }),
    at: instant,
    hashAlgorithm: z.string().meta({ example: 'sha-256' }),
    signatureAlgorithm: z.string().meta({ example: 'ed25519' }),
    keyId: hash.meta({ description: 'SHA-256 of the public key' }),
    signature: z
      .string()
      .meta({ description: 'Base64, of the canonical JSON (RFC 8785) of the other fields' }),
  })
  .meta({ id: 'LedgerCheckpoint' });

export const checkpointList = z
  .object({ items: z.array(checkpoint), next: z.string().nullable() })
  .meta({ id: 'LedgerCheckpoints' });

export const latest = z.object({ checkpoint }).meta({ id: 'LedgerLatestCheckpoint' });

export const keys = z
  .object({
    items: z.array(
      z.object({
        keyId: hash,
        algorithm: z.string(),
        publicKey: z.string().meta({ description: 'Base64; for Ed25519 the 32 bytes of RFC 8032' }),
        createdAt: instant.meta({ description: 'When it first signed' }),
      }),
    ),
  })
  .meta({ id: 'LedgerKeys' });

const wholeNumber = z.coerce.number().int().min(1).max(GREATEST_INTEGER);

export const inclusionQuery = z.object({
  hash: hash.meta({ description: 'Of an entry' }),
  size: wholeNumber.optional().meta({ description: 'Of a checkpoint; the latest unless given' }),
});

export const inclusion = z
  .object({ hash, leaf: z.number().int().min(0), path, checkpoint })
  .meta({ id: 'LedgerInclusion' });

export const consistencyQuery = z.object({
  from: wholeNumber.meta({ description: 'Size of the older checkpoint' }),
  to: wholeNumber.optional().meta({ description: 'Size of the newer one; the latest unless given' }),
});

export const consistency = z
  .object({ from: checkpoint, to: checkpoint, path })
  .meta({ id: 'LedgerConsistency' });

/** Instants in any notation of ISO 8601 become as entries have them. */
const moment = z.iso.datetime({ offset: true }).transform((text) => new Date(text).toISOString());
const text = z
  .string()
  .min(1)
  .max(200)
  .refine((value) => !value.includes('\0'));

export const entriesQuery = pageQuery.extend({
  stream: text.optional().meta({ example: 'enterprise:0192f0c1-…' }),
  actor: text.optional().meta({ description: 'Id of a person, or "system"' }),
  action: text.optional().meta({ example: 'library.published' }),
  from: moment.optional().meta({ description: 'Instant, included' }),
  to: moment.optional().meta({ description: 'Instant, excluded' }),
  q: text.optional().meta({
    description:
      'Words that all stand in what entries say, private parts too. Each page looks through 2000 entries: `next` may follow an empty one',
  }),
});

export const subjectsQuery = z.object({
  q: z
    .string()
    .trim()
    .min(1)
    .max(100)
    .meta({ description: 'Part of a name or title; of a person, its beginning' }),
});
export const subjects = z
  .object({ items: z.array(z.object({ kind: z.enum(SUBJECT_KINDS), id: z.string(), name: z.string() })) })
  .meta({ id: 'LedgerSubjects' });

const entryFields = {
  format: z.number().int(),
  algorithm: z.string(),
  stream: z.string(),
  seq: size,
  at: instant,
  actor: z.string(),
  action: z.string(),
  payload: z.string().meta({ description: 'Canonical JSON, the text that is hashed' }),
  commitment: hash.nullable(),
  previous: hash.nullable(),
  hash,
};
const entry = z.object(entryFields).meta({ id: 'LedgerEntry' });
const leaf = z
  .number()
  .int()
  .min(0)
  .nullable()
  .meta({ description: 'From 0; null while no checkpoint has taken it in' });
const actorName = z
  .string()
  .nullable()
  .meta({ description: 'Null for "system", for "public" and for whom it is erased' });

export const entries = z
  .object({
    items: z.array(
      z.object({
        ...entryFields,
        leaf,
        actorName,
        about: z
          .string()
          .nullable()
          .meta({ description: 'Name of the person, enterprise or pilot of the stream' }),
        excerpts: z
          .array(z.object({ field: z.string(), text: z.string(), private: z.boolean() }))
          .meta({ description: 'Where the words of `q` stand' }),
      }),
    ),
    next: z.string().nullable(),
    lookedTo: instant
      .nullable()
      .meta({ description: 'With `q`: how far back entries were looked through; null: to the first' }),
  })
  .meta({ id: 'LedgerEntries' });

export const entryPath = z.object({ stream: text, seq: wholeNumber });

export const entryView = z
  .object({
    entry,
    actorName,
    private: z
      .discriminatedUnion('state', [
        z.object({ state: z.literal('none') }),
        z.object({ state: z.literal('kept'), salt: z.string(), payload: z.string() }),
        z.object({ state: z.literal('erased') }),
      ])
      .meta({ description: 'The commitment is SHA-256 of the salt’s bytes and the payload’s text' }),
    before: entry.nullable().meta({ description: 'The entry before it in its stream' }),
    after: entry.nullable().meta({ description: 'The entry after it in its stream' }),
    leaf,
    proof: z
      .object({ path, checkpoint })
      .nullable()
      .meta({ description: 'That the latest checkpoint includes it; null while none does' }),
  })
  .meta({ id: 'LedgerEntryView' });

export const exportQuery = z.object({
  size: wholeNumber.optional().meta({ description: 'Of the checkpoint it ends at; the latest unless given' }),
});
