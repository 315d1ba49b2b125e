import { expect, it } from 'vitest';
import { withoutPersonal } from '../../../src/assistant/answer/personal.ts';

it.each([
  ['人才公寓怎么申请？身份证 11010519491231002X', '人才公寓怎么申请？'],
  ['我的身份证号是〔身份证号〕，试点有什么奖励？', '试点有什么奖励？'],
  ['本人〔身份证号〕，电话〔电话号码〕，能申请人才公寓吗？', '能申请人才公寓吗？'],
  ['能申请人才公寓吗？我的手机13800138000、邮箱a@b.cn', '能申请人才公寓吗？'],
  ['我的身份证〔身份证号〕被泄露了怎么办？', '我的身份证被泄露了怎么办？'],
  ['My ID number is 〔identity number〕. Are there rewards for pilots?', 'Are there rewards for pilots?'],
  ['〔身份证号〕', ''],
  ['浦府办〔2025〕29号是什么文件？', '浦府办〔2025〕29号是什么文件？'],
  ['最高可以资助500万元吗？', '最高可以资助500万元吗？'],
])('%s is read as %s', (asked, read) => {
  expect(withoutPersonal(asked)).toBe(read);
});
