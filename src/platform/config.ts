import { z } from 'zod';
import { type FilesAddress, filesAddress, isDatabaseAddress, isLoopback } from './addresses.ts';
import { VARIABLES } from './config-variables.ts';
import { EXAMPLE_DAYS, type KeptDays } from './database/operational.ts';

/** Everything the service may be told from outside, read once at the start and handed down; nothing else reads the environment. */
export interface Config {
  production: boolean;
  host: string;
  port: number;
  /** DATABASE_URL, known to name an engine. */
  database: string;
  /** Where the world reaches the service, without a slash at the end. */
  publicUrl: string;
  /** Null: made at the first start and kept in the database. */
  secret: string | null;
  /** PKCS #8, base64; null: made at the first start and kept in the database. */
  ledgerKey: string | null;
  checkpointMinutes: number;
  keptDays: KeptDays;
  /** Null: shown on the mailbox page in development, not sent in production. */
  smtpUrl: string | null;
  mailFrom: string;
  smsUrl: string | null;
  oidc: readonly OidcProvider[];
  files: FilesAddress;
  maxUploadBytes: number;
  /** Null: only this machine reads the metrics. */
  metricsToken: string | null;
  /** Null while no model is configured: answers are then extracts only. */
  model: { apiKey: string; baseUrl: string; name: string } | null;
  /** Null: passages are searched by their words alone. */
  embedding: { apiKey: string; baseUrl: string; name: string } | null;
  /** For a million tokens, in units of the currency; null while none is told. */
  modelPrice: { currency: string; input: number; output: number } | null;
  /** Tokens a day, 0 for no limit. */
  modelTokens: { perDay: number; perCaller: number };
  rateLimit: boolean;
  /** Officials must have shown a second factor (OFFICIALS_SECOND_FACTOR). */
  secondFactorRequired: boolean;
  /** In the worker: whether accounts are served there, or public texts and questions only. */
  accounts: boolean;
  logLevel: 'debug' | 'info' | 'warn' | 'error';
  /** How many reverse proxies stand in front and append to X-Forwarded-For; 0 takes the peer's address. */
  trustedProxies: number;
}

/** A provider people sign in with (OpenID Connect). */
export interface OidcProvider {
  id: string;
  name: string;
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** Claim whose value is the unified social credit code that the person legally represents. */
  legalPerson?: string | undefined;
}

/** Says which variable is wrong and what it should be, in one sentence a language. */
export class ConfigError extends Error {
  readonly variable: string;
  constructor(variable: string, zh: string, en: string) {
    super(`${variable}：${zh}\n${variable}: ${en}`);
    this.name = 'ConfigError';
    this.variable = variable;
  }
}

/** Schema messages carry both languages, so that one list serves the start and the command line. */
const say = (zh: string, en: string) => `${zh}\u0000${en}`;
const optional = z.string().optional();
const WEB_ADDRESS = say('应为 http 或 https 地址', 'should be an http or https address');
/** RFC 8410: sixteen bytes that name the algorithm, then the key's 32. */
const ED25519_PKCS8 = /^MC4CAQAwBQYDK2VwBCIEI[A-P][A-Za-z0-9+/]{42}$/;
const whole = (least: number, most: number) => {
  const what = say(`应为 ${least} 至 ${most} 的整数`, `should be a whole number from ${least} to ${most}`);
  return z
    .string()
    .regex(/^\d{1,10}$/, what)
    .transform(Number)
    .refine((value) => value >= least && value <= most, what);
};
const providers = z.array(
  z.strictObject({
    id: z.string().regex(/^[a-z0-9-]{1,40}$/),
    name: z.string().min(1).max(40),
    issuer: z.url({ protocol: /^https?$/ }),
    clientId: z.string().min(1),
    clientSecret: z.string().min(1),
    legalPerson: z.string().min(1).optional(),
  }),
);

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const schema = z
  .object({
    NODE_ENV: optional,
    HOST: z
      .string()
      .regex(/^[\w.:-]{1,253}$/, say('应为主机名或 IP 地址', 'should be a host name or an IP address'))
      .default('127.0.0.1'),
    PORT: whole(0, 65_535).default(3000),
    DATABASE_URL: z
      .string()
      .refine(
        isDatabaseAddress,
        say('应为 sqlite:路径 或 postgres://…', 'should be sqlite:PATH or postgres://…'),
      )
      .default('sqlite:data/shidian.db'),
    FILES_URL: z
      .string()
      .default('file:data/files')
      .transform((value, context) => {
        const address = filesAddress(value);
        if (address === null) {
          context.addIssue(say('应为 file:路径 或 s3://…', 'should be file:PATH or s3://…'));
          return z.NEVER;
        }
        return address;
      }),
    PUBLIC_URL: z.url({ protocol: /^https?$/, error: WEB_ADDRESS }).optional(),
    SECRET: z.string().min(32, say('至少 32 个字符', 'should have 32 characters at least')).optional(),
    LEDGER_KEY: z
      .string()
      .regex(
        ED25519_PKCS8,
        say('应为 base64 的 Ed25519 私钥（PKCS #8）', 'should be an Ed25519 private key (PKCS #8) in base64'),
      )
      .optional(),
    CHECKPOINT_MINUTES: whole(1, 1_440).default(60),
    CONVERSATION_DAYS: whole(1, 3_660).default(EXAMPLE_DAYS.conversations),
    QUESTION_DAYS: whole(1, 3_660).default(EXAMPLE_DAYS.questions),
    SMTP_URL: z
      .url({
        protocol: /^smtps?$/,
        error: say('应为 smtp:// 或 smtps://…', 'should be smtp:// or smtps://…'),
      })
      .optional(),
    MAIL_FROM: z.string().max(200).default('Shidian <noreply@localhost>'),
    SMS_URL: z.url({ protocol: /^https?$/, error: WEB_ADDRESS }).optional(),
    OIDC_PROVIDERS: z
      .string()
      .default('[]')
      .transform((value, context) => {
        const parsed = providers.safeParse(jsonOf(value));
        if (!parsed.success) {
          context.addIssue(
            say(
              '应为 [{"id","name","issuer","clientId","clientSecret"}] 形式的 JSON',
              'should be JSON: [{"id","name","issuer","clientId","clientSecret"}]',
            ),
          );
          return z.NEVER;
        }
        return parsed.data;
      }),
    MAX_UPLOAD_MB: whole(1, 1_000).default(20),
    METRICS_TOKEN: z.string().min(16, say('至少 16 个字符', 'should have 16 characters at least')).optional(),
    OPENAI_API_KEY: optional,
    OPENAI_BASE_URL: z.url({ protocol: /^https?$/, error: WEB_ADDRESS }).optional(),
    OPENAI_MODEL: optional,
    OPENAI_EMBEDDING_MODEL: optional,
    OPENAI_PRICE: z
      .string()
      .regex(
        /^[A-Z]{3}(?: \d{1,6}(?:\.\d{1,6})?){2}$/,
        say('应为“币种 输入价 输出价”，例如 CNY 2 8', 'should be "CURRENCY IN OUT", CNY 2 8 say'),
      )
      .optional(),
    MODEL_TOKENS_PER_DAY: whole(0, 2_000_000_000).default(0),
    MODEL_TOKENS_PER_CALLER: whole(0, 2_000_000_000).default(0),
    OFFICIALS_SECOND_FACTOR: z
      .enum(['required', 'optional'], say('只能是 required 或 optional', 'should be required or optional'))
      .optional(),
    WORKER_ACCOUNTS: z.enum(['on', 'off'], say('只能是 on 或 off', 'should be on or off')).optional(),
    RATE_LIMIT: z.enum(['on', 'off'], say('只能是 on 或 off', 'should be on or off')).default('on'),
    LOG_LEVEL: z
      .enum(
        ['debug', 'info', 'warn', 'error'],
        say('只能是 debug、info、warn 或 error', 'should be debug, info, warn or error'),
      )
      .default('info'),
    TRUST_PROXY: whole(0, 9).default(0),
  })
  .superRefine((env, context) => {
    const refuse = (name: string, zh: string, en: string) =>
      context.addIssue({ code: 'custom', path: [name], message: say(zh, en) });
    const loopback = isLoopback(env.HOST);
    if (env.NODE_ENV !== 'production' && !loopback) {
      refuse(
        'HOST',
        '开发时只能是本机地址（127.0.0.1、::1、localhost）；正式运行请设 NODE_ENV=production',
        'must be a loopback address (127.0.0.1, ::1, localhost) in development; set NODE_ENV=production to serve others',
      );
    }
    if (env.RATE_LIMIT === 'off' && !loopback) {
      refuse('RATE_LIMIT', '只有监听本机地址时才能关闭', 'can be off only while HOST is a loopback address');
    }
    if (env.OPENAI_BASE_URL && !env.OPENAI_MODEL && !env.OPENAI_EMBEDDING_MODEL) {
      refuse(
        'OPENAI_MODEL',
        '设了 OPENAI_BASE_URL 时必须写明模型名称',
        'must name the model when OPENAI_BASE_URL is set',
      );
    }
    if ((env.OPENAI_MODEL || env.OPENAI_EMBEDDING_MODEL) && !env.OPENAI_API_KEY && !env.OPENAI_BASE_URL) {
      refuse(
        'OPENAI_API_KEY',
        '设了模型时必须有密钥，或以 OPENAI_BASE_URL 指明不需密钥的接口',
        'must be set when a model is, unless OPENAI_BASE_URL names an endpoint that wants no key',
      );
    }
  });

/**
 * Unknown variables are ignored; an empty one counts as not set, as compose files write it.
 * Throws ConfigError for the first wrong one.
 */
export function loadConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(
    VARIABLES.map(({ name }) => [name, environment[name]?.trim() || undefined] as const),
  );
  const parsed = schema.safeParse(given);
  if (!parsed.success) {
    const issue = parsed.error.issues[0]!;
    const [zh = '', en = ''] = issue.message.split('\u0000');
    throw new ConfigError(String(issue.path[0]), zh, en);
  }
  const env = parsed.data;
  const production = env.NODE_ENV === 'production';
  return {
    production,
    host: env.HOST,
    port: env.PORT,
    database: env.DATABASE_URL,
    publicUrl: (
      env.PUBLIC_URL ?? `http://${env.HOST.includes(':') ? `[${env.HOST}]` : env.HOST}:${env.PORT}`
    ).replace(/\/+$/, ''),
    secret: env.SECRET ?? null,
    ledgerKey: env.LEDGER_KEY ?? null,
    checkpointMinutes: env.CHECKPOINT_MINUTES,
    keptDays: { conversations: env.CONVERSATION_DAYS, questions: env.QUESTION_DAYS },
    smtpUrl: env.SMTP_URL ?? null,
    mailFrom: env.MAIL_FROM,
    smsUrl: env.SMS_URL ?? null,
    oidc: env.OIDC_PROVIDERS,
    files: env.FILES_URL,
    maxUploadBytes: env.MAX_UPLOAD_MB * 1024 * 1024,
    metricsToken: env.METRICS_TOKEN ?? null,
    // A key alone may be there for other programs: without a model named, no question leaves the house.
    model: modelOf(env, env.OPENAI_MODEL),
    embedding: modelOf(env, env.OPENAI_EMBEDDING_MODEL),
    modelPrice: priceOf(env.OPENAI_PRICE),
    modelTokens: { perDay: env.MODEL_TOKENS_PER_DAY, perCaller: env.MODEL_TOKENS_PER_CALLER },
    secondFactorRequired:
      (env.OFFICIALS_SECOND_FACTOR ?? (production ? 'required' : 'optional')) === 'required',
    accounts: (env.WORKER_ACCOUNTS ?? (production ? 'off' : 'on')) === 'on',
    rateLimit: env.RATE_LIMIT === 'on',
    logLevel: env.LOG_LEVEL,
    trustedProxies: env.TRUST_PROXY,
  };
}

function modelOf(
  env: { OPENAI_API_KEY?: string | undefined; OPENAI_BASE_URL?: string | undefined },
  name: string | undefined,
): Config['model'] {
  const baseUrl = env.OPENAI_BASE_URL ?? 'https://api.openai.com/v1';
  return name === undefined ? null : { apiKey: env.OPENAI_API_KEY ?? '', baseUrl, name };
}

function priceOf(written: string | undefined): Config['modelPrice'] {
  if (written === undefined) return null;
  const [currency = '', input, output] = written.split(' ');
  return { currency, input: Number(input), output: Number(output) };
}
