import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { VARIABLES } from '../../src/platform/config-variables.ts';
import { runEntry } from '../support/service-process.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cli-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function cli(...parameters: string[]) {
  const env = { DATABASE_URL: `sqlite:${join(folder, 'x.db')}`, OPENAI_API_KEY: 'sk-geheim' };
  const run = runEntry(['src/entry/cli.ts', ...parameters], env);
  const code = await run.ended;
  expect(run.errors()).not.toMatch(/^\s+at /m);
  return { code, output: run.output(), errors: run.errors() };
}

const LAW = `数据共享办法

第一条　为了规范数据共享，制定本办法。
第二条　本办法所称数据，是指以电子方式记录的信息。
第三条　本办法自2025年1月1日起施行。
`;

async function law(name = 'law.txt', text: string | Uint8Array = LAW) {
  const path = join(folder, name);
  await writeFile(path, text);
  return path;
}

describe('the command line', () => {
  it('explains itself, and to who asks wrongly too', async () => {
    expect(await cli('help')).toMatchObject({
      code: 0,
      output: expect.stringContaining('import-policy FILE --id ID'),
    });
    for (const wrong of [
      ['nonsense'],
      ['--nonsense'],
      ['import-policy'],
      ['approve-policy', 'x', 'one', '--by', 'a'],
    ]) {
      expect(await cli(...wrong)).toMatchObject({
        code: 2,
        errors: expect.stringContaining('npm run cli -- help'),
      });
    }
  });

  it('prints every variable, and no secret', async () => {
    const { output } = await cli('config');
    for (const { name } of VARIABLES) expect(output).toContain(`${name}=`);
    expect(output).not.toContain('sk-geheim');
  });

  it('hands over a checkpoint, exports the ledger and verifies it offline', async () => {
    expect((await cli('migrate')).code).toBe(0);
    const handed = await cli('checkpoint');
    expect(handed.code).toBe(0);
    expect(JSON.parse(handed.output)).toMatchObject({
      checkpoint: { format: 1 },
      key: { algorithm: 'ed25519' },
    });
    const [copy, file] = [join(folder, 'copy.json'), join(folder, 'ledger.ndjson')];
    await writeFile(copy, handed.output);
    expect(await cli('export-ledger', file)).toMatchObject({ code: 0 });

    const alone = await cli('verify-ledger', file);
    expect(alone).toMatchObject({ code: 0, output: expect.stringMatching(/核验通过[\s\S]*Sound/) });
    expect(alone.output).toContain('No checkpoint held elsewhere');
    for (const held of [copy, handed.output.trim()]) {
      const { publicKey } = JSON.parse(handed.output).key;
      expect(await cli('verify-ledger', file, '--checkpoint', held, '--key', publicKey)).toMatchObject({
        code: 0,
        output: expect.stringContaining('agrees with the checkpoint held elsewhere'),
      });
    }
    await writeFile(file, (await readFile(file, 'utf8')).replace('"actor":"system"', '"actor":"sy5tem"'));
    expect(await cli('verify-ledger', file)).toMatchObject({
      code: 1,
      errors: expect.stringMatching(/核验不通过[\s\S]*Not sound.*line 2/),
    });
    expect(await cli('verify-ledger', join(folder, 'none'))).toMatchObject({
      code: 1,
      errors: expect.stringContaining('ENOENT'),
    });
    expect(await cli('verify-ledger', file, '--checkpoint', '{}')).toMatchObject({ code: 1 });
    expect(await cli('verify-ledger')).toMatchObject({ code: 2 });
  });

  it('imports a folder: each text by itself, with what was found of it', async () => {
    const texts = join(folder, 'texts');
    await mkdir(texts);
    const write = (name: string, text: string) => writeFile(join(texts, name), text);
    await write('README.md', '第一条 不是文本。\n\n第二条 不是。');
    await write('数据共享办法(2024-11-08).txt', LAW);
    await write('数据共享办法(2016-05-01).md', LAW.replace('2025年1月1日', '2016年6月1日'));
    await write('通知.md', '# 关于放假的通知\n\n放假三天。\n');
    const { code, output } = await cli('import-policy', texts);
    expect(code).toBe(0);
    expect(output).toMatch(
      /published {2}shu-ju-gong-xiang-ban-fa-2016 .*\n.*发布 2016-05-01 {2}施行 2016-06-01 .*: 3/,
    );
    expect(output).toContain('published  shu-ju-gong-xiang-ban-fa-2024');
    expect(output).toMatch(/refused {2}通知\.md\n.*No articles were found/);
    expect(output).toContain('3 texts: 2 published, 0 drafts, 0 there already, 1 refused.');
    expect((await cli('list-policies')).output).toMatch(/ban-fa-2016 {2}v1 {2}superseded/);
    expect((await cli('import-policy', texts)).output).toContain('2 there already');
    expect((await cli('import-policy', texts, '--id', 'x')).code).toBe(2);
  });

  it('imports a text: published at first, afterwards a draft until two people approve', async () => {
    const path = await law();
    const first = await cli('import-policy', path, '--id', 'data-sharing', '--issuer', '某市人民政府');
    expect(first.errors).toBe('');
    expect(first.output).toContain('数据共享办法');
    expect(first.output).toContain('articles: 3');
    expect(first.output).toContain('Published as version 1');
    expect((await cli('list-policies')).output).toMatch(/data-sharing {2}v1 {2}in-force/);

    expect(
      (await cli('import-policy', path, '--id', 'data-sharing', '--issuer', '某市人民政府')).output,
    ).toContain('Nothing new');
    expect(
      (await cli('import-policy', path, '--id', 'data-sharing', '--number', '某府〔2025〕1号')).output,
    ).toContain('draft version 2');
    expect((await cli('approve-policy', 'data-sharing', '2', '--by', 'zhang')).output).toContain(
      'one other person',
    );
    // Once more it stands, and one person never makes two.
    expect(await cli('approve-policy', 'data-sharing', '2', '--by', 'zhang')).toMatchObject({
      code: 0,
      output: expect.stringContaining('one other person'),
    });
    expect((await cli('approve-policy', 'data-sharing', '2', '--by', 'li')).output).toContain('Published');
    expect((await cli('list-policies')).output).toContain('data-sharing  v2  in-force  某府〔2025〕1号');
  });

  it('makes the first administrator once, and says the password once', async () => {
    const first = await cli('create-admin', '--email', ' Admin@Example.com ', '--name', '张三');
    expect(first.errors).toBe('');
    expect(first.output).toMatch(/admin@example\.com[\s\S]*shown once: [a-z2-9]{6}(-[a-z2-9]{6}){3}/);
    const again = await cli('create-admin', '--email', 'b@example.com', '--name', '李四');
    expect(again).toMatchObject({ code: 1, output: '', errors: expect.stringContaining('--another') });
    const taken = await cli('create-admin', '--email', 'admin@example.com', '--name', '李四', '--another');
    expect(taken).toMatchObject({ code: 1, errors: expect.stringContaining('email') });
    expect((await cli('create-admin', '--email', 'b@example.com', '--name', '李四', '--another')).code).toBe(
      0,
    );
    const wrong = await cli('create-admin', '--email', 'nobody', '--name', '\u200b');
    expect(wrong.errors).toMatch(/--email：.*\n--name：/);
  });

  it('reads Chinese text in the encoding it came in', async () => {
    // 第一条 一 in GB18030.
    const gb = Buffer.from('b5dad2bbccf520d2bb', 'hex');
    const { output } = await cli(
      'import-policy',
      await law('gb.txt', gb),
      '--id',
      'gb',
      '--title',
      'x',
      '--valid-to',
      'none',
    );
    expect(output).toContain('gb18030');
  });

  it('asks at once for all that a plan does not give', async () => {
    const path = await law('plan.md', '# 某某行动方案\n\n一、总体要求\n\n支持企业发展。\n');
    const missing = await cli('import-policy', path, '--id', 'plan');
    for (const option of ['--number', '--issuer', '--drafted', '--valid-to'])
      expect(missing.errors).toContain(option);
    expect(missing.code).toBe(1);
    const given = [
      '--number',
      'none',
      '--issuer',
      '某某区',
      '--drafted',
      '2026-01-01',
      '--valid-to',
      '2028-12-31',
    ];
    expect((await cli('import-policy', path, '--id', 'plan', ...given)).output).toContain('2028-12-31');
  });

  it.each([
    ['a file that is not there', ['import-policy', 'nowhere.txt', '--id', 'x'], 'ENOENT'],
    ['a file that is no text', ['import-policy', 'plan.pdf', '--id', 'x'], 'only .txt and .md'],
    ['a draft that is not there', ['approve-policy', 'nothing', '1', '--by', 'a'], 'Not found'],
  ])('says what is wrong with %s', async (_what, parameters, sentence) => {
    expect(await cli(...parameters)).toMatchObject({ code: 1, errors: expect.stringContaining(sentence) });
  });

  it('says which field is not in form', async () => {
    const { errors } = await cli('import-policy', await law(), '--id', 'Not An Id', '--valid-to', 'soon');
    expect(errors).toMatch(/--id：.*\n--valid-to：/);
  });
});
