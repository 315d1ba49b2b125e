/** Stands in the worker (wrangler.toml) for parts of the identity library that nothing here uses: reports on its use, and a database in memory. */
export const createTelemetry = async () => ({ publish: async () => {} });
export const getTelemetryAuthConfig = async () => ({});
export function memoryAdapter(): never {
  throw new Error('the identity library was given no database');
}
