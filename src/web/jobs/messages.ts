import { defineMessages, type PlainMessage } from '../i18n/message.ts';

export const jobs = defineMessages({
  title: { zh: '任务与消息', en: 'Jobs and messages' },
  lead: {
    zh: '自动运行的任务，以及发往外部的邮件和短信。',
    en: 'What runs by itself, and the mail and text messages that leave the house.',
  },
  jobs: { zh: '定时任务', en: 'Jobs' },
  noJobs: { zh: '没有定时任务。', en: 'There are no jobs.' },
  job: { zh: '任务', en: 'Job' },
  state: { zh: '状态', en: 'State' },
  lastRun: { zh: '上次运行', en: 'Last run' },
  nextRun: { zh: '下次运行', en: 'Next run' },
  never: { zh: '尚未运行', en: 'Never' },
  atOnce: { zh: '随即', en: 'At once' },
  everySeconds: {
    zh: '每 {count} 秒',
    en: { one: 'every second', other: 'every {count} seconds' },
  },
  everyMinutes: {
    zh: '每 {count} 分钟',
    en: { one: 'every minute', other: 'every {count} minutes' },
  },
  everyHours: { zh: '每 {count} 小时', en: { one: 'every hour', other: 'every {count} hours' } },
  runs: { zh: '共运行 {count} 次', en: { one: '{count} run', other: '{count} runs' } },
  failures: {
    zh: '连续失败 {count} 次',
    en: { one: 'Failed once', other: 'Failed {count} times in a row' },
  },
  runNow: { zh: '立即运行', en: 'Run now' },
  runNowOf: { zh: '立即运行：{job}', en: 'Run now: {job}' },
  asked: { zh: '已安排立即运行：{job}', en: 'Will run at once: {job}' },
  action: { zh: '操作', en: 'Action' },
  messages: { zh: '邮件与短信', en: 'Mail and text messages' },
  messagesLead: {
    zh: '只显示送达情况，不显示内容；收件人已遮蔽。已发出和未发出的保留 30 天。',
    en: 'Whether they went, never what they say; recipients are masked. Sent and failed ones are kept for 30 days.',
  },
  filter: { zh: '按状态筛选', en: 'By state' },
  all: { zh: '全部', en: 'All' },
  recipient: { zh: '收件人', en: 'Recipient' },
  made: { zh: '产生于', en: 'Made' },
  channelMail: { zh: '邮件', en: 'Mail' },
  channelSms: { zh: '短信', en: 'Text message' },
  attempts: { zh: '已尝试 {count} 次', en: { one: '{count} attempt', other: '{count} attempts' } },
  nextAttempt: { zh: '{at} 再试', en: 'Next attempt {at}' },
  sentAt: { zh: '{at} 发出', en: 'Sent {at}' },
  failedAt: { zh: '{at} 停止尝试', en: 'Given up {at}' },
  retry: { zh: '重新发送', en: 'Send again' },
  retryOf: { zh: '重新发送给 {recipient}', en: 'Send again to {recipient}' },
  retried: { zh: '已安排重新发送给 {recipient}', en: 'Will be sent again to {recipient}' },
  noMessages: { zh: '没有消息。', en: 'There are no messages.' },
  noneWaiting: { zh: '没有等待发送的消息。', en: 'No message is waiting.' },
  noneSent: { zh: '最近 30 天没有发出消息。', en: 'No message was sent in the last 30 days.' },
  noneFailed: { zh: '没有发送失败的消息。', en: 'No message failed.' },
});

export const JOB_STATES: Readonly<Record<'waiting' | 'running' | 'failing', PlainMessage>> = {
  waiting: { zh: '等待', en: 'Waiting' },
  running: { zh: '运行中', en: 'Running' },
  failing: { zh: '失败，将重试', en: 'Failing, will retry' },
};

export const MESSAGE_STATES: Readonly<Record<'waiting' | 'sent' | 'failed', PlainMessage>> = {
  waiting: { zh: '等待', en: 'Waiting' },
  sent: { zh: '已发出', en: 'Sent' },
  failed: { zh: '失败', en: 'Failed' },
};
