import { describe, expect, it } from 'vitest';
import { isEasilyGuessed } from '../../src/shared/passwords.ts';

describe('a password that is easily guessed', () => {
  it.each([
    'password1234',
    'Password@2026',
    'P@ssw0rd2026!',
    '1234567890',
    '0987654321',
    'qwertyuiop',
    '1q2w3e4r5t',
    'poiuytrewq1',
    'aaaaaaaaaaaa',
    'abababababab',
    'abcdefghijkl',
    'shidian2026!!',
    'admin12345678',
    '密码密码密码密码密码',
    'iloveyou1999',
    'ｐａｓｓｗｏｒｄ１２３４',
  ])('%s', (password) => {
    expect(isEasilyGuessed(password)).toBe(true);
  });

  it('is one’s own name or address, whoever else may use it', () => {
    const own = ['赵小一', 'zhao.xiaoyi@example.com'];
    expect(isEasilyGuessed('zhaoxiaoyi2026', own)).toBe(true);
    expect(isEasilyGuessed('赵小一赵小一1234', own)).toBe(true);
    expect(isEasilyGuessed('zhaoxiaoyi2026')).toBe(false);
    expect(isEasilyGuessed('banana mango man', ['An', 'an@example.com'])).toBe(false);
  });

  it.each([
    'correct horse battery staple',
    '长安一片月 万户捣衣声',
    'Kong-que-9812-fei',
    'another long password',
    'tr8Xq2mv9zLp',
    '8264917350',
    'the password of Mallory',
  ])('is not %s', (password) => {
    expect(isEasilyGuessed(password, ['赵小一', 'zhao@example.com'])).toBe(false);
  });
});
