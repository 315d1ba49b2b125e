export type { Term } from './terms.ts';
export {
  createVerifier,
  readsLawEnglish,
  type SentenceRef,
  type Verifier,
  type VerifierWords,
} from './verifier.ts';
