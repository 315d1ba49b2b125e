import { expect, it } from 'vitest';
import { shortens } from '../../../src/assistant/model/shortened.ts';

const FILE = '仓储企业应当向监督管理部门报送年度报告、审计报告和其他材料，并予公告。';
const SHALL =
  'A warehouse shall, in accordance with the provisions, submit annual reports, audit reports and other materials to the regulatory authority, and shall not charge any fee.';
const CASE =
  'Where the circumstances are serious, a foreign warehouse may be fined not more than 50,000 yuan.';

it.each<[string, string, boolean]>([
  ['仓储企业应当向监督管理部门报送年度报告、审计报告，并予公告。', FILE, true],
  ['仓储企业应当向监督管理部门报送年度报告等，并予公告。', FILE, true],
  ['仓储企业应当向监督管理部门报送审批报告，并予公告。', FILE, false],
  ['仓储企业可以向监督管理部门报送年度报告，并予公告。', FILE, false],
  ['监督管理部门报送年度报告、审计报告和其他材料，并予公告。', FILE, false],
  ['仓储企业报送年度报告、审计报告和其他材料，并予公告。', FILE, false],
  [
    'A warehouse shall submit annual reports and other materials to the regulatory authority, and shall not charge any fee.',
    SHALL,
    true,
  ],
  ['A warehouse shall submit annual reports to the regulatory authority and charge any fee.', SHALL, false],
  ['A warehouse shall not charge any fee to the regulatory authority.', SHALL, false],
  ['A foreign warehouse may be fined not more than 50,000 yuan.', CASE, false],
  ['Where the circumstances are serious, a warehouse may be fined not more than 50,000 yuan.', CASE, false],
  ['Where the circumstances are serious, a foreign warehouse may be fined 50,000 yuan.', CASE, false],
])('%s', (claim, source, short) => {
  expect(shortens(claim, source)).toBe(short);
});
