import { defineMessages } from '../i18n/message.ts';

export const tokens = defineMessages({
  lead: {
    zh: '让您自己的程序以您的身份调用接口，不必交出密码。令牌不能更改密码、邮箱、成员和角色。',
    en: 'Let programs of yours call the interface as you, without your password. No token can change a password, an address, members or roles.',
  },
  make: { zh: '新建令牌', en: 'Make a token' },
  name: { zh: '名称', en: 'Name' },
  nameHint: { zh: '给哪个程序用，例如“指标自动上报”', en: 'What will use it, “monthly figures” say' },
  scopes: { zh: '权限', en: 'What it may do' },
  scopesHint: {
    zh: '只勾选程序用得到的：自有系统每天报数，只勾“每日数值”即可。',
    en: 'Only what the program needs: a system that reports daily needs “Daily figures” and nothing else.',
  },
  readHint: { zh: '查看您能看到的一切，不能填报', en: 'See whatever you can see, and change nothing' },
  writeHint: {
    zh: '以您的名义填报和修改，例如企业信息、资质、上传文件，也含下面两项的填报',
    en: 'File and change in your name: profiles, licences, files, and whatever the next two file',
  },
  figuresHint: {
    zh: '只能报送和查看您所在企业试点的每日数值，看不到别的',
    en: 'Only to report and see the daily figures of your enterprise’s pilots',
  },
  reportsHint: {
    zh: '只能查看您所在企业试点的运行情况，填写、提交阶段报告，上传附件',
    en: 'Only to see how your enterprise’s pilots run, write and submit their reports, and add files to them',
  },
  assistantHint: {
    zh: '供兼容 OpenAI 接口或 MCP 的聊天程序提问',
    en: 'For chat programs that speak OpenAI’s interface or MCP',
  },
  days: { zh: '有效期', en: 'Holds for' },
  daysHint: { zh: '到期后自动失效。越短越安全。', en: 'It ends by itself; shorter is safer.' },
  dayCount: { zh: '{count} 天', en: { one: '{count} day', other: '{count} days' } },
  noScope: { zh: '请至少选一项权限', en: 'Choose at least one' },
  madeTitle: { zh: '令牌“{name}”已建好', en: 'The token “{name}” is made' },
  madeHint: {
    zh: '请现在复制并妥善保存。离开这个页面后，它不会再显示。',
    en: 'Copy it now and keep it safe: it is not shown again after you leave this page.',
  },
  token: { zh: '令牌', en: 'Token' },
  copy: { zh: '复制令牌', en: 'Copy the token' },
  ofPilot: {
    zh: '报送的地址、格式和可直接运行的例子，在试点的“运行与报告 → 报送当日数值 → 用自有系统报送”。',
    en: 'Address, form and a command that runs as it is stand on the pilot’s page: Running and reports → Report the figures of a day → From a system of your own.',
  },
  ofChat: {
    zh: '在聊天程序里填写（密钥填上面的令牌）：',
    en: 'What to enter in a chat program, with the token above as its key:',
  },
  baseUrl: { zh: 'OpenAI 兼容地址', en: 'OpenAI-compatible address' },
  modelName: { zh: '模型名称', en: 'Name of the model' },
  mcp: { zh: 'MCP 地址', en: 'MCP address' },
  try: { zh: '用它调用接口：', en: 'Call the interface with it:' },
  copyCommand: { zh: '复制命令', en: 'Copy the command' },
  docs: { zh: '接口文档', en: 'The interface' },
  kept: { zh: '我已保存', en: 'I have kept it' },
  list: { zh: '现有令牌', en: 'Your tokens' },
  none: { zh: '还没有令牌', en: 'No tokens yet' },
  noneHint: {
    zh: '需要程序替您读取或填报时，在上面新建一个。',
    en: 'Make one above when a program is to read or file for you.',
  },
  made: { zh: '建立', en: 'Made' },
  expires: { zh: '到期', en: 'Ends' },
  expired: { zh: '已过期', en: 'Ended' },
  used: { zh: '最近使用', en: 'Last used' },
  never: { zh: '从未', en: 'Never' },
  ways: { zh: '操作', en: 'Action' },
  revoke: { zh: '撤销', en: 'Revoke' },
  revokeOf: { zh: '撤销：{name}', en: 'Revoke: {name}' },
  revokeTitle: { zh: '撤销令牌“{name}”', en: 'Revoke the token “{name}”' },
  revokeNote: {
    zh: '使用它的程序会立即失去访问权限，不能恢复。',
    en: 'Programs that use it lose access at once. It cannot be undone.',
  },
  revoked: { zh: '已撤销', en: 'Revoked' },
});
