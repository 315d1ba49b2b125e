import { expect, it } from 'vitest';
import { dropsLimit } from '../../../src/assistant/model/dropped-limits.ts';
import { span } from '../../support/answer-plans.ts';

const INTEREST = span(8, '对符合条件的金融科技企业按照规定给予贷款贴息和担保费补贴。');
const EVENTS = span(
  7,
  '支持在浦东举办各类金融科技会议、论坛、展览、竞赛等高能级行业活动，并给予一定的资金支持。',
);
const PILOTS = span(
  5,
  '支持金融科技企业参与国家、地方行业管理部门主导开展的金融科技创新试点项目，并对试点效果好的项目给予一定的奖励。',
);
const STAY = span(
  6,
  '为符合条件的外籍金融科技人才提供浦东新区永久居留推荐“直通车”、长期工作许可及居留许可等入出境便利化服务。',
);
const ACCOUNT = span(8, '在风险可控的前提下，支持金融科技企业利用自由贸易账户开展跨境贸易和投资。');
const LISTING = span(8, '为金融科技企业提供上市辅导培训、路演推介、融资对接等服务。');

it.each<[string, typeof INTEREST, boolean]>([
  ['对符合条件的金融科技企业按照规定给予贷款贴息。', INTEREST, false],
  ['符合条件的金融科技企业，可以获得贷款贴息和担保费补贴。', INTEREST, false],
  ['對符合條件的金融科技企業給予貸款貼息。', INTEREST, false],
  ['对金融科技企业按照规定给予贷款贴息。', INTEREST, true],
  ['對金融科技企業按照規定給予貸款貼息。', INTEREST, true],
  ['金融科技企业可以获得贷款贴息。', INTEREST, true],
  ['Eligible fintech companies receive loan interest subsidies.', INTEREST, false],
  ['Fintech companies receive loan interest subsidies.', INTEREST, true],
  ['在浦东举办金融科技论坛、竞赛等高能级行业活动，可以得到一定的资金支持。', EVENTS, false],
  ['支持在浦东举办各类会议。', EVENTS, true],
  ['试点效果好的项目可以得到奖励。', PILOTS, false],
  ['对参与试点的项目给予一定的奖励。', PILOTS, true],
  ['为符合条件的外籍金融科技人才提供长期工作许可。', STAY, false],
  ['为符合条件的外籍金融科技人才提供浦东新区永久居留。', STAY, true],
  ['风险可控的，支持金融科技企业利用自由贸易账户开展跨境投资。', ACCOUNT, false],
  ['支持金融科技企业利用自由贸易账户开展跨境贸易和投资。', ACCOUNT, true],
  ['为金融科技企业提供融资对接等服务。', LISTING, false],
  ['为金融科技企业提供上市。', LISTING, true],
])('%s', (text, cited, widens) => {
  expect(dropsLimit({ text, cited: [cited] })).toBe(widens);
});
