export type { Term } from './terms.ts';
export {
  createVerifier,
  hasUntranslated,
  type SentenceRef,
  type Verifier,
  type VerifierWords,
} from './verifier.ts';
