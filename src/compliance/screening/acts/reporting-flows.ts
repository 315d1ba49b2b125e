import type { Act } from './act.ts';
import { either, frame } from './told.ts';
import * as judging from './words/judging.ts';
import { FIRMS, PERSONS } from './words/people.ts';

/** Others are judged by traces from many places, for whoever decides on credit (征信业管理条例第二条). */
const reporting = (code: string, judged: string, unless: RegExp): Act => ({
  code,
  signs: [
    frame({
      core: either(judging.JUDGED, judging.SUPPLIED),
      must: [
        judged,
        either(judging.SUPPLIED, judging.DECIDES_ON_CREDIT),
        either(judging.JUDGED, judging.MANY_TRACES),
      ],
      signs: [
        judging.TRACES,
        judging.SUPPLIED,
        judging.JUDGED,
        judging.MANY_TRACES,
        judging.CREDIT_WORDS,
        judging.DECIDES_ON_CREDIT,
      ],
      enough: 4,
      unless,
    }),
  ],
});

export const REPORTING_FLOWS: readonly Act[] = [
  reporting(
    'personal_credit_reporting',
    PERSONS,
    /^(?!.*(?:个人|自然人|用户|消费者|居民|市民|年轻人|借款人|租客|求职者|应聘|学生|司机|骑手|身份证|手机号|一个人|每个人|人会|保姆|农户|\bpersons?\b|\bpeople\b|\bindividuals?\b|\bconsumers?\b|\busers?\b|\bborrowers?\b|\btenants?\b|\bworkers?\b|\bid number|\bphone)).*(?:企业|公司|厂|compan|supplier|firm)|学习成绩|作业|考试|\bexam/u,
  ),
  reporting(
    'enterprise_credit_reporting',
    FIRMS,
    /个人征信|我们是一家公司[^。]*个人|员工|自然人|评估[^，。]{0,6}(?:设备|房产|资产|价值)|\btenants?\b|\bpersonal credit\b/u,
  ),
];
