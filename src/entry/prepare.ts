import { buildWebIfStale } from '../web/build.ts';
import { buildServerIfStale, partAt } from './build-server.ts';

/**
 * What the first start needs and the service itself should not carry: the bundler that builds the pages and packs the
 * service, and the compiler whose results Node keeps in its cache. Run as a process of its own, before the service is
 * loaded; `npm run build` and `npm test` run it too.
 */
await Promise.all([buildWebIfStale(), buildServerIfStale()]);
await import(partAt('node-run'));
