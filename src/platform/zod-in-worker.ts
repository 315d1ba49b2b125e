/** Stands for zod in the worker (wrangler.toml), whose entry has no room for the whole of it. */
export * from './zod-parts.ts';
export * as default from './zod-parts.ts';
export * as z from './zod-parts.ts';
