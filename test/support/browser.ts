import { execFileSync } from 'node:child_process';
import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { type Browser, type BrowserContextOptions, chromium, devices } from 'playwright-core';

const MODULES = join(import.meta.dirname, '../../node_modules');
const CACHE = join(MODULES, '.cache/shidian');

/** Nothing may be asked of the network: a test that needs it would pass here and fail elsewhere. */
export const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--no-zygote',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-quic',
  '--disable-sync',
  '--disable-gpu',
  // A process less to wait for at each step.
  '--disable-software-rasterizer',
  '--in-process-gpu',
  '--disable-site-isolation-trials',
  // A process for each visitor, kept from page to page; two start for each otherwise, and one at each return from a blank page.
  '--renderer-process-limit=1',
  '--disable-dev-shm-usage',
  '--font-render-hinting=none',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
];

export interface Chromium {
  executablePath: string;
  env: Record<string, string>;
}

/**
 * A Chromium out of npm, unpacked once into node_modules/.cache; CHROMIUM_PATH names another one (the package has none
 * for ARM). Chinese is drawn with a font out of npm too, so that pages look the same on a machine without fonts.
 */
export async function findChromium(): Promise<Chromium> {
  const executablePath = process.env.CHROMIUM_PATH ?? (await unpacked());
  return {
    executablePath,
    env: { ...inherited(), ...missingLibraries(executablePath), FONTCONFIG_FILE: fonts() },
  };
}

export async function launchBrowser(): Promise<Browser> {
  const { executablePath, env } = await findChromium();
  return chromium.launch({ executablePath, env, args: CHROMIUM_FLAGS });
}

export const SCREENS = {
  desktop: { viewport: { width: 1280, height: 800 } },
  phone: { ...devices['iPhone 13'], defaultBrowserType: undefined, viewport: { width: 390, height: 844 } },
} satisfies Record<string, BrowserContextOptions & { defaultBrowserType?: unknown }>;

async function unpacked(): Promise<string> {
  const folder = join(MODULES, '@sparticuz/chromium');
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
  const path = join(CACHE, `chromium-${version}`);
  if (existsSync(path)) return path;
  mkdirSync(CACHE, { recursive: true });
  const part = `${path}.${process.pid}`;
  await pipeline(
    createReadStream(join(folder, 'bin/chromium.br')),
    createBrotliDecompress(),
    createWriteStream(part, { mode: 0o755 }),
  );
  // Whole or not at all, and whoever comes second changes nothing.
  renameSync(part, path);
  return path;
}

/** NSS and expat come with the package too, for machines without them; where the system has them, the system's are used. */
function missingLibraries(executablePath: string): Record<string, string> {
  const linked = execFileSync('ldd', [executablePath], { encoding: 'utf8' });
  if (!linked.includes('not found')) return {};
  const folder = join(CACHE, 'al2023');
  if (!existsSync(join(folder, 'lib'))) {
    mkdirSync(folder, { recursive: true });
    const script =
      "process.stdout.write(require('node:zlib').brotliDecompressSync(require('node:fs').readFileSync(process.argv[1])))";
    const tar = execFileSync(
      process.execPath,
      ['-e', script, join(MODULES, '@sparticuz/chromium/bin/al2023.tar.br')],
      { maxBuffer: 64 * 1024 * 1024 },
    );
    execFileSync('tar', ['-x', '-C', folder], { input: tar });
  }
  return { LD_LIBRARY_PATH: join(folder, 'lib') };
}

/** A font configuration of our own; TEST_FONTS names a folder of further fonts, a Songti say, for pictures. */
function fonts(): string {
  const family = join(MODULES, '@expo-google-fonts/noto-sans-sc');
  const weights = ['400Regular', '600SemiBold', '700Bold'].map((weight) => join(family, weight));
  const path = join(tmpdir(), `shidian-fonts-${process.getuid?.() ?? 0}`, 'fonts.conf');
  mkdirSync(dirname(path), { recursive: true });
  const aliases = ['serif', 'sans-serif', 'system-ui', 'monospace'].map(
    (name) =>
      `<alias binding="same"><family>${name}</family><prefer><family>Noto Sans SC</family></prefer></alias>`,
  );
  const extra = process.env.TEST_FONTS ? `<dir>${process.env.TEST_FONTS}</dir>` : '';
  writeFileSync(
    path,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
${weights.map((dir) => `<dir>${dir}</dir>`).join('')}${extra}<cachedir>${join(dirname(path), 'cache')}</cachedir>
${aliases.join('\n')}
</fontconfig>`,
  );
  return path;
}

function inherited(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
