import type { ErrorCode } from './errors.ts';
import type { Bilingual } from './locale.ts';

interface Told {
  title: Bilingual;
  detail: Bilingual;
}

/** What a person is told for each code: what happened, and what to do. */
export const PROBLEMS: Readonly<Record<ErrorCode, Told>> = {
  'invalid-input': {
    title: { zh: '填写的内容不符合要求', en: 'The input is not valid' },
    detail: { zh: '请按提示修改所列字段后重试。', en: 'Correct the fields listed and try again.' },
  },
  'malformed-json': {
    title: { zh: '请求内容不是有效的 JSON', en: 'The request body is not valid JSON' },
    detail: { zh: '请以 UTF-8 编码发送格式正确的 JSON。', en: 'Send well-formed JSON in UTF-8.' },
  },
  'nesting-too-deep': {
    title: { zh: 'JSON 嵌套过深', en: 'The JSON is nested too deeply' },
    detail: { zh: '请减少嵌套层数后重试。', en: 'Nest fewer levels and try again.' },
  },
  unauthenticated: {
    title: { zh: '尚未登录', en: 'Not signed in' },
    detail: { zh: '请登录后重试。', en: 'Sign in and try again.' },
  },
  forbidden: {
    title: { zh: '不允许此操作', en: 'This is not allowed' },
    detail: {
      zh: '您没有这项权限；如果工作需要，请联系系统管理员或企业负责人。请求来自其他网站的页面时也不允许。',
      en: 'You lack the permission: if your work needs it, ask an administrator or the enterprise’s owner. What comes from another site’s page is not allowed either.',
    },
  },
  'invalid-credentials': {
    title: { zh: '登录信息不正确', en: 'The sign-in details are not right' },
    detail: {
      zh: '请检查后重试；忘记密码可以重设。',
      en: 'Check them and try again; a forgotten password can be reset.',
    },
  },
  'second-factor-required': {
    title: { zh: '需要两步验证', en: 'A second factor is required' },
    detail: {
      zh: '请输入验证器中的六位数字；尚未设置的，请先在“账户与安全”中设置。',
      en: 'Enter the code of your authenticator; set one up under “Account and security” if you have none.',
    },
  },
  'not-found': {
    title: { zh: '没有找到', en: 'Not found' },
    detail: {
      zh: '请检查地址；内容可能已移动或不存在。',
      en: 'Check the address; it may have moved or never existed.',
    },
  },
  'method-not-allowed': {
    title: { zh: '此地址不支持该请求方法', en: 'The address does not take this method' },
    detail: { zh: '请使用 Allow 头所列的方法。', en: 'Use one of the methods in the Allow header.' },
  },
  'not-acceptable': {
    title: { zh: '无法提供所要求的格式', en: 'Not available in the format asked for' },
    detail: { zh: '请修改 Accept 头后重试。', en: 'Change the Accept header and try again.' },
  },
  conflict: {
    title: { zh: '内容已被他人更改', en: 'Someone else changed it in the meantime' },
    detail: {
      zh: '请重新载入后再试，您的更改尚未保存。',
      en: 'Reload and try again; your change was not saved.',
    },
  },
  gone: {
    title: { zh: '已失效', en: 'No longer valid' },
    detail: {
      zh: '链接或验证码已过期、已使用或已撤回，请重新获取。',
      en: 'The link or code has expired, was used or was withdrawn. Ask for a new one.',
    },
  },
  'precondition-failed': {
    title: { zh: '您看到的不是最新版本', en: 'You were looking at an older version' },
    detail: {
      zh: '请重新载入后再试，您的更改尚未保存。',
      en: 'Reload and try again; your change was not saved.',
    },
  },
  'payload-too-large': {
    title: { zh: '发送的内容过大', en: 'The request is too large' },
    detail: {
      zh: '请缩短内容，或换较小的文件后重试。',
      en: 'Shorten it, or send a smaller file, and try again.',
    },
  },
  'unsupported-media-type': {
    title: { zh: '不支持的内容类型', en: 'Unsupported content type' },
    detail: {
      zh: '请以 Content-Type: application/json、UTF-8 编码、不压缩的方式发送。',
      en: 'Send Content-Type: application/json, in UTF-8, not compressed.',
    },
  },
  'idempotency-key-reused': {
    title: {
      zh: '该 Idempotency-Key 已用于其他请求',
      en: 'The Idempotency-Key was used for another request',
    },
    detail: {
      zh: '请为新的请求换一个 Idempotency-Key。',
      en: 'Use a new Idempotency-Key for a new request.',
    },
  },
  'precondition-required': {
    title: { zh: '缺少 If-Match', en: 'If-Match is missing' },
    detail: {
      zh: '请带上所依据的版本（If-Match）后重试。',
      en: 'Send the version you started from in If-Match.',
    },
  },
  'too-many-requests': {
    title: { zh: '请求过于频繁', en: 'Too many requests' },
    detail: {
      zh: '请稍候再试。',
      en: 'Wait a moment before you try again.',
    },
  },
  'model-used-up': {
    title: { zh: '今天的人工智能模型用量已用完', en: 'The AI model is used up for today' },
    detail: {
      zh: '北京时间零点以后可以再用。已经填写的内容都没有改动。',
      en: 'It can be used again after midnight in Beijing. Nothing that you wrote has changed.',
    },
  },
  internal: {
    title: { zh: '服务出错', en: 'Something went wrong on our side' },
    detail: {
      zh: '问题已记录。请稍后再试；如仍出错，请告知请求编号。',
      en: 'It has been recorded. Try again later; if it persists, tell us the request id.',
    },
  },
  'not-offered': {
    title: { zh: '此处不提供', en: 'Not offered here' },
    detail: {
      zh: '这里的服务没有这项功能，再试也不会有；改用其他方式，见下。',
      en: 'The service here does without it, and trying again changes nothing; below is what to do instead.',
    },
  },
  unavailable: {
    title: { zh: '服务暂不可用', en: 'Temporarily unavailable' },
    detail: { zh: '请稍后再试。', en: 'Try again in a moment.' },
  },
  'storage-full': {
    title: { zh: '存储空间已满', en: 'Storage is full' },
    detail: {
      zh: '目前只能查阅，不能保存；您的更改尚未保存，请稍后再试。',
      en: 'Reading works, saving does not; your change was not saved. Try again later.',
    },
  },
};

const RULED_OUT: Told = {
  title: { zh: '现在不能这样办理', en: 'This cannot be done now' },
  detail: { zh: '原因如下；没有任何改动。', en: 'The reasons follow; nothing was changed.' },
};

/** A conflict whose fields say why is no word of somebody else's change. */
export const toldOf = ({ code, fields }: { code: ErrorCode; fields: readonly unknown[] }): Told =>
  code === 'conflict' && fields.length > 0 ? RULED_OUT : PROBLEMS[code];
