import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import type { Locale } from '../../../src/shared/locale.ts';
import { buildWebIfStale } from '../../../src/web/build.ts';
import { startTestServer, type TestAppOptions } from '../../support/app.ts';
import { launchBrowser, SCREENS } from '../../support/browser.ts';
import { makePerson, type PersonWanted, type TestPerson } from '../../support/people.ts';

interface Visit {
  screen?: keyof typeof SCREENS;
  locale?: Locale;
  scheme?: 'light' | 'dark';
  context?: BrowserContextOptions;
  /** Whose session the browser has: somebody there already, or a new person with the roles of `makePerson`. */
  as?: PersonWanted | TestPerson;
}

/** Milliseconds: a guard, as a busy machine is slow. */
const PATIENCE = 30_000;

/** One for all files of a worker, and gone with it: what visitors have of their own is in their contexts. */
let chromium: Promise<Browser> | undefined;

interface Held {
  page: Page;
  /** Contexts of one kind are alike once they are emptied; null: was made for one visit. */
  kind: string | null;
}

/** Emptied pages, whose process has the site's scripts in store and compiled: half of what a visit takes. */
const free = new Map<string, Page[]>();

/** Of every service of this worker, one after another: to a browser they are one site, whose pages it can use again. */
let port = 21_000 + (process.pid % 8_000);

/**
 * The real service with the built pages, and a Chromium to visit them. Whatever a page complains of in its console,
 * a refused script among it, fails the test it happened in; a test that breaks the connection says so beforehand.
 */
export function stage(options: TestAppOptions | (() => Promise<TestAppOptions>) = {}) {
  let server: Awaited<ReturnType<typeof startTestServer>>;
  let browser: Browser;
  const open: Held[] = [];
  let complaints: string[] = [];
  let tolerated: RegExp | null = null;

  beforeAll(async () => {
    await buildWebIfStale();
    chromium ??= launchBrowser();
    [server, browser] = await Promise.all([
      serve(typeof options === 'function' ? await options() : options),
      chromium,
    ]);
  });
  afterEach(async () => {
    await Promise.all(open.splice(0).map(leave));
    const found = complaints.filter((complaint) => !tolerated?.test(complaint));
    complaints = [];
    tolerated = null;
    expect(found).toEqual([]);
  });
  afterAll(async () => {
    await server?.close();
  });

  const session = async (wanted: PersonWanted | TestPerson) => {
    const { headers } = 'caller' in wanted ? wanted : await makePerson(await server.database(), wanted);
    const [name = '', value = ''] = headers.cookie?.split('=') ?? [];
    return { name, value, url: server.url };
  };

  const enter = async (kind: string | null, make: () => Promise<BrowserContext>) => {
    const known = kind === null ? undefined : free.get(kind)?.pop();
    const page = known ?? (await (await make()).newPage());
    open.push({ page, kind });
    if (known !== undefined) await clearStored(page, server.url);
    return page;
  };
  const make = async (how: BrowserContextOptions, locale: Locale) => {
    const context = await browser.newContext({
      baseURL: server.url,
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
      // Nothing half faded in, half scrolled: what is looked at is how it will stay.
      reducedMotion: 'reduce',
      ...how,
    });
    context.setDefaultTimeout(PATIENCE);
    if (locale === 'en') {
      await context.addInitScript(() => {
        if (location.protocol === 'about:') return;
        localStorage.getItem('shidian.locale') ?? localStorage.setItem('shidian.locale', 'en');
      });
    }
    await context.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
        console.error(`content security policy: ${effectiveDirective} ${blockedURI}`),
      );
    });
    return context;
  };

  return {
    /** The cookie of somebody's session, for a browser that is open already. */
    session,
    /** Opens a path of the site as a new visitor. */
    async visit(
      path: string,
      { screen = 'desktop', locale = 'zh', scheme = 'light', context: more, as }: Visit = {},
    ): Promise<Page> {
      const { defaultBrowserType: _, ...device } = SCREENS[screen] as BrowserContextOptions & {
        defaultBrowserType?: unknown;
      };
      const page = await enter(more ? null : `${screen} ${locale} ${scheme}`, () =>
        make({ ...device, colorScheme: scheme, ...more }, locale),
      );
      if (as) await page.context().addCookies([await session(as)]);
      page.on('console', (message) => {
        if (['error', 'warning'].includes(message.type()))
          complaints.push(`${message.text()} ${message.location().url}`);
      });
      page.on('pageerror', (error) => complaints.push(error.message));
      await page.goto(path);
      return page;
    },
    /** The service's database, to put there what a page is to show. */
    database: () => server.database(),
    /** Complaints that the test provokes on purpose. */
    tolerate(complaint: RegExp): void {
      tolerated = complaint;
    },
    get url() {
      return server.url;
    },
  };
}

/** On the port of this worker, or on the next one that nobody has. */
async function serve(options: TestAppOptions): ReturnType<typeof startTestServer> {
  try {
    return await startTestServer({ ...options, env: { ...options.env, PORT: String(port) } });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    const strangers = [...free.values()].flat();
    free.clear();
    await Promise.all(strangers.map((page) => page.context().close()));
    port++;
    return serve(options);
  }
}

/** Gives a page back as if nobody had been there, but for what is stored, which the next one clears. */
async function leave({ page, kind }: Held): Promise<void> {
  const context = page.context();
  if (kind === null || page.isClosed()) return context.close();
  page.removeAllListeners();
  await Promise.all(context.pages().map((other) => other === page || other.close()));
  await context.unrouteAll();
  await page.unrouteAll();
  await context.setOffline(false);
  await context.clearCookies();
  await page.emulateMedia({ media: null });
  await page.goto('about:blank');
  free.set(kind, [...(free.get(kind) ?? []), page]);
}

async function clearStored(page: Page, origin: string): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Storage.clearDataForOrigin', { origin, storageTypes: 'local_storage,indexeddb' });
  await devtools.detach();
}

/** The page is drawn and nothing on it is still being fetched. */
export async function settled(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).waitFor();
  await expect.poll(() => page.locator('[aria-busy="true"]').count()).toBe(0);
}

/** As a link of the application does; over once anything of another page is drawn. */
export async function follow(page: Page, path: string): Promise<void> {
  await page.evaluate(
    async ([to, patience]) => {
      const drawn = () => Array.from(document.querySelectorAll('main *'));
      const before = new Set(drawn());
      history.pushState(null, '', to);
      for (const until = Date.now() + patience; drawn().every((element) => before.has(element)); ) {
        if (Date.now() > until) throw new Error(`nothing came of ${to}`);
        await new Promise(requestAnimationFrame);
      }
    },
    [path, PATIENCE] as const,
  );
}
