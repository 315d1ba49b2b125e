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

/**
 * The real service with the built pages, and a Chromium to visit them. Whatever a page complains of in its console,
 * a refused script among it, fails the test it happened in; a test that breaks the connection says so beforehand.
 */
export function stage(options: TestAppOptions | (() => Promise<TestAppOptions>) = {}) {
  let server: Awaited<ReturnType<typeof startTestServer>>;
  let browser: Browser;
  const open: BrowserContext[] = [];
  let complaints: string[] = [];
  let tolerated: RegExp | null = null;

  beforeAll(async () => {
    await buildWebIfStale();
    chromium ??= launchBrowser();
    [server, browser] = await Promise.all([
      startTestServer(typeof options === 'function' ? await options() : options),
      chromium,
    ]);
  });
  afterEach(async () => {
    await Promise.all(open.splice(0).map((context) => context.close()));
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
      const context = await browser.newContext({
        ...device,
        baseURL: server.url,
        colorScheme: scheme,
        locale: 'zh-CN',
        timezoneId: 'Asia/Shanghai',
        // Nothing half faded in, half scrolled: what is looked at is how it will stay.
        reducedMotion: 'reduce',
        ...more,
      });
      context.setDefaultTimeout(PATIENCE);
      open.push(context);
      if (as) await context.addCookies([await session(as)]);
      if (locale === 'en') {
        await context.addInitScript(() => {
          localStorage.getItem('shidian.locale') ?? localStorage.setItem('shidian.locale', 'en');
        });
      }
      await context.addInitScript(() => {
        document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
          console.error(`content security policy: ${effectiveDirective} ${blockedURI}`),
        );
      });
      const page = await context.newPage();
      page.on('console', (message) => {
        if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
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
