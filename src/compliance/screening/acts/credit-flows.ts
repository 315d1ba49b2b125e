import type { Act } from './act.ts';
import * as credit from './credit-cues.ts';
import * as cue from './cues.ts';
import * as judging from './judging-cues.ts';
import { told } from './told.ts';

export const CREDIT_FLOWS: readonly Act[] = [
  {
    code: 'lending',
    signs: [
      told([credit.WE_HAND_OUT, cue.MONEY, credit.REPAID, cue.WE], {
        unless: /押金|退货|投资人|代销|保险公司|捐|\brefund|\bdonat|\bgrants?\b|\binsurer/u,
      }),
      told(
        [
          '承兑|汇票|票据|\\b(?:bills?|drafts?|acceptances?|promissory notes?)\\b',
          '折|贴|现款|现金|垫|\\b(?:discount\\w*|cash|early)\\b',
          '未到期|没到期|到期|到日子|\\b(?:due|matur\\w*|before)\\b',
          '我们|我司|公司|平台|收|\\b(?:we|our|us)\\b',
        ],
        { unless: /电子发票|账单管理/u },
      ),
    ],
  },
  {
    code: 'microloan',
    signs: [
      told(
        [
          credit.WE_HAND_OUT,
          credit.SMALL,
          credit.REPAID,
          cue.WE,
          '贷|袋款|借|周转|放|还|息|\\b(?:loans?|lend\\w*|credit|borrow\\w*|back|repay\\w*|cash)\\b',
        ],
        { unless: /押金|退货|投资人|保险|\binsur|\brefund/u },
      ),
    ],
  },
  {
    code: 'consumer_finance',
    signs: [
      told([credit.SELLER_PAID, credit.CONSUMER, credit.SPLIT], {
        unless: /信用卡中心|银行(?:付|放)|采购/u,
      }),
    ],
  },
  {
    code: 'pawn',
    signs: [
      told(
        [
          credit.LEFT_WITH_US,
          credit.GOODS,
          credit.RECLAIMED,
          cue.MONEY,
          '赎|逾期|过期|到期|勿来|不来|三个月|\\d天|绝当|周转|借|还清|按月付|\\b(?:loans?|borrow\\w*|cash|fee|within|otherwise|redeem\\w*|lend\\w*|months?)\\b',
        ],
        {
          unless: /干洗|维修|托运|租车|\bclean(?:ing|ers)\b|\brepair|\bconsign/u,
        },
      ),
    ],
  },
  {
    code: 'guarantee',
    signs: [
      told([credit.WE_MAKE_GOOD, credit.DEFAULTS, credit.LENDER], {
        unless: /保险公司赔|核销|自己(?:的)?放|\bwe lend\b|不担保/u,
      }),
    ],
  },
  {
    code: 'factoring',
    signs: [
      told([credit.WE_BUY, credit.OWED, credit.EARLY], {
        unless:
          /(?:卖给|转让给|向)[^，。]{0,10}(?:保理|银行)|不良|坏账|承兑|汇票|逾期|\bto (?:a|the|our) (?:bank|factor)|non-?performing|\bloan books?\b/u,
      }),
    ],
  },
  {
    code: 'local_amc',
    signs: [
      told([credit.WE_BUY, credit.BAD_DEBT, credit.BULK], {
        unless: /系统|软件|\bsoftware\b/u,
      }),
    ],
  },
  {
    code: 'finance_leasing',
    signs: [
      told([credit.WE_BUY_THING, credit.LEASED, credit.BY_PARTS, credit.THEIRS_AT_END], {
        unless: /租房|房屋租赁/u,
      }),
      told(
        [
          '租(?:给|出|用|期)|\\blease[sd]?\\b|\\bleasing\\b',
          '选|挑|指定|\\b(?:choose|chooses|picks?|select\\w*|chosen)\\b',
          credit.BY_PARTS,
          credit.THEIRS_AT_END,
        ],
        { unless: /租房|房屋租赁/u },
      ),
    ],
  },
  {
    code: 'loan_facilitation',
    signs: [
      told(
        [
          credit.FINDS_BORROWERS,
          credit.LENDER,
          cue.PAID_FOR_IT,
          '贷|借|放款|融资|资金方|授信|\\b(?:loans?|lend\\w*|borrow\\w*|mortgages?|credit|short of cash|financing|files?)\\b',
        ],
        {
          forOthers: true,
          unless: /贷款系统|软件许可|基金|股权|我们放贷|\bsoftware licen/u,
        },
      ),
      told(
        [
          '(?:替|为|帮|给)[^，。；]{0,12}(?:银行|农商行|城商行|小贷|消金|消费金融|金融机构|资金方|放款方|贷款公司)[^，。；]{0,10}(?:寻找|找|物色|拓展|收集|推荐|筛|催|介绍|初审|带|拉)',
          '贷|借|放款|客户|大户|农户|商户|还款',
        ],
        { forOthers: true, unless: /系统|软件|招聘|人才|岗位/u },
      ),
      told(
        [
          cue.SELLS,
          '信用贷|贷款|房贷|车贷|经营贷|抵押贷|\\b(?:loans?|mortgages?)\\b',
          '银行|机构|\\b(?:banks?|lenders?)\\b',
          cue.PAID_FOR_IT,
        ],
        { forOthers: true, unless: /系统|软件|\bsoftware\b|我们放贷|不良/u },
      ),
      told(
        [
          '催|提醒|协商还款|还款计划|\\b(?:collect|chas|remind)\\w*\\b',
          '逾期|欠款|到期未还|\\b(?:overdue|arrears|late payers?|delinquent)\\b',
          '银行|消金|小贷|机构|\\b(?:banks?|lenders?)\\b',
          cue.PAID_FOR_IT,
        ],
        { forOthers: true, unless: /系统|软件|\bsoftware\b/u },
      ),
    ],
  },
  {
    code: 'personal_credit_reporting',
    signs: [
      told(
        [
          judging.JUDGED,
          judging.PERSONS,
          judging.TRACES,
          judging.SUPPLIED,
          '信用|还款|按时还|违约|失信|老赖|靠谱|守约|履约|欠|黑名单|征信|多头|房东|放款|借|贷|\\b(?:credit\\w*|lend\\w*|loan\\w*|repay\\w*|default\\w*|landlords?|late|blacklist\\w*|trust\\w*|reliab\\w*|banks?|borrow\\w*)\\b',
        ],
        {
          unless:
            /^(?!.*(?:个人|用户|消费者|居民|市民|年轻人|借款人|租客|学生|司机|骑手|身份证|一个人|每个人|人会|保姆|农户|\bpersons?\b|\bpeople\b|\bindividuals?\b|\bconsumers?\b|\busers?\b|\bborrowers?\b|\btenants?\b|\bworkers?\b|\bid number)).*(?:企业|公司|厂|compan|supplier|firm)/u,
        },
      ),
    ],
  },
  {
    code: 'enterprise_credit_reporting',
    signs: [
      told(
        [
          judging.JUDGED,
          judging.FIRMS,
          judging.TRACES,
          judging.SUPPLIED,
          '信用|评级|还款|偿付|违约|失信|履约|欠|拖|赊|账|征信|跑路|\\b(?:solven\\w+|credit\\w*|default\\w*|pay\\w*|owe\\w*|risk|lend\\w*|open terms)\\b',
          '企业|公司|厂|商户|供应商|供货商|店|老板|\\b(?:compan(?:y|ies)|business(?:es)?|smes?|suppliers?|firms?|enterprises?|factor(?:y|ies)|buyers?|corporat\\w*|exporters?|contractors?)\\b',
        ],
        {
          unless: /个人征信|我们是一家公司[^。]*个人|员工|\btenants?\b|\bpersonal credit\b/u,
        },
      ),
    ],
  },
];
