export { canonicalJson, type Json } from './canonical-json.ts';
export { type Append, type Commit, type Committed, commit, type Rely } from './commit.ts';
export { sha256 } from './digest.ts';
export { type Entry, hashOf } from './entry.ts';
export { type Head, headOf, headsOf } from './heads.ts';
export { answerBefore, type IdempotentRequest, type StoredAnswer } from './idempotency.ts';
export { rerun, StaleRead } from './stale-read.ts';
