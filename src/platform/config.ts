import { z } from 'zod';
import { filesAddress, isDatabaseAddress, isLoopback } from './addresses.ts';

/** Everything the service may be told from outside, read once at the start and handed down; nothing else reads the environment. */
export interface Config {
  production: boolean;
  host: string;
  port: number;
  /** DATABASE_URL, known to name an engine. */
  database: string;
  /** Folder for uploaded files. */
  files: { path: string };
  /** Null while no model is configured: answers are then extracts only. */
  model: { apiKey: string; baseUrl: string; name: string } | null;
  rateLimit: boolean;
  logLevel: 'debug' | 'info' | 'warn' | 'error';
  /** How many reverse proxies stand in front and append to X-Forwarded-For; 0 takes the peer's address. */
  trustedProxies: number;
}

/** One variable, as the README and `cli config` print it. */
export interface Variable {
  name: string;
  fallback: string;
  zh: string;
  en: string;
  /** Never printed, not even when it is wrong. */
  secret?: true;
}

export const VARIABLES: readonly Variable[] = [
  {
    name: 'NODE_ENV',
    fallback: 'development',
    zh: 'production 为正式运行；其他值均为开发，开发时只监听本机',
    en: 'production is production; anything else is development, which listens on loopback only',
  },
  {
    name: 'HOST',
    fallback: '127.0.0.1',
    zh: '监听的地址',
    en: 'address to listen on',
  },
  {
    name: 'PORT',
    fallback: '3000',
    zh: '监听的端口，0 为任一空闲端口',
    en: 'port to listen on; 0 takes any free one',
  },
  {
    name: 'DATABASE_URL',
    fallback: 'sqlite:data/shidian.db',
    zh: 'sqlite:路径（相对或绝对，文件夹自动建立），或 postgres://用户:密码@主机/库名',
    en: 'sqlite:PATH (relative or absolute, folders are made) or postgres://user:password@host/name',
    secret: true,
  },
  {
    name: 'FILES_URL',
    fallback: 'file:data/files',
    zh: 'file:路径，存放上传文件的文件夹',
    en: 'file:PATH, the folder for uploaded files',
  },
  {
    name: 'OPENAI_API_KEY',
    fallback: '',
    zh: '兼容 OpenAI 接口的密钥；接口不需要时可不设',
    en: 'key of an OpenAI-compatible endpoint, where it wants one',
    secret: true,
  },
  {
    name: 'OPENAI_BASE_URL',
    fallback: '',
    zh: '接口地址，含 /v1；不设为 https://api.openai.com/v1',
    en: 'address of the endpoint, with /v1; https://api.openai.com/v1 when not set',
  },
  {
    name: 'OPENAI_MODEL',
    fallback: '',
    zh: '模型名称；不设则不用模型，只摘录原文',
    en: 'name of the model; without it no model is used, and answers are extracts',
  },
  {
    name: 'RATE_LIMIT',
    fallback: 'on',
    zh: 'off 取消限流，仅供在本机上做压力测试',
    en: 'off lifts the limits, for load tests on loopback only',
  },
  {
    name: 'LOG_LEVEL',
    fallback: 'info',
    zh: 'debug、info、warn 或 error',
    en: 'debug, info, warn or error',
  },
  {
    name: 'TRUST_PROXY',
    fallback: '0',
    zh: '前面有几层反向代理；它们写入 X-Forwarded-For 的地址用于限流与日志',
    en: 'how many reverse proxies stand in front; the addresses they append to X-Forwarded-For are used for limits and logs',
  },
];

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

const schema = z
  .object({
    NODE_ENV: optional,
    HOST: z
      .string()
      .regex(/^[\w.:-]{1,253}$/, say('应为主机名或 IP 地址', 'should be a host name or an IP address'))
      .default('127.0.0.1'),
    PORT: z
      .string()
      .regex(/^\d{1,5}$/, say('应为 0 至 65535 的整数', 'should be a whole number from 0 to 65535'))
      .transform(Number)
      .refine(
        (port) => port <= 65_535,
        say('应为 0 至 65535 的整数', 'should be a whole number from 0 to 65535'),
      )
      .default(3000),
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
          context.addIssue(say('应为 file:路径', 'should be file:PATH'));
          return z.NEVER;
        }
        return address;
      }),
    OPENAI_API_KEY: optional,
    OPENAI_BASE_URL: z
      .url({
        protocol: /^https?$/,
        error: say('应为 http 或 https 地址', 'should be an http or https address'),
      })
      .optional(),
    OPENAI_MODEL: optional,
    RATE_LIMIT: z.enum(['on', 'off'], say('只能是 on 或 off', 'should be on or off')).default('on'),
    LOG_LEVEL: z
      .enum(
        ['debug', 'info', 'warn', 'error'],
        say('只能是 debug、info、warn 或 error', 'should be debug, info, warn or error'),
      )
      .default('info'),
    TRUST_PROXY: z
      .string()
      .regex(/^\d$/, say('应为 0 至 9 的整数', 'should be a whole number from 0 to 9'))
      .transform(Number)
      .default(0),
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
    if (env.OPENAI_BASE_URL && !env.OPENAI_MODEL) {
      refuse(
        'OPENAI_MODEL',
        '设了 OPENAI_BASE_URL 时必须写明模型名称',
        'must name the model when OPENAI_BASE_URL is set',
      );
    }
    if (env.OPENAI_MODEL && !env.OPENAI_API_KEY && !env.OPENAI_BASE_URL) {
      refuse(
        'OPENAI_API_KEY',
        '设了 OPENAI_MODEL 时必须有密钥，或以 OPENAI_BASE_URL 指明不需密钥的接口',
        'must be set when OPENAI_MODEL is, unless OPENAI_BASE_URL names an endpoint that wants no key',
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
  return {
    production: env.NODE_ENV === 'production',
    host: env.HOST,
    port: env.PORT,
    database: env.DATABASE_URL,
    files: env.FILES_URL,
    // A key alone may be there for other programs: without a model named, no question leaves the house.
    model: env.OPENAI_MODEL
      ? {
          apiKey: env.OPENAI_API_KEY ?? '',
          baseUrl: env.OPENAI_BASE_URL ?? 'https://api.openai.com/v1',
          name: env.OPENAI_MODEL,
        }
      : null,
    rateLimit: env.RATE_LIMIT === 'on',
    logLevel: env.LOG_LEVEL,
    trustedProxies: env.TRUST_PROXY,
  };
}
