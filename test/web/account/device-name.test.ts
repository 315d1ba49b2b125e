import { describe, expect, it } from 'vitest';
import { deviceName } from '../../../src/web/account/device-name.ts';
import { safeNext } from '../../../src/web/account/next.ts';

describe('what a browser says of itself', () => {
  it.each([
    [
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0',
      'Edge',
      'Windows',
    ],
    [
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.0 Safari/605.1.15',
      'Safari',
      'macOS',
    ],
    [
      'Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36',
      'Chrome',
      'Android',
    ],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 MicroMessenger/8.0.60',
      'WeChat',
      'iPhone',
    ],
    ['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox', 'Linux'],
  ])('is named as people name it: %s', (userAgent, browser, system) => {
    expect(deviceName(userAgent)).toEqual({ browser, system });
  });

  it('stays unnamed where it is none that is known', () => {
    expect([deviceName('curl/8.5.0'), deviceName(''), deviceName(null)]).toEqual([null, null, null]);
  });
});

describe('where somebody goes after coming in', () => {
  it('is a page of this site, and never the way in again', () => {
    expect(safeNext('/account/tokens?x=1')).toBe('/account/tokens?x=1');
    for (const wrong of [
      undefined,
      '',
      '//evil.example',
      '/\\evil.example',
      'https://evil.example',
      '/sign-in?next=/',
    ])
      expect(safeNext(wrong)).toBe('/');
  });
});
