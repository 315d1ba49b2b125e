export type { Term } from './terms.ts';
export { createVerifier, type SentenceRef, type Verifier } from './verifier.ts';
