import { alt } from '../act.ts';
import { en, nouns } from './compose.ts';

/* Who takes part: the applicant under its many names, and people by what makes a collective noun of them. */

const WE_ZH = alt`
  我们|我(?!国|市|省|区|县|院|校|们)|敝[司社]|本司|我[社处]|我司|我方|我处|我社|我店|我厂|我行|我哋|我伲|
  阿拉|咱|俺|本(?:公司|企业|平台|社|店|中心|机构|项目|产品|小程序|集团|所|行|单位|网)|平台|公司|申请人|
  运营方|项目方|合作社|互助社|子公司|团队|掌柜|群主|社里|店里|站里|村里|厂里|柜台|专柜|这(?:边|里|儿|头|厢)`;
const WE_EN =
  en(`we us our ours ourselves i my me ${nouns(`the_company the_platform the_app the_club the_operator`)}
    the_cooperative the_co-op the_firm the_sponsor the_manager the_provider the_applicant the_house the_desk
    the_shop the_project in-house`);
/** The applicant. */
export const WE = `(?:${WE_ZH}|${WE_EN})`;

/** People who are not the applicant: -民, -友, -客, -户, -员, -生, -主, -工 and the rest of them. */
const PEOPLE_ZH = alt`
  [居市村渔牧农股网国公难侨乡彩烟]民|[网工车群街邻校战酒茶书驴牌钓棋病学教股票币]友|
  [房租旅游食茶顾散乘刀常熟赌炒]客|[农商住散大小储养殖专业个体客用租账种贫各每用网]户|
  [会社职成学店队球船]员|[学考研师新医大中小]生|[业车店摊货房船企雇病东宅苗牧奶机宝]主|
  [职民帮农技矿女民打]工|
  [老年商病付收债委受别他旁路众自亲投资持有出让申请借购买中轻富穷熟工牧藏艺证经订主][人者](?!行)|
  [藏买卖商专老行东玩][家](?!里|门|乡|具|电)|谁|人士|大家|大伙|大众|人人|各位|诸位|有人|别人|家家户户|乡亲|
  邻里|邻舍|邻居|街坊|四邻|百姓|群众|公众|社会|散户|粉丝|会员|用户|客户|消费者|长者|老年|银发|退休|养老|
  大爷|大妈|阿姨|爷叔|爷爷|奶奶|叔叔|宝妈|宝爸|白领|上班族|月光族|打工|工薪|工人|员工|骑手|司机|小哥|师傅|
  老板|家长|学生|孩子|爸妈|父母|亲友|亲戚|亲人|朋友|闺蜜|同事|同学|同乡|老乡|侨胞|富裕|高净值|合格投资|伙伴|
  玩家|主播|达人|店家|商家|个人|自然人|不特定|全社会|(?:小微|经营|融资|借款|种养殖|生产)?主体|他|她|您|你|
  侬|伊|佢|[甲乙丙](?!方)`;
const PEOPLE_EN =
  en(`${nouns(`person/persons/people folk friend neighbour neighbor family household parent mother father grandparent
  worker villager farmer member user customer client guest patient student pupil tenant resident citizen retiree pensioner senior
  saver investor backer supporter fan follower subscriber reader viewer listener buyer seller shopper diner driver courier rider
  barista nurse teacher clerk employee colleague freelancer stranger stallholder shopkeeper merchant owner landlord holder
  participant depositor borrower lender trader player punter cousin auntie uncle man/men woman/women mum dad teenager graduate
  newcomer migrant expat traveller traveler commuter hobbyist amateur comer founder entrepreneur party contributor cardholder
  purchaser supplier vendor obligor debtor`)}
    anyone anybody everyone everybody whoever someone somebody public crowd masses community others you your
    they their them he she his her elderly retail`);
export const PEOPLE = `(?:${PEOPLE_ZH}|${PEOPLE_EN})`;

/** Not chosen beforehand: whoever comes. */
export const ANYONE = alt`
  公募|${PEOPLE_ZH}|  谁(?:都|家)?|人人|任何人|不特定|公众|社会|大众|公开|全民|面向|不限|不分|不设门槛|
  [零低]门槛|起投|起购|元起|块(?:钱)?起|普通人|百姓|散户|粉丝|会员|居民|市民|村民|乡亲|网友|朋友圈|群里|
  群内|转发|扫码|扫个码|接龙|报名|名额|招募|[街邻]|${PEOPLE_EN}|
  ${en('open_to all_comers first_come no_minimum from_only as_little_as website online app')}`;

/** Whoever sells, works or lets, and is paid by others. */
export const PAYEE = alt`
  中心|月子|商户|商家|卖家|卖方|店家|店主|门店|摊|房东|业主|司机|骑手|小哥|主播|达人|供应商|供货|厂|农户|
  车主|船东|货主|旅行社|作者|画师|工人|老师|教练|陪练|陪诊|医生|医院|诊所|学校|园方|物业|场馆|场地|馆|民宿|
  阿姨|保姆|师傅|承运|乙方|分包|赢家|劳务|机构|个体|网点|沙龙|理发|饭店|餐厅|饭馆|加油站|超市|收款|对方|
  ${en(
    'nursery nurseries kindergarten kindergartens florist florists restaurant pub pubs',
    nouns(`salon café cafe boutique organiser
  organizer staff agency merchant seller vendor landlord driver supplier shop store school worker host freelancer creator payee
  farmer stallholder restaurant tutor recipient doctor clinic gym winner beneficiary employee nanny cleaner contractor artist
  carrier guide owner brand counterparty teacher coach studio venue theatre dentist vet publisher author photographer musician
  maker grower rider courier partner charity club garage`),
    'other_side other_party stall stalls stallholder stallholders',
  )}`;

export const FIRMS = alt`
  企业|公司|小微|中小|商户|供应商|供货商|工厂|厂(?!房)|合作伙伴|店铺|经销商|个体户|外贸商|作坊|批发商|客商|
  商号|老板|商业主体|市场主体|经营主体|
  ${en(
    nouns(`company business firm sme enterprise merchant factory distributor
  counterparty vendor exporter trader contractor supplier workshop wholesaler importer buyer corporate corporation`),
  )}`;

export const PERSONS = alt`
  这人|那人|人家|个人|自然人|消费者|用户|借款人|租客|房客|求职者|员工|居民|市民|村民|年轻人|青年|学生|司机|
  骑手|白领|老百姓|农户|保姆|阿姨|打工|工[人友]|乡亲|街坊|小哥|[店摊]主|申请人|每个人|人们|一个人|此人|某人|
  这个人|对象|相亲|身份证|手机号|姓名|人品|
  ${en(
    'phone_number its_owner',
    nouns(`person/persons/people individual
  consumer borrower tenant worker applicant driver student household user courier citizen nanny freelancer rider renter jobseeker
  candidate lodger flatmate shopper`),
    'someone somebody anyone anybody everyone personal gig id_number id_numbers',
  )}`;

/** Whoever lends as a business. */
export const LENDER = alt`
  [信房车经消网]用?贷|网贷|银行|农商行|城商行|村镇行|信用社|农信|信贷|贷款|借款|放贷|放款|出借|债权人?|债务|
  资金(?:方|端|供给)|金融机构|小贷|消金|消费金融|授信|融资(?!租赁)|按揭|房贷|车贷|经营贷|
  ${en(
    nouns('bank lender loan mortgage debt creditor borrowing facility'),
    'credit financing borrowed finance',
  )}`;
