import { buildWebIfStale } from '../web/build.ts';

/**
 * What the first start needs and the service itself should not carry: the bundler that builds the pages, and the
 * compiler whose results Node keeps in its cache. Run as a process of its own, before the service is loaded.
 */
await buildWebIfStale();
await import('./node-service.ts');
