import './compile-cache.ts';
import { isServerStale, partAt } from './build-server.ts';

// What was packed of other sources than these would be another program.
await import(isServerStale() ? './cli-main.ts' : partAt('cli-main'));
