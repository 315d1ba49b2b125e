import './compile-cache.ts';
import { isStale } from '../platform/build-if-stale.ts';
import { partAt, server } from './build-server.ts';

// What was packed of other sources than these would be another program.
await import(isStale(server) ? './cli-main.ts' : partAt('cli-main'));
