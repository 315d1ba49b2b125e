import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { LOOKS, lookAt, type Place, placesIn } from './axe.ts';
import { furnish } from './scene.ts';
import { stage } from './stage.ts';

const service = stage();
const { visit, database, session } = service;
let scene: Awaited<ReturnType<typeof furnish>>;
let group: string;
beforeAll(async () => {
  scene = await furnish(await database());
  const { owner, editor } = scene.people;
  const question = `园区的班车几点发车？${'有没有末班车？'.repeat(30)}`;
  const asked = await fetch(`${service.url}/api/v1/assistant/chat`, {
    method: 'POST',
    headers: { ...owner.headers, 'Content-Type': 'application/json', Origin: service.url },
    body: JSON.stringify({
      keep: { conversationId: crypto.randomUUID(), begins: true },
      messages: [{ id: crypto.randomUUID(), role: 'user', parts: [{ type: 'text', text: question }] }],
    }),
  });
  await asked.text();
  const inbox = await fetch(`${service.url}/api/v1/office/questions`, { headers: editor.headers });
  group = ((await inbox.json()) as { items: { id: string }[] }).items[0]!.id;
});

type Who = keyof typeof scene.people;
type Work = [name: string, who: Who, path: () => string, prepare?: Place[2]];
const of =
  (enterprise: keyof typeof scene.enterprises, rest = '') =>
  () =>
    `/enterprises/${scene.enterprises[enterprise]}${rest}`;
const at = (path: string) => () => path;

const OFFICE: Work[] = [
  ['the desk', 'officer', at('/office')],
  ['the desk of nobody', 'owner', at('/office')],
  ['people', 'admin', at('/office/people')],
  ['nobody found', 'admin', at('/office/people?q=zzz')],
  ['somebody else', 'admin', () => `/office/people/${scene.people.officer.id}`],
  ['oneself', 'admin', () => `/office/people/${scene.people.admin.id}`],
  [
    'a question before an account is disabled',
    'admin',
    () => `/office/people/${scene.people.owner.id}`,
    async (page: Page) => {
      await page.getByRole('button', { name: /停用账户|Disable the account/u }).click();
      await page.getByRole('dialog').waitFor();
    },
  ],
  ['invitations', 'admin', at('/office/invitations')],
  ['what the assistant is used for', 'admin', at('/office/usage')],
  ['questions of the office’s own, none', 'editor', at('/office/words/questions')],
  [
    'words, an entry of them being changed',
    'editor',
    at('/office/words/everyday'),
    async (page) => {
      await page.getByRole('button', { name: /^修改$|^Change$/u }).click();
      await page.getByRole('button', { name: /^(修改|Change) accelerator$/u }).click();
      const entry = page.getByRole('region', { name: 'accelerator', exact: true });
      expect(await entry.evaluate((one) => one === document.activeElement)).toBe(true);
    },
  ],
  ['no questions', 'editor', at('/office/questions?state=dismissed')],
  ['one’s own questions, none', 'editor', at('/account/conversations')],
  ['experts', 'officer', at('/office/experts')],
  ['the queue', 'officer', at('/office/verifications')],
  ['parks', 'approver', at('/office/parks')],
  [
    'parks being changed',
    'editor',
    at('/office/parks'),
    (page) => page.getByRole('button', { name: /修改列表|Change the list/u }).click(),
  ],
  ['questions', 'editor', at('/office/questions')],
  [
    'one’s own questions beside a chat',
    'owner',
    at('/ask'),
    async (page) => {
      await page.getByRole('button', { name: /^提问记录$|^History$/u }).click();
      const row = page.getByRole('dialog').getByRole('button', { name: /更多操作|^More about/u });
      await row.click();
      await page.getByRole('menuitem', { name: /^改名$|^Rename$/u }).click();
      await page.getByRole('textbox', { name: /新的标题|New title/u }).waitFor();
      await page.keyboard.press('Escape');
      await page.getByRole('textbox', { name: /新的标题|New title/u }).waitFor({ state: 'detached' });
      expect(await row.evaluate((button) => button === document.activeElement)).toBe(true);
    },
  ],
  ['a group of questions, to who may change nothing', 'admin', () => `/office/questions/${group}`],
  [
    'a group of questions, being answered',
    'editor',
    () => `/office/questions/${group}`,
    (page) => page.getByRole('button', { name: /起草官方答复|Draft the official answer/u }).click(),
  ],
];

const ENTERPRISES: Work[] = [
  ['one’s enterprises', 'owner', at('/enterprises')],
  ['no enterprise', 'expert', at('/enterprises')],
  ['messages', 'owner', at('/messages')],
  ['no messages', 'expert', at('/messages')],
  ['all enterprises', 'officer', at('/enterprises')],
  [
    'a new enterprise with a wrong code',
    'owner',
    at('/enterprises/new'),
    async (page) => {
      await page.getByLabel(/统一社会信用代码|social credit code/u).fill('91310115MA0000000I');
      await page.getByRole('button', { name: /添加联系人|Add a contact/u }).click();
    },
  ],
  ['a profile', 'owner', of('waiting')],
  [
    'a profile being changed',
    'owner',
    of('verified'),
    (page) => page.getByRole('button', { name: /^修改$|^Change$/u }).click(),
  ],
  ['members', 'owner', of('verified', '/members')],
  ['licences', 'owner', of('verified', '/licences')],
  ['a licence being added', 'owner', of('verified', '/licences?edit=new')],
  ['no licences', 'owner', of('unverified', '/licences')],
  ['papers to hand in', 'owner', of('unverified', '/verification')],
  ['papers returned', 'owner', of('returned', '/verification')],
  ['a case to decide', 'officer', of('waiting', '/verification')],
  ['a history', 'owner', of('returned', '/history')],
];

describe.each(LOOKS)('axe, in %s, %s, on a %s', (locale, scheme, screen) => {
  it.each([
    ['the office', OFFICE],
    ['enterprises', ENTERPRISES],
  ])('finds nothing on the pages of %s', { timeout: 180_000 }, async (_, places) => {
    const page = await visit('/about', { locale, scheme, screen });
    const found: string[] = [];
    for (const [who, theirs] of Map.groupBy(placesIn(locale, places), ([, who]) => who)) {
      await page.context().addCookies([await session(scene.people[who])]);
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
