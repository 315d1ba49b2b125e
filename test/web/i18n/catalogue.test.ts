import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Message, Wording } from '../../../src/web/i18n/message.ts';

const root = join(import.meta.dirname, '../../../src/web');
const files = globSync('**/*messages.ts', { cwd: root }).sort();

/** Every export of a file of messages is a group of them, or groups by name. */
function messagesIn(value: unknown, path: string): [string, Message][] {
  if (typeof value !== 'object' || value === null) return [];
  if ('zh' in value && 'en' in value) return [[path, value as Message]];
  return Object.entries(value).flatMap(([name, inner]) => messagesIn(inner, `${path}.${name}`));
}

const all = (
  await Promise.all(files.map(async (file) => messagesIn(await import(join(root, file)), file)))
).flat();

const textsOf = (wording: Wording): string[] =>
  typeof wording === 'string' ? [wording] : (Object.values(wording) as string[]);
/** “This one chat” needs no number: the count may be left out. */
const holesIn = (text: string): string[] =>
  [...new Set(Array.from(text.matchAll(/\{(\w+)\}/gu), (hole) => hole[1]!))]
    .filter((name) => name !== 'count')
    .sort();

describe('what pages say', () => {
  it('is found', () => {
    expect(all.length).toBeGreaterThan(150);
  });

  it('is said in Chinese and in English', () => {
    const amiss = all.filter(([, { zh, en }]) => {
      // The one exception is the name of the language to switch to, which stands in that language.
      const isLanguageName = zh === 'English' && en === '中文';
      const saysChinese = textsOf(zh).every((text) => /\p{Script=Han}/u.test(text) || /^\{/u.test(text));
      const saysEnglish = textsOf(en).every(
        (text) => text !== '' && !/[\p{Script=Han}。，：；（）]/u.test(text),
      );
      return !isLanguageName && !(saysChinese && saysEnglish);
    });
    expect(amiss).toEqual([]);
  });

  it('leaves the same holes in both', () => {
    const amiss = all.filter(([, { zh, en }]) => {
      const [first = [], ...others] = [...textsOf(zh), ...textsOf(en)].map(holesIn);
      return others.some((holes) => holes.join() !== first.join());
    });
    expect(amiss).toEqual([]);
  });

  it('has every plural form its language needs, and no other', () => {
    const amiss = all.filter(([, message]) =>
      (['zh', 'en'] as const).some((locale) => {
        const wording = message[locale];
        const needed = new Intl.PluralRules(locale).resolvedOptions().pluralCategories;
        return (
          typeof wording !== 'string' && Object.keys(wording).sort().join() !== [...needed].sort().join()
        );
      }),
    );
    expect(amiss).toEqual([]);
  });

  it('is said somewhere', async () => {
    const files = globSync('**/*.{ts,tsx}', { cwd: root }).filter((file) => !file.endsWith('messages.ts'));
    const sources = (await Promise.all(files.map((file) => readFile(join(root, file), 'utf8')))).join('\n');
    const names = new Set(sources.match(/\.\w+/gu));
    const keyed = new Set(sources.match(/\w+\[/gu));
    const unused = all.filter(([path]) => {
      const [name, group] = path.split('.').reverse();
      // Groups that pages go through whole, or look up by a name that the server sent.
      const byKey = keyed.has(`${group}[`);
      const whole = ['JOB_STATES', 'MESSAGE_STATES', 'comparisonFaults'];
      const looped = ['enterprises', 'pilots', 'officials', 'claims', 'reasons', ...whole].includes(group!);
      const byName = ['reading', 'writing', 'checking'].includes(name!);
      return !looped && !byKey && !byName && !names.has(`.${name}`);
    });
    expect(unused.map(([path]) => path)).toEqual([]);
  });

  it('stands in the catalogue and not in a component', async () => {
    for (const file of globSync('**/*.tsx', { cwd: root })) {
      const source = await readFile(join(root, file), 'utf8');
      const said = source
        .replace(/\/\*[\s\S]*?\*\//gu, '')
        .replace(/^\s*\/\/.*$/gmu, '')
        .match(/[^\n]*\p{Script=Han}[^\n]*/gu);
      // The seal is a picture made of two characters, the same in both languages.
      const allowed = /^\s*试点$|zh: '试点'|locale === 'zh' \?/u;
      expect(
        (said ?? []).filter((line) => !allowed.test(line)),
        file,
      ).toEqual([]);
    }
  });
});
