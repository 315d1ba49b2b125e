import { z } from 'zod';

/**
 * Stands in the worker (wrangler.toml) for parts of the identity library that nothing here uses: reports on its use, a
 * database in memory, and thirty providers by name, as ours are configured by their addresses.
 */
export const createTelemetry = async () => ({ publish: async () => {} });
export const getTelemetryAuthConfig = async () => ({});
export function memoryAdapter(): never {
  throw new Error('the identity library was given no database');
}
export const socialProviders = {};
export const SocialProviderListEnum = z.string();
export const isGoogleHostedDomainAllowed = () => false;
export const verifyGoogleIdToken = async () => null;
