import { expect, test } from 'vitest';
import { createLibrary, type Seed } from '../../src/library/index.ts';
import type { Database } from '../../src/platform/database/port.ts';
import { onEveryEngine } from '../support/engines.ts';

const clock = () => new Date('2026-11-23T01:02:03.004Z');
const libraryOf = (db: Database) => createLibrary(db, clock);
const terms = (content: unknown): Seed => ({ kind: 'terms', slug: 'main', content });
const plan: Seed = {
  kind: 'policy-text',
  slug: 'action-plan',
  content: { original: '一、培育引进金融科技标杆性企业' },
};

async function history(db: Database): Promise<string[]> {
  const entries = await db.query.selectFrom('entries').selectAll().orderBy('stream').orderBy('seq').execute();
  return entries.map(({ stream, seq, actor, action }) => `${stream} ${seq} ${actor} ${action}`);
}

onEveryEngine((open) => {
  test('the first version of an item is published whenever it arrives', async () => {
    const db = await open();
    const library = libraryOf(db);
    expect(await library.corpusVersion()).toBe(0);
    expect(await library.seed([terms({ 园区: 'park' }), plan])).toEqual([
      { kind: 'terms', slug: 'main', version: 1, state: 'published' },
      { kind: 'policy-text', slug: 'action-plan', version: 1, state: 'published' },
    ]);
    expect(await library.corpusVersion()).toBe(1);
    expect(await library.published('policy-text')).toEqual([
      {
        ...plan,
        version: 1,
        hash: expect.stringMatching(/^[0-9a-f]{64}$/),
        state: 'published',
        author: null,
        approvedBy: [],
        createdAt: '2026-11-23T01:02:03.004Z',
        publishedAt: '2026-11-23T01:02:03.004Z',
      },
    ]);
    await library.seed([terms({ 园区: 'park' }), plan, { kind: 'terms', slug: 'later', content: [1] }]);
    expect((await library.published('terms')).map(({ slug }) => slug)).toEqual(['later', 'main']);
    expect(await library.corpusVersion()).toBe(2);
    expect(await history(db)).toEqual([
      'library:policy-text:action-plan 1 system library.seeded',
      'library:terms:later 1 system library.seeded',
      'library:terms:main 1 system library.seeded',
    ]);
  });

  test('a changed seed of an item already there is only a draft; the same content again is nothing', async () => {
    const db = await open();
    const library = libraryOf(db);
    await library.seed([terms({ a: 1, b: 2 })]);
    expect(await library.seed([terms({ b: 2, a: 1 })])).toEqual([]);
    expect(await library.seed([terms({ a: 2 })])).toEqual([
      { kind: 'terms', slug: 'main', version: 2, state: 'draft' },
    ]);
    expect(await library.seed([terms({ a: 2 })])).toEqual([]);
    expect(await library.seed([terms({ a: 1, b: 2 })])).toEqual([]);
    expect(await library.corpusVersion()).toBe(1);
    expect(await library.newest('terms')).toMatchObject([{ slug: 'main', version: 2, state: 'draft' }]);
    expect((await library.published('terms')).map(({ content }) => content)).toEqual([{ a: 1, b: 2 }]);
    expect((await library.versions('terms', 'main')).map(({ state }) => state)).toEqual([
      'published',
      'draft',
    ]);
    expect(await history(db)).toHaveLength(2);
  });

  test('instances that start together seed once', async () => {
    const instances = await Promise.all([open(), open(), open(), open()]);
    const seeds = [terms(1), plan, { kind: 'terms', slug: 'other', content: 'x' }];
    const seeded = await Promise.all(instances.map((db) => libraryOf(db).seed(seeds)));
    expect(seeded.filter((each) => each.length > 0)).toHaveLength(1);
    expect(await history(instances[0]!)).toHaveLength(3);
    expect(await libraryOf(instances[1]!).corpusVersion()).toBe(1);
  });

  test('a draft is published by a second person, and never by its author', async () => {
    const db = await open();
    const library = libraryOf(db);
    await library.seed([terms(1)]);
    const draft = await library.saveDraft({ kind: 'terms', slug: 'main', content: 2, author: 'li' });
    expect(draft).toMatchObject({ version: 2, state: 'draft', author: 'li', content: 2, publishedAt: null });
    await expect(
      library.approve({ kind: 'terms', slug: 'main', version: 2, approver: 'li' }),
    ).rejects.toMatchObject({ code: 'forbidden' });
    expect(await library.corpusVersion()).toBe(1);

    const published = await library.approve({ kind: 'terms', slug: 'main', version: 2, approver: 'wang' });
    expect(published).toMatchObject({
      state: 'published',
      approvedBy: ['wang'],
      publishedAt: '2026-11-23T01:02:03.004Z',
      content: 2,
    });
    // Sent again, because the line dropped before the answer came: it stands, and nothing more happens.
    expect(await library.approve({ kind: 'terms', slug: 'main', version: 2, approver: 'wang' })).toEqual(
      published,
    );
    expect(await library.corpusVersion()).toBe(2);
    expect((await library.versions('terms', 'main')).map(({ state }) => state)).toEqual([
      'superseded',
      'published',
    ]);
    expect(await library.version('terms', 'main', 1)).toMatchObject({ state: 'superseded', content: 1 });
    await expect(
      library.approve({ kind: 'terms', slug: 'main', version: 2, approver: 'zhao' }),
    ).rejects.toMatchObject({ code: 'conflict' });
    await expect(
      library.approve({ kind: 'terms', slug: 'main', version: 9, approver: 'zhao' }),
    ).rejects.toMatchObject({ code: 'not-found' });
    expect(await history(db)).toEqual([
      'library:terms:main 1 system library.seeded',
      'library:terms:main 2 li library.drafted',
      'library:terms:main 3 wang library.approved',
    ]);
  });

  test('a draft the software ships takes two people', async () => {
    const db = await open();
    const library = libraryOf(db);
    await library.seed([terms(1)]);
    await library.seed([terms(2)]);
    const by = (approver: string) => library.approve({ kind: 'terms', slug: 'main', version: 2, approver });
    expect(await by('li')).toMatchObject({ state: 'draft', approvedBy: ['li'] });
    // Sent again, by either of the two: it stands, and one person never makes two.
    expect(await by('li')).toMatchObject({ state: 'draft', approvedBy: ['li'] });
    const published = await by('wang');
    expect(published).toMatchObject({ state: 'published', approvedBy: ['li', 'wang'] });
    expect([await by('li'), await by('wang')]).toEqual([published, published]);
    expect(await library.corpusVersion()).toBe(2);
    expect((await history(db)).filter((entry) => entry.includes('approved'))).toHaveLength(2);
  });

  test('two people approving at once publish once', async () => {
    const [a, b] = await Promise.all([open(), open()]);
    await libraryOf(a).seed([terms(1)]);
    await libraryOf(a).saveDraft({ kind: 'terms', slug: 'main', content: 2, author: 'li' });
    const by = (db: Database, approver: string) =>
      libraryOf(db).approve({ kind: 'terms', slug: 'main', version: 2, approver });
    const results = await Promise.allSettled([by(a, 'wang'), by(b, 'zhao')]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await libraryOf(a).corpusVersion()).toBe(2);
    expect((await libraryOf(a).version('terms', 'main', 2))?.approvedBy).toHaveLength(1);
  });

  test('an older draft cannot undo a newer publication', async () => {
    const library = libraryOf(await open());
    await library.seed([terms(1)]);
    await library.saveDraft({ kind: 'terms', slug: 'main', content: 2, author: 'li' });
    await library.saveDraft({ kind: 'terms', slug: 'main', content: 3, author: 'li' });
    // Whoever still looks at the first is told that it was put right.
    await expect(
      library.approve({ kind: 'terms', slug: 'main', version: 2, approver: 'wang' }),
    ).rejects.toMatchObject({ code: 'conflict' });
    await library.approve({ kind: 'terms', slug: 'main', version: 3, approver: 'wang' });
    await expect(
      library.approve({ kind: 'terms', slug: 'main', version: 2, approver: 'wang' }),
    ).rejects.toMatchObject({ code: 'conflict' });
    expect((await library.published('terms')).map(({ version }) => version)).toEqual([3]);
  });

  test('an item is withdrawn by two people and can come back', async () => {
    const library = libraryOf(await open());
    await library.seed([terms(1)]);
    const { version } = await library.draftWithdrawal({ kind: 'terms', slug: 'main', author: 'li' });
    expect(await library.published('terms')).toHaveLength(1);
    await library.approve({ kind: 'terms', slug: 'main', version, approver: 'wang' });
    expect(await library.published('terms')).toEqual([]);
    expect(await library.corpusVersion()).toBe(2);
    await library.seed([terms(1)]);
    expect(await library.published('terms')).toEqual([]);

    const again = await library.saveDraft({ kind: 'terms', slug: 'main', content: 1, author: 'li' });
    await library.approve({ kind: 'terms', slug: 'main', version: again.version, approver: 'wang' });
    expect((await library.published('terms')).map(({ content }) => content)).toEqual([1]);
    await expect(
      library.draftWithdrawal({ kind: 'terms', slug: 'unknown', author: 'li' }),
    ).rejects.toMatchObject({ code: 'not-found' });
  });

  test('a draft is put aside with those it was saved over, and taken up again until another follows', async () => {
    const db = await open();
    const library = libraryOf(db);
    await library.seed([terms(1)]);
    const save = (content: number) =>
      library.saveDraft({ kind: 'terms', slug: 'main', content, author: 'li' });
    const at = (over: number) => ({ kind: 'terms', slug: 'main', person: 'wang', over });
    await save(2);
    await save(3);
    await expect(library.discard(at(2))).rejects.toMatchObject({ code: 'precondition-failed' });
    await library.discard(at(3));
    const states = async () => (await library.versions('terms', 'main')).map(({ state }) => state);
    expect(await states()).toEqual(['published', 'discarded', 'discarded']);
    expect((await library.newest('terms')).map(({ version }) => version)).toEqual([1]);
    expect(await library.replaced('terms')).toEqual([]);
    await expect(library.discard(at(3))).rejects.toMatchObject({ code: 'conflict' });
    const approval = { kind: 'terms', slug: 'main', version: 3, approver: 'wang' };
    await expect(library.approve(approval)).rejects.toMatchObject({ code: 'conflict' });
    await library.restore(at(3));
    expect(await states()).toEqual(['published', 'discarded', 'draft']);
    await library.discard(at(3));
    // Written again it is another version, which waits as any other.
    expect(await save(3)).toMatchObject({ version: 4, state: 'draft' });
    await expect(library.restore(at(3))).rejects.toMatchObject({ code: 'precondition-failed' });
    expect((await history(db)).at(-1)).toBe('library:terms:main 7 li library.drafted');
  });

  test('saving what the newest version says already makes no version', async () => {
    const library = libraryOf(await open());
    const first = await library.saveDraft({ kind: 'terms', slug: 'new', content: { a: 1 }, author: 'li' });
    expect(first).toMatchObject({ version: 1, state: 'draft' });
    expect(
      await library.saveDraft({ kind: 'terms', slug: 'new', content: { a: 1 }, author: 'wang' }),
    ).toEqual(first);
    expect(await library.published('terms')).toEqual([]);
    expect(await library.versions('terms', 'new')).toHaveLength(1);
  });

  test('what was written stays as it was written', async () => {
    const db = await open();
    await libraryOf(db).seed([terms(1)]);
    const changes = [
      db.query.updateTable('libraryVersions').set({ content: '2' }).compile(),
      db.query.updateTable('libraryVersions').set({ hash: 'x' }).compile(),
      db.query.deleteFrom('libraryVersions').compile(),
    ];
    for (const change of changes) {
      await expect(db.atomic([change])).rejects.toMatchObject({
        refusal: { name: 'library_versions_immutable' },
      });
    }
    expect((await libraryOf(db).published('terms')).map(({ content }) => content)).toEqual([1]);
  });

  test('names that could not stand in an address, and empty contents, are refused', async () => {
    const library = libraryOf(await open());
    for (const slug of ['', 'Main', 'a b', 'a:b', '../x', '-a', '条款']) {
      await expect(
        library.saveDraft({ kind: 'terms', slug, content: 1, author: 'li' }),
      ).rejects.toMatchObject({
        code: 'invalid-input',
        fields: [{ path: 'slug' }],
      });
    }
    for (const content of [null, undefined, '\ud800']) {
      await expect(
        library.saveDraft({ kind: 'terms', slug: 'a', content, author: 'li' }),
      ).rejects.toMatchObject({
        code: 'invalid-input',
        fields: [{ path: 'content' }],
      });
    }
    await expect(library.seed([terms(null)])).rejects.toThrow(TypeError);
    await expect(library.seed([terms(1), terms(2)])).rejects.toThrow(TypeError);
  });
});
