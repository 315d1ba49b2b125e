import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { LOOKS, lookAt, type Place, placesIn } from './axe.ts';
import { cases } from './case-scene.ts';
import { stage } from './stage.ts';

const { visit, database, session } = stage();
let scene: Awaited<ReturnType<typeof cases>>;
beforeAll(async () => {
  scene = await cases(await database());
}, 120_000);

type Who = 'officer' | 'approver' | 'editor' | 'expert';
type Work = [name: string, who: Who, path: () => string, prepare?: Place[2]];
const at = (path: string) => () => path;
const onCase =
  (id: keyof typeof scene.cases, rest = '') =>
  () =>
    `/office/pilots/${scene.cases[id]}${rest}`;
const press = (name: RegExp) => (page: Page) => page.getByRole('button', { name }).first().click();
const asked = (name: RegExp) => async (page: Page) => {
  await press(name)(page);
  await page.getByRole('dialog').waitFor();
};

const WORK: Work[] = [
  ['the queue', 'officer', at('/office/pilots')],
  ['a queue with nothing in it', 'officer', at('/office/pilots?q=zzz')],
  ['what changed since it was returned', 'officer', onCase('again', '?tab=declaration&only=changes')],
  ['a remark', 'officer', onCase('fresh', '?tab=declaration'), press(/^提意见：项目简介|^Remark: Summary/u)],
  ['findings', 'officer', onCase('joint', '?tab=findings')],
  ['seal and parties', 'officer', onCase('joint', '?tab=papers')],
  ['an item being judged', 'officer', onCase('review', '?tab=checklist'), press(/^审查：|^Judge: /u)],
  ['experts', 'officer', onCase('experts', '?tab=experts')],
  ['a question before it is accepted', 'officer', onCase('fresh'), asked(/^受理$|^Accept$/u)],
  ['a question before it is rejected', 'approver', onCase('notice'), asked(/^不予通过$|^Reject$/u)],
  ['a history', 'approver', onCase('notice', '?tab=history')],
  ['a regulator’s pilot', 'officer', onCase('led')],
  ['a receipt', 'officer', onCase('review', '/receipt')],
  ['no requests', 'approver', onCase('experts', '?tab=requests')],
  ['terms', 'officer', at('/office/pilot-terms')],
  ['terms being changed', 'editor', at('/office/pilot-terms'), press(/^修改$|^Change$/u)],
  ['the catalogue', 'editor', at('/office/licences')],
  ['an entry being changed', 'editor', at('/office/licences?edit=lending')],
  ['the checklist', 'editor', at('/office/checklist')],
  ['an item being added', 'editor', at('/office/checklist?edit=NEW')],
  ['the rest of the checklist', 'editor', at('/office/checklist?edit=REST')],
  ['reviews', 'expert', at('/reviews')],
  ['a review', 'expert', () => `/reviews/${scene.cases.experts}`],
];

const personOf = (who: Who) =>
  ({
    officer: scene.desk.officer,
    approver: scene.desk.approver,
    editor: scene.editor,
    expert: scene.expert,
  })[who];

describe.each(LOOKS)('axe on pilots, in %s, %s, on a %s', (locale, scheme, screen) => {
  it('finds nothing, and no page is wider than its window', async () => {
    const page = await visit('/about', { locale, scheme, screen });
    const found: string[] = [];
    for (const [who, theirs] of Map.groupBy(placesIn(locale, WORK), ([, one]) => one)) {
      await page.context().addCookies([await session(personOf(who))]);
      found.push(
        ...(await lookAt(
          page,
          theirs.map(([name, , path, prepare]) => [name, path(), prepare]),
        )),
      );
    }
    expect(found).toEqual([]);
  }, 240_000);
});
