import { writeFile } from 'node:fs/promises';
import { d1Sql } from './d1-sql.ts';

/** `node migrations/generate-d1.ts` after adding a step. */
for (const [name, text] of await d1Sql()) await writeFile(new URL(`d1/${name}`, import.meta.url), text);
