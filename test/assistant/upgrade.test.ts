import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { startTestApp } from '../support/app.ts';

const prompts = fileURLToPath(new URL('../../prompts', import.meta.url));

it('a thesaurus of an earlier release in a form this one cannot read leaves nobody without answers', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'upgrade-'));
  const DATABASE_URL = `sqlite:${join(folder, 'kept.db')}`;
  try {
    const before = join(folder, 'prompts');
    await cp(prompts, before, { recursive: true });
    await writeFile(join(before, 'thesaurus/everyday.json'), '{"words": []}');
    const earlier = await startTestApp({ prompts: before, env: { DATABASE_URL } });
    const question = { question: '贷款贴息给谁？' };
    expect((await earlier.post('/api/v1/assistant/answers', question)).status).toBe(503);
    await earlier.close();

    const later = await startTestApp({ env: { DATABASE_URL } });
    const response = await later.post('/api/v1/assistant/answers', question);
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ outcome: 'answered', citations: [{ article: 8 }] });
    expect(later.lines.join('\n')).toContain('published-version-not-readable');
    const [published] = await later.library.published('everyday');
    expect(published).toMatchObject({ version: 1, content: { words: [] } });
    await later.close();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
