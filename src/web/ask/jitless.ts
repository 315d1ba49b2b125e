import { config } from 'zod/v4/core';

/**
 * The chat library reads its stream with zod, which tries `new Function` as soon as its schemas are made; the content
 * security policy refuses that and reports it. Imported before the library, because its schemas are made on import.
 */
config({ jitless: true });
