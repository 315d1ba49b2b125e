export type { Term } from './terms.ts';
export { createVerifier, type SentenceRef, type Verifier, type VerifierWords } from './verifier.ts';
