export { canonicalJson, type Json } from './canonical-json.ts';
export { type Append, type Commit, commit } from './commit.ts';
export { sha256 } from './digest.ts';
export { hashOf } from './entry.ts';
export { headOf, headsOf } from './heads.ts';
export { type HistoryEntry, historyOf } from './history.ts';
export { answerBefore } from './idempotency.ts';
export { rerun, StaleRead } from './stale-read.ts';
