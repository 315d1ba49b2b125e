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
    zh: 'file:路径，或 s3://密钥ID:密钥@主机/桶?region=…（tls=off 为不加密）',
    en: 'file:PATH, or s3://KEY:SECRET@HOST/BUCKET?region=… (tls=off without encryption)',
    secret: true,
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
    name: 'OPENAI_EMBEDDING_MODEL',
    fallback: '',
    zh: '同一接口的向量模型名称；不设则只按词检索。在 Workers 上不提供',
    en: 'name of an embedding model of the same endpoint; without it words alone are searched. Not offered on Workers',
  },
  {
    name: 'OPENAI_PRICE',
    fallback: '',
    zh: '模型价格，“币种 输入 输出”，每百万词元，例如 CNY 2 8（示例）；不设则用量页不显示费用',
    en: 'price of the model, "CURRENCY IN OUT" for a million tokens, CNY 2 8 say (an example); without it the page of use shows no cost',
  },
  {
    name: 'MODEL_TOKENS_PER_DAY',
    fallback: '0',
    zh: '每天最多用多少词元，0 为不限；用完后只摘录原文',
    en: 'tokens that the model may use in a day, 0 for no limit; after that answers are extracts',
  },
  {
    name: 'MODEL_TOKENS_PER_CALLER',
    fallback: '0',
    zh: '每个账户（未登录的为每个地址）每天最多用多少词元，0 为不限',
    en: 'the same for each account, or address of who has none',
  },
  {
    name: 'PUBLIC_URL',
    fallback: 'http://HOST:PORT',
    zh: '人们访问本服务的地址，用于邮件中的链接和统一登录的回调',
    en: 'address under which people reach the service, for links in mail and sign-in callbacks',
  },
  {
    name: 'SECRET',
    fallback: '',
    zh: '签名与加密凭据所用的密钥，至少 32 个字符；不设则首次启动时生成并存入数据库',
    en: 'secret that signs and encrypts credentials, 32 characters at least; without it one is made at the first start and kept in the database',
    secret: true,
  },
  {
    name: 'LEDGER_KEY',
    fallback: '',
    zh: '为账本检查点签名的 Ed25519 私钥（PKCS #8，base64）；不设则首次启动时生成并存入数据库',
    en: 'Ed25519 private key that signs checkpoints of the ledger (PKCS #8, base64); without it one is made at the first start and kept in the database',
    secret: true,
  },
  {
    name: 'CHECKPOINT_MINUTES',
    fallback: '60',
    zh: '每隔多少分钟为账本做一次检查点',
    en: 'minutes between checkpoints of the ledger',
  },
  {
    name: 'SMTP_URL',
    fallback: '',
    zh: 'smtp://用户:密码@主机:端口 或 smtps://…；不设时，开发中邮件显示在“信箱”页，正式运行中不发送',
    en: 'smtp://user:password@host:port or smtps://…; without it mail is shown on the mailbox page in development, and not sent in production',
    secret: true,
  },
  {
    name: 'MAIL_FROM',
    fallback: 'Shidian <noreply@localhost>',
    zh: '邮件的发件人',
    en: 'sender of mail',
  },
  {
    name: 'SMS_URL',
    fallback: '',
    zh: '短信网关地址，以 POST 接收 {"to","text"}；不设时，开发中短信显示在“信箱”页，正式运行中不提供手机登录',
    en: 'address of an SMS gateway that takes {"to","text"} by POST; without it messages are shown on the mailbox page in development, and there is no sign-in by phone in production',
    secret: true,
  },
  {
    name: 'OIDC_PROVIDERS',
    fallback: '[]',
    zh: '统一登录，JSON 列表：[{"id","name","issuer","clientId","clientSecret","legalPerson"?}]；legalPerson 为证明法定代表人身份的声明名',
    en: 'sign-in providers, a JSON list: [{"id","name","issuer","clientId","clientSecret","legalPerson"?}]; legalPerson names the claim that proves a legal representative',
    secret: true,
  },
  {
    name: 'MAX_UPLOAD_MB',
    fallback: '20',
    zh: '上传文件的大小上限，单位 MB',
    en: 'largest file that can be uploaded, in MB',
  },
  {
    name: 'CONVERSATION_DAYS',
    fallback: '365',
    zh: '登录用户的提问记录自最后一次提问起保留的天数（示例）',
    en: 'days that conversations of signed-in people are kept after the last question (an example)',
  },
  {
    name: 'QUESTION_DAYS',
    fallback: '183',
    zh: '问题收件箱中的问题和评价保留的天数（示例）',
    en: 'days that questions in the office’s inbox and ratings are kept (an example)',
  },
  {
    name: 'METRICS_TOKEN',
    fallback: '',
    zh: '读取 /metrics 的令牌；不设则只有本机可读',
    en: 'token that reads /metrics; without it only this machine can',
    secret: true,
  },
  {
    name: 'OFFICIALS_SECOND_FACTOR',
    fallback: 'production: required',
    zh: 'required：政府人员必须两步验证；optional：自愿。正式运行默认 required，开发默认 optional',
    en: 'required: officials must use a second factor; optional: as they like. Required in production, optional in development',
  },
  {
    name: 'WORKER_ACCOUNTS',
    fallback: 'production: off',
    zh: '在 Workers 上是否提供账户（on、off）；正式运行默认 off，只提供公开文本和问答',
    en: 'whether accounts are served on Workers (on, off); off in production, where only public texts and questions are',
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
