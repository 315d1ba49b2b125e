import { beforeAll, expect, it } from 'vitest';
import { decideVerification } from '../../../src/enterprises/decide-verification.ts';
import { readEnterprise } from '../../../src/enterprises/store.ts';
import { toInbox } from '../../../src/platform/inbox.ts';
import { messagesTo } from '../../support/clients.ts';
import { furnish } from './scene.ts';
import { stage } from './stage.ts';

const { visit, database } = stage();
let scene: Awaited<ReturnType<typeof furnish>>;
beforeAll(async () => {
  scene = await furnish(await database());
});

it('what happened is counted at the bell, opened, and read; who wants no mail is told in the page alone', async () => {
  const db = await database();
  const { people, enterprises } = scene;
  const mails = async () => (await messagesTo(db, people.owner.email)).length;
  const page = await visit('/account', { as: people.owner });
  const bell = (name: string) => page.getByRole('banner').getByRole('link', { name, exact: true });
  await bell('消息，2 条未读').waitFor();
  expect(await mails()).toBe(2);

  await page.getByRole('radio', { name: '只在页面里' }).check();
  await page.getByText('已保存').waitFor();
  await page.reload();
  await bell('消息，2 条未读').waitFor();
  expect(await page.getByRole('radio', { name: '只在页面里' }).isChecked()).toBe(true);
  const enterpriseId = enterprises.alsoWaiting;
  const { version: seen } = await readEnterprise(db, enterpriseId);
  const accepting = {
    enterpriseId,
    seen,
    publicUrl: 'http://127.0.0.1',
    decision: 'accept' as const,
    remarks: [],
  };
  await decideVerification(db, () => new Date(), people.officer.caller, accepting);
  expect(await mails()).toBe(2);

  // It came while the page was open: the list is new, and the bell with it.
  await bell('消息，2 条未读').click();
  const messages = page.getByRole('list', { name: '消息列表' }).getByRole('listitem');
  await messages.first().getByText('“示例戊征信有限公司”的身份已经核验').waitFor();
  await bell('消息，3 条未读').waitFor();
  await expect.poll(() => messages.getByText('未读', { exact: true }).count()).toBe(3);
  await messages.first().getByRole('link', { name: '企业已核验' }).click();
  await page.waitForURL(`**/enterprises/${enterpriseId}/verification`);
  await bell('消息，2 条未读').waitFor();
  await page.goBack();
  await messages.nth(1).getByText('1. 营业执照：看不到登记机关的印章。').waitFor();
  await expect.poll(() => messages.first().getByText('未读', { exact: true }).count()).toBe(0);
  await page.getByRole('button', { name: '标为已读：企业核验材料需要补正' }).click();
  await bell('消息，1 条未读').waitFor();

  const more = Array.from({ length: 25 }, (_, at) =>
    toInbox(db, () => new Date(), {
      personId: people.owner.id,
      subject: `第 ${at} 件`,
      text: '',
      link: null,
    }),
  );
  await db.atomic(more);
  await page.reload();
  await bell('消息，26 条未读').waitFor();
  await page.getByRole('button', { name: '更多' }).click();
  await expect.poll(() => messages.count()).toBe(28);
  await page.getByRole('button', { name: '全部标为已读' }).click();
  await bell('消息').waitFor();
  await expect.poll(() => messages.getByText('未读', { exact: true }).count()).toBe(0);
  expect(await messages.count()).toBe(28);

  const nobodyTold = await visit('/messages', { as: people.expert });
  await nobodyTold.getByText('还没有消息').waitFor();
});
