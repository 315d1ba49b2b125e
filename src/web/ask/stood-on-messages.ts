import { defineMessages } from '../i18n/message.ts';

export const stoodOn = defineMessages({
  title: { zh: '所依据的版本', en: 'Versions it stood on' },
  version: { zh: '{name}：第 {version} 版', en: '{name}: version {version}' },
});
