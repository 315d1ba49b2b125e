export { createVerifier, readsLawEnglish, type Verifier } from './verifier.ts';
