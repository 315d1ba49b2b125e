import type { Act } from './act.ts';
import { about, frame } from './told.ts';
import * as data from './words/data.ts';
import { PEOPLE } from './words/people.ts';

const INSIDE =
  /内部(?:使用|员工|知识库|办公|测试)|仅供(?:内部|员工|行内)|供(?:柜员|员工|客服人员|信贷员|坐席)|员工(?:使用|助手|版)|行内|\b(?:internal(?:ly)?|staff|employees?|back[- ]office|tellers?|in-house)\b/u;

/** Duties told by what is done with data, plain verbs included. */
export const DUTY_FLOWS: readonly Act[] = [
  {
    code: 'personal_information',
    signs: [
      frame({
        core: data.PERSONAL,
        must: [PEOPLE],
        signs: [data.COLLECTS, data.SENDS],
        enough: 1,
        toolsToo: true,
        unless: /合成|模拟|虚构|匿名|脱敏|不(?:收集|采集|处理|留存|存储)|synthetic|anonymi[sz]ed|fictional/u,
      }),
    ],
  },
  {
    code: 'data_export',
    signs: [
      frame({
        core: about(data.PERSONAL, data.ABROAD, 80),
        must: [data.SENDS],
        toolsToo: true,
        unless: /不出境|留在境内|从不出|公开|never leaves? china|stays? in/u,
      }),
      frame({
        core: about(data.DATA, data.ABROAD, 60),
        must: [data.SENDS, data.HELD_THERE],
        toolsToo: true,
        unless: /不出境|留在境内|从不出|公开|never leaves? china|stays? in/u,
      }),
    ],
  },
  {
    code: 'generative_ai_filing',
    signs: [frame({ core: data.GENERATES, must: [data.TO_THE_PUBLIC], unless: INSIDE })],
  },
  {
    code: 'algorithm_filing',
    signs: [frame({ core: data.RANKS, must: [data.LIKES, data.CONTENT], unless: INSIDE })],
  },
];
