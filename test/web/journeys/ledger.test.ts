import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { commit } from '../../../src/ledger/index.ts';
import { makePerson, type TestPerson } from '../../support/people.ts';
import { inTheSoak } from '../../support/soak.ts';
import { LOOKS, lookAt, type Place } from './axe.ts';
import { stage } from './stage.ts';

const staged = stage();
const { visit, session, database, tolerate } = staged;
const clock = () => new Date();
const ENTERPRISE = 'enterprise:0192f0c1-7000-7000-8000-000000000001';
const place = (seq: number) => `/ledger/entries/${encodeURIComponent(ENTERPRISE)}/${seq}`;
const LONG_NAME = '浦东金融科技'.repeat(17);

let auditor: TestPerson;
/** As an auditor's script asks. */
const ask = async (path: string, init: RequestInit = {}) => {
  const headers = { ...auditor.headers, 'Sec-Fetch-Site': 'same-origin' };
  return (await fetch(`${staged.url}/api/v1/ledger/${path}`, { ...init, headers })).text();
};
/** The line of the checkpoint that stood when only the seeds did. */
let held: string;
let exported: string;

beforeAll(async () => {
  const db = await database();
  auditor = await makePerson(db, { name: '周慎之', office: ['auditor'] });
  const { checkpoint } = JSON.parse(await ask('checkpoints', { method: 'POST' }));
  held = JSON.stringify(checkpoint);
  const append = (version: number, what: object) =>
    commit(db, clock, { actor: auditor.id, append: [{ stream: ENTERPRISE, version, ...what } as never] });
  await append(0, {
    action: 'enterprise.registered',
    payload: { name: LONG_NAME, uscc: '91310000MA1FL0X00X' },
    private: { contacts: [{ name: '王小明', phone: '+8613800001234' }] },
  });
  await append(1, {
    action: 'enterprise.changed',
    payload: { before: { park: '陆家嘴' }, after: { park: '张江' } },
  });
  await ask('checkpoints', { method: 'POST' });
  await append(2, { action: 'enterprise.unheard-of', payload: {} });
  exported = await ask('export');
});

const verdict = (page: Page) => page.getByRole('region', { name: '核验一份导出' }).getByRole('status');

async function choose(page: Page, text: string): Promise<void> {
  const file = { name: 'ledger.ndjson', mimeType: 'application/x-ndjson', buffer: Buffer.from(text) };
  await page.locator('input[type=file]').setInputFiles(file);
}

/** What is said of it, once that is what is expected and not still what was said before. */
async function verify(page: Page, text: string, expected: RegExp | string): Promise<string> {
  await choose(page, text);
  await page.getByRole('button', { name: '开始核验' }).click();
  await verdict(page).filter({ hasText: expected }).waitFor();
  return verdict(page).innerText();
}

async function compare(page: Page, line: string, expected: RegExp | string): Promise<void> {
  await page.getByRole('textbox', { name: '保存的检查点', exact: true }).fill(line);
  await page.getByRole('button', { name: '比对' }).click();
  const said = page.getByRole('region', { name: '与您保存的检查点比对' }).getByRole('status');
  await said.filter({ hasText: expected }).waitFor();
}

describe('anybody', () => {
  it('keeps a checkpoint and finds later that the ledger has only grown', async () => {
    const page = await visit('/about', { context: { permissions: ['clipboard-read', 'clipboard-write'] } });
    await page.getByRole('contentinfo').getByRole('link', { name: '账本' }).click();
    await page.getByText('已在您的浏览器中核对').waitFor();
    await page.getByRole('button', { name: '复制为一行' }).click();
    const copied = () => page.evaluate(() => navigator.clipboard.readText());
    await expect.poll(copied).toMatch(/^\{.+\}$/u);
    const line = await copied();
    await compare(page, line, '这就是最新的检查点');
    await compare(page, held, /\d+ 条记录至今一条未变，此后新增 2 条/u);
    await page.reload();
    await expect
      .poll(() => page.getByRole('textbox', { name: '保存的检查点', exact: true }).inputValue())
      .toBe(held);
  });

  it('is told when the copy was altered, is none at all, or is not of this ledger', async () => {
    const page = await visit('/ledger');
    await page.getByRole('textbox', { name: '保存的检查点', exact: true }).fill('{"size": 3}');
    await page.getByRole('button', { name: '比对' }).click();
    await page.getByText('这不是一行检查点').waitFor();
    const checkpoint = JSON.parse(held);
    const root = checkpoint.root.replace(/^./u, (digit: string) => (digit === '0' ? '1' : '0'));
    await compare(page, JSON.stringify({ ...checkpoint, root }), '自身的签名不成立');
    const foreign = JSON.stringify({ ...checkpoint, keyId: '0'.repeat(64) });
    await compare(page, foreign, '没有公布的公钥');
  });

  it('verifies an export without sending it anywhere, and sees where a changed one is wrong', async () => {
    const page = await visit('/ledger');
    await page.getByText('已在您的浏览器中核对').waitFor();
    await page.context().setOffline(true);
    tolerate(/ERR_INTERNET_DISCONNECTED/u);
    const sound = await verify(page, exported, '文件完整，没有被改动');
    expect(sound).toContain('签名公钥是本页公布的公钥');
    expect(sound).toContain('没有与另行保存的检查点比对');
    await page.getByRole('textbox', { name: /另行保存的检查点/u }).fill(held);
    await verify(page, exported, /与您另行保存的检查点（前 \d+ 条记录）一致/u);

    await verify(
      page,
      exported.replace('91310000MA1FL0X00X', '91310000MA1FL0X00Y'),
      /核验没有通过[\s\S]*第 \d+ 行：记录的内容与其散列值不符/u,
    );
    await verify(page, exported.slice(0, -40), '文件不完整');
  });

  inTheSoak('can stop a verification that takes long', async () => {
    const page = await visit('/ledger');
    await choose(page, ' '.repeat(8_000_000));
    // A disk that takes its time: thirty chunks are ten seconds.
    await page.evaluate(() => {
      const read = Blob.prototype.arrayBuffer;
      Blob.prototype.arrayBuffer = async function (this: Blob) {
        await new Promise((resolve) => setTimeout(resolve, 300));
        return read.call(this);
      };
    });
    await page.getByRole('button', { name: '开始核验' }).click();
    await page.getByRole('progressbar', { name: '已核验的部分' }).waitFor();
    await page.getByRole('button', { name: '停止' }).click();
    await page.getByText('已停止，没有得出结论').waitFor();
  });
});

describe('an auditor', () => {
  const as = { name: '周慎之', office: ['auditor'] } as const;

  it('searches; the address keeps what was searched for', async () => {
    const page = await visit('/ledger/entries', { as });
    const rows = page.getByRole('table').getByRole('row');
    await page.getByRole('link', { name: '修改企业资料' }).waitFor();
    await page.getByRole('textbox', { name: '序列' }).fill(ENTERPRISE);
    await page.getByRole('button', { name: '检索' }).click();
    await expect.poll(() => rows.count()).toBe(4);
    expect(await rows.nth(1).innerText()).toContain('待入检查点');
    await expect.poll(() => page.url()).toContain('stream=enterprise');
    await page.reload();
    await expect.poll(() => rows.count()).toBe(4);
    await page.getByRole('combobox', { name: '事项' }).fill('没有的');
    await page.getByRole('combobox', { name: '事项' }).press('Enter');
    await page.getByText('没有符合条件的记录').waitFor();
    await page.goBack();
    await expect.poll(() => rows.count()).toBe(4);
    await page.getByLabel('起始日期').fill('2026-02-02');
    await page.getByLabel(/截止日期/u).fill('2026-02-01');
    await page.getByText('截止日期早于起始日期').waitFor();
  });

  it('finds words inside of entries, in what stands outside of the hash too', async () => {
    const page = await visit('/ledger/entries', { as });
    const rows = page.getByRole('table').getByRole('row');
    await page.getByRole('searchbox', { name: '记录内容含有' }).fill('张江');
    await page.getByRole('button', { name: '检索' }).click();
    await page.getByText('已查完全部符合其他条件的记录').waitFor();
    expect(await rows.nth(1).innerText()).toMatch(/修改企业资料[\s\S]*园区\s+张江/u);
    expect(await rows.nth(1).locator('mark').innerText()).toBe('张江');
    await page.goto('/ledger/entries?q=王小明');
    await expect.poll(() => rows.count()).toBe(2);
    expect(await rows.nth(1).innerText()).toContain('名称 · 私有部分 王小明');
    await page.getByRole('searchbox', { name: '记录内容含有' }).fill('没有这样的词');
    await page.getByRole('button', { name: '检索' }).click();
    await page.getByText('没有符合条件的记录').waitFor();
  });

  it('finds who is called so, without knowing an id', async () => {
    const page = await visit('/ledger/entries', { as });
    await page.getByRole('searchbox', { name: '按名称查找' }).fill('周慎');
    await page
      .getByRole('listitem')
      .filter({ hasText: '周慎之' })
      .getByRole('link', { name: '经手的事项' })
      .first()
      .click();
    await page.waitForURL(/actor=/u);
    await page.getByRole('link', { name: '修改企业资料' }).waitFor();
    await page.getByRole('cell', { name: '周慎之' }).first().waitFor();
  });

  it('reads one entry whole and has it proved', async () => {
    const page = await visit(place(1), { as });
    await page.getByRole('heading', { level: 1, name: '登记企业' }).waitFor();
    await page.getByText(LONG_NAME).first().waitFor();
    await page.getByRole('region', { name: '私有部分' }).getByText('王小明', { exact: true }).waitFor();
    await page.getByText('核验通过').waitFor();
    await page.getByRole('button', { name: '核验步骤' }).click();
    const steps = page.getByRole('region', { name: '核验步骤' });
    await expect.poll(() => steps.getByText('相符', { exact: true }).count()).toBe(6);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '下载记录与证明' }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^enterprise_.*-1\.json$/u);
    await page.getByRole('link', { name: '#2 修改企业资料' }).click();
    await page.getByRole('row', { name: /园区\s*陆家嘴\s*张江/u }).waitFor();
  });

  it('sees that an entry altered on its way does not hold', async () => {
    const page = await visit('/about', { as });
    await page.route(`**/api/v1/ledger/entries/*/2`, async (route) => {
      const response = await route.fetch();
      const body = (await response.text()).replaceAll('张江', '临港');
      await route.fulfill({ response, body });
    });
    await page.goto(place(2));
    await page.getByText('核验没有通过').waitFor();
  });

  it('takes a new checkpoint and exports', async () => {
    const page = await visit(place(3), { as });
    await page.getByText('还没有检查点收入它').waitFor();
    await page.getByRole('link', { name: '账本记录' }).click();
    await page.getByRole('button', { name: '立即生成检查点' }).click();
    await page.getByText(/最新检查点包含 \d+ 条记录/u).waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: '导出全部记录' }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^ledger-\d+\.ndjson$/u);
  });
});

describe('others', () => {
  it('see no entry', async () => {
    tolerate(/401|403/u);
    const page = await visit('/ledger/entries');
    await page.getByRole('heading', { name: '请先登录' }).waitFor();
    await page.context().addCookies([await session({ office: ['case-officer'] })]);
    await page.goto(place(1));
    await page.getByRole('heading', { name: '您没有这里的权限' }).waitFor();
    expect(await page.getByText('王小明').count()).toBe(0);
  });
});

describe.each(LOOKS)('axe, in %s, %s, on a %s', (locale, scheme, screen) => {
  it('finds nothing on the ledger’s pages', async () => {
    tolerate(/404/u);
    const page = await visit('/about', { locale, scheme, screen, as: { office: ['auditor'] } });
    const places: Place[] = [
      ['the ledger', '/ledger'],
      ['entries', '/ledger/entries'],
      ['an entry', place(2)],
      ['no entries', '/ledger/entries?actor=nobody'],
      ['words found', '/ledger/entries?q=张江'],
      ['no such entry', place(99)],
      [
        'the steps of a proof',
        place(1),
        (page) => page.getByRole('button', { name: /核验步骤|The steps/u }).click(),
      ],
    ];
    expect(await lookAt(page, places)).toEqual([]);
  });
});
