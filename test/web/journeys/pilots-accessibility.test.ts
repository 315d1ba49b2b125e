import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { LOOKS, lookAt, type Place, placesIn } from './axe.ts';
import { pilots } from './pilot-scene.ts';
import { stage } from './stage.ts';

const { visit, database, session } = stage();
let scene: Awaited<ReturnType<typeof pilots>>;
beforeAll(async () => {
  scene = await pilots(await database());
});

type Who = 'lead' | 'bank' | 'fresh';
type Work = [name: string, who: Who, path: () => string, prepare?: Place[2]];
const list =
  (who: Who, rest = '') =>
  () =>
    `/enterprises/${scene[who].id}/pilots${rest}`;
const of =
  (pilot: keyof typeof scene.ids, rest = '', who: Who = 'lead') =>
  () =>
    `/enterprises/${scene[who].id}/pilots/${scene.ids[pilot]}${rest}`;
const press = (name: RegExp) => (page: Page) => page.getByRole('button', { name }).first().click();

const PAGES: Work[] = [
  ['one’s pilots', 'lead', list('lead')],
  ['no pilot', 'fresh', list('fresh')],
  ['a new pilot', 'lead', list('lead', '/new')],
  ['a pilot of a regulator to be recorded', 'fresh', list('fresh', '/new?track=regulator')],
  ['a draft', 'lead', of('whole')],
  ['what is to be stamped', 'lead', of('submitted')],
  ['what came back', 'lead', of('returned')],
  ['a pilot of a regulator', 'lead', of('regulator')],
  ['being asked to join', 'bank', of('joint', '', 'bank')],
  ['applicants', 'lead', of('joint', '?part=people')],
  ['papers', 'lead', of('returned', '?part=papers')],
  ['a history', 'lead', of('returned', '?part=history')],
  ['a version', 'lead', of('returned', '/versions/1')],
  ['findings and checklist', 'lead', of('reviewed', '?part=compliance')],
  [
    'a finding being answered',
    'lead',
    of('reviewed', '?part=compliance&todo=true'),
    press(/说明如何处理|Say how/u),
  ],
  ['a question before it is withdrawn', 'lead', of('submitted'), press(/^撤回$|^Withdraw$/u)],
];

const STEPS: Work[] = (
  [
    'project',
    'applicants',
    'innovation',
    'service',
    'assessments',
    'risk',
    'complaints',
    'plan',
    'limits',
    'monitoring',
    'publication',
    'check',
  ] as const
).map((step) => [`the step “${step}”`, 'lead', of('joint', `/edit/${step}`)]);

describe.each(LOOKS)('axe, in %s, %s, on a %s', (locale, scheme, screen) => {
  it.each([
    ['pilots', PAGES],
    ['the form', STEPS],
  ])('finds nothing on the pages of %s', { timeout: 180_000 }, async (_, places) => {
    const page = await visit('/about', { locale, scheme, screen });
    const found: string[] = [];
    for (const [who, theirs] of Map.groupBy(placesIn(locale, places), ([, one]) => one)) {
      await page.context().addCookies([await session(scene[who].owner)]);
      found.push(
        ...(await lookAt(
          page,
          theirs.map(([name, , path, prepare]) => [name, path(), prepare]),
        )),
      );
    }
    expect(found).toEqual([]);
  });
});
