import { describe, expect, it } from 'vitest';
import { createLog, errorFields } from '../../src/platform/log.ts';

const logged = (level: 'debug' | 'warn', use: (log: ReturnType<typeof createLog>) => void) => {
  const lines: string[] = [];
  use(createLog(level, (line) => lines.push(line)));
  return lines;
};

describe('log', () => {
  it('writes one JSON line an event, with its instant', () => {
    const [line] = logged('debug', (log) => log.info('request', { status: 200, route: '/api' }));
    expect(JSON.parse(line!)).toMatchObject({ level: 'info', event: 'request', status: 200, route: '/api' });
    expect(JSON.parse(line!).time).toMatch(/^\d{4}-\d\d-\d\dT.*Z$/);
  });

  it('lets nothing in a value break the line or drive a terminal', () => {
    const hostile = 'a\r\nb\u001b[31mred\u009b2J\u2028\u2029\u202e\u007f';
    const [line] = logged('debug', (log) => log.info('request', { page: hostile }));
    expect(line).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e]/);
    expect(JSON.parse(line!).page).toBe(hostile);
  });

  it('leaves out what is below its level', () => {
    const lines = logged('warn', (log) => {
      log.debug('a');
      log.info('b');
      log.warn('c');
      log.error('d');
    });
    expect(lines.map((line) => JSON.parse(line).event)).toEqual(['c', 'd']);
  });

  it('keeps of an error its name, a bounded message and its place, not what hangs on it', () => {
    const error = Object.assign(new TypeError('x'.repeat(5_000)), { requestBody: 'the question' });
    const fields = errorFields(error);
    expect(fields.error).toBe('TypeError');
    expect(String(fields.message)).toHaveLength(300);
    expect(fields.stack).toContain('log.test.ts');
    expect(JSON.stringify(fields)).not.toContain('the question');
    expect(errorFields('thrown text')).toEqual({ error: 'string' });
  });
});
