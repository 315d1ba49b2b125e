import { type Act, pattern, sign } from './act.ts';
import { SUPPLIED } from './words/judging.ts';

const supplied = new RegExp(SUPPLIED, 'u');

/** By its names; reporting-flows.ts knows it by what it does. */
export const CREDIT_REPORTING: readonly Act[] = [
  {
    code: 'personal_credit_reporting',
    signs: [
      sign(
        pattern`
          个人征信|大数据征信|(?:芝麻|信用|诚信|守信|靠谱)(?:信用)?分(?!期|析|类|配|享|销)|
          (?:共享|互换|汇集|联盟)[^。]{0,16}(?:黑名单|失信|逾期|多头|老赖|借贷记录)|
          \balternative (?:data|credit) (?:credit )?(?:scor\w*|bureau)\b|
          \b(?:consumer|personal) credit (?:bureau|report\w*|scor\w*|data)\b`,
        {
          with: [supplied],
          unless:
            /自查|查询自己|本人(?:查询|授权查看)自己|own credit report|学习成绩|作业|考试|test scores?|exam/u,
        },
      ),
    ],
  },
  {
    code: 'enterprise_credit_reporting',
    signs: [
      sign(
        pattern`
          企业征信|企业信用(?:报告|评分|评级|画像|档案|查询)|
          \b(?:business|corporate|sme|commercial|company|trade) credit (?:reports?|scor\w*|ratings?|bureau|reporting|files?)\b`,
        { with: [supplied], unless: /企业信用代码|社会信用代码/u },
      ),
    ],
  },
];
