import { openDatabase } from '../../src/platform/database/open.ts';
import { DatabaseRefused } from '../../src/platform/database/port.ts';

/** `node sqlite-writing.ts PATH TIMES`: writes rows of about 4 kB and says of each whether it was acknowledged. */
const [, , path, times] = process.argv;
const db = await openDatabase(`sqlite:${path}`);
for (let at = 0; at < Number(times); at++) {
  const caller = `${at}-${'x'.repeat(4000)}`;
  const write = db.query.insertInto('rateCounters').values({ caller, windowStart: 'x', hits: 1 });
  const refused = await db.atomic([write.compile()]).then(
    () => undefined,
    (error: unknown) => (error instanceof DatabaseRefused ? error.refusal.kind : String(error)),
  );
  process.stdout.write(`${JSON.stringify({ caller, refused })}\n`);
}
