import { describe, expect, it } from 'vitest';
import { ConfigError, loadConfig } from '../../src/platform/config.ts';
import { VARIABLES } from '../../src/platform/config-variables.ts';

const refusal = (environment: Record<string, string>) => {
  try {
    loadConfig(environment);
  } catch (error) {
    if (error instanceof ConfigError) return error;
    throw error;
  }
  throw new Error('was accepted');
};

describe('configuration', () => {
  it('needs nothing', () => {
    expect(loadConfig({})).toEqual({
      production: false,
      host: '127.0.0.1',
      port: 3000,
      database: 'sqlite:data/shidian.db',
      publicUrl: 'http://127.0.0.1:3000',
      secret: null,
      ledgerKey: null,
      checkpointMinutes: 60,
      keptDays: { conversations: 365, questions: 183 },
      smtpUrl: null,
      mailFrom: 'Shidian <noreply@localhost>',
      smsUrl: null,
      oidc: [],
      files: { kind: 'folder', path: 'data/files' },
      maxUploadBytes: 20 * 1024 * 1024,
      metricsToken: null,
      model: null,
      embedding: null,
      modelPrice: null,
      modelTokens: { perDay: 0, perCaller: 0 },
      rateLimit: true,
      secondFactorRequired: false,
      accounts: true,
      logLevel: 'info',
      trustedProxies: 0,
    });
  });

  it('ignores what it does not know, and takes an empty variable as not set', () => {
    expect(loadConfig({ PORT: ' ', HOST: '', SHELL: '/bin/sh', DATABASE_PATH: 'x' })).toEqual(loadConfig({}));
  });

  it.each([
    ['PORT', 'eighty'],
    ['PORT', '65536'],
    ['PORT', '-1'],
    ['PORT', '80.5'],
    ['HOST', 'http://x'],
    ['DATABASE_URL', 'mysql://x'],
    ['DATABASE_URL', 'sqlite:'],
    ['DATABASE_URL', 'sqlite::memory:'],
    ['DATABASE_URL', 'sqlite://data/x.db'],
    ['DATABASE_URL', 'postgres://'],
    ['FILES_URL', 's3://bucket'],
    ['FILES_URL', 'file:'],
    ['FILES_URL', 's3://key:secret@host'],
    ['SECRET', 'short'],
    ['SMTP_URL', 'http://mail'],
    ['OIDC_PROVIDERS', '{}'],
    ['OIDC_PROVIDERS', '[{"id":"a"}]'],
    ['MAX_UPLOAD_MB', '0'],
    ['OFFICIALS_SECOND_FACTOR', 'no'],
    ['WORKER_ACCOUNTS', 'yes'],
    ['OPENAI_BASE_URL', 'localhost:8080'],
    ['RATE_LIMIT', 'no'],
    ['LOG_LEVEL', 'loud'],
    ['TRUST_PROXY', 'yes'],
  ])('names %s when it is %s, and says in both languages what it should be', (name, value) => {
    const error = refusal({ [name]: value, ...(name === 'OPENAI_BASE_URL' && { OPENAI_MODEL: 'm' }) });
    expect(error.variable).toBe(name);
    const [zh, en] = error.message.split('\n');
    expect(zh).toMatch(new RegExp(`^${name}：.*[\\u4e00-\\u9fff]`));
    expect(en).toMatch(new RegExp(`^${name}: [a-z]`));
  });

  it('asks more of a deployment in production', () => {
    const { secondFactorRequired, accounts } = loadConfig({ NODE_ENV: 'production' });
    expect({ secondFactorRequired, accounts }).toEqual({ secondFactorRequired: true, accounts: false });
  });

  it('reads where files are kept', () => {
    const { files } = loadConfig({
      FILES_URL: 's3://id:se%2Fcret@127.0.0.1:9000/bucket?region=cn-east-2&tls=off',
    });
    expect(files).toEqual({
      kind: 's3',
      endpoint: 'http://127.0.0.1:9000',
      bucket: 'bucket',
      region: 'cn-east-2',
      keyId: 'id',
      secret: 'se/cret',
    });
  });

  it('reads what a model costs and may be used for, and refuses a price it cannot read', () => {
    const told = loadConfig({ OPENAI_PRICE: 'CNY 2 8.5', MODEL_TOKENS_PER_DAY: '2000000' });
    expect(told.modelPrice).toEqual({ currency: 'CNY', input: 2, output: 8.5 });
    expect(told.modelTokens).toEqual({ perDay: 2_000_000, perCaller: 0 });
    expect(() => loadConfig({ OPENAI_PRICE: '2/8' })).toThrow('OPENAI_PRICE');
  });

  it('prints no secret, not even a wrong one', () => {
    expect(refusal({ DATABASE_URL: 'mysql://root:hunter2@db/x' }).message).not.toContain('hunter2');
  });

  it.each(['0.0.0.0', '::', '192.168.1.5', 'example.org'])(
    'serves others at %s in production only',
    (host) => {
      expect(refusal({ HOST: host }).variable).toBe('HOST');
      expect(loadConfig({ HOST: host, NODE_ENV: 'production' }).host).toBe(host);
    },
  );

  it.each(['127.0.0.1', '127.1.2.3', '::1', 'localhost'])('takes %s for this machine', (host) => {
    expect(loadConfig({ HOST: host, RATE_LIMIT: 'off' })).toMatchObject({ host, rateLimit: false });
  });

  it('does not lift the limits where others can reach it', () => {
    expect(refusal({ NODE_ENV: 'production', HOST: '0.0.0.0', RATE_LIMIT: 'off' }).variable).toBe(
      'RATE_LIMIT',
    );
  });

  it('sends no question anywhere because of a key alone', () => {
    expect(loadConfig({ OPENAI_API_KEY: 'sk-other-program' }).model).toBeNull();
  });

  it('uses a model once it is named, with a key or an endpoint that wants none', () => {
    expect(loadConfig({ OPENAI_API_KEY: 'k', OPENAI_MODEL: 'm' }).model).toEqual({
      apiKey: 'k',
      baseUrl: 'https://api.openai.com/v1',
      name: 'm',
    });
    expect(loadConfig({ OPENAI_BASE_URL: 'http://127.0.0.1:1/v1', OPENAI_MODEL: 'm' }).model?.apiKey).toBe(
      '',
    );
    expect(refusal({ OPENAI_MODEL: 'm' }).variable).toBe('OPENAI_API_KEY');
    expect(refusal({ OPENAI_EMBEDDING_MODEL: 'e' }).variable).toBe('OPENAI_API_KEY');
    const alone = loadConfig({ OPENAI_BASE_URL: 'http://127.0.0.1:1/v1', OPENAI_EMBEDDING_MODEL: 'e' });
    expect(alone).toMatchObject({ model: null, embedding: { name: 'e', baseUrl: 'http://127.0.0.1:1/v1' } });
    expect(refusal({ OPENAI_BASE_URL: 'http://127.0.0.1:1/v1' }).variable).toBe('OPENAI_MODEL');
  });

  it('takes file and sqlite addresses with one slash or three', () => {
    expect(loadConfig({ FILES_URL: 'file:///srv/files' }).files).toEqual({
      kind: 'folder',
      path: '/srv/files',
    });
    expect(loadConfig({ FILES_URL: 'file:/srv/files' }).files).toEqual({
      kind: 'folder',
      path: '/srv/files',
    });
    expect(loadConfig({ DATABASE_URL: 'sqlite:/srv/x.db' }).database).toBe('sqlite:/srv/x.db');
  });

  it('documents every variable it reads, in both languages', () => {
    for (const { name, zh, en } of VARIABLES) {
      expect(name).toMatch(/^[A-Z_]+$/);
      expect(zh).toMatch(/[\u4e00-\u9fff]/);
      expect(en.length).toBeGreaterThan(10);
    }
  });
});
