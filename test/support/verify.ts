import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { importViolations } from './import-rules.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

interface Outcome {
  name: string;
  ok: boolean;
  output: string;
  seconds: number;
}

async function check(name: string, work: () => Promise<Pick<Outcome, 'ok' | 'output'>>): Promise<Outcome> {
  const began = performance.now();
  const found = await work();
  return { name, ...found, seconds: (performance.now() - began) / 1_000 };
}

function run(command: string, ...parameters: string[]): Promise<Pick<Outcome, 'ok' | 'output'>> {
  return new Promise((resolve, reject) => {
    const child = spawn(`${root}node_modules/.bin/${command}`, parameters, {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const keep = (chunk: Buffer) => {
      output += chunk;
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', reject);
    child.on('close', (code) => resolve({ ok: code === 0, output }));
  });
}

async function imports(): Promise<Pick<Outcome, 'ok' | 'output'>> {
  const violations = await importViolations();
  return { ok: violations.length === 0, output: violations.join('\n') };
}

const outcomes = await Promise.all([
  check('format and lint', () =>
    run(
      'biome',
      'check',
      '--config-path=.config',
      '--error-on-warnings',
      'src',
      'test',
      'migrations',
      '.config',
    ),
  ),
  // One checker: each further one would infer the types of all routes again.
  check('types', () => run('tsc', '--noEmit', '--checkers', '1', '-p', 'tsconfig.json')),
  check('import rules', imports),
  check('dead code', () =>
    run('knip', '--config', '.config/knip.json', '--no-progress', '--treat-config-hints-as-errors'),
  ),
]);

for (const { name, ok, output, seconds } of outcomes) {
  console.log(`${ok ? '✓' : '✗'} ${name} (${seconds.toFixed(1)} s)`);
  if (!ok) console.log(output.trim().replace(/^/gm, '    '));
}
process.exitCode = outcomes.every((outcome) => outcome.ok) ? 0 : 1;
