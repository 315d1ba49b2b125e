/** Browsers give hashes and signatures only to pages that came by HTTPS or from this machine. */
export function canVerify(): boolean {
  return globalThis.crypto?.subtle !== undefined;
}

/** This browser knows no Ed25519: Chrome before 137, Firefox before 129, Safari before 17. */
export function isUnsupported(error: unknown): boolean {
  return error instanceof Error && error.name === 'NotSupportedError';
}
