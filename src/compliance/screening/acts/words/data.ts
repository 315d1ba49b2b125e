import { alt } from '../act.ts';
import { en, nouns, verbs } from './compose.ts';

/* What the duties about data and algorithms are made of. */

/** Papers, pictures and traces of persons. */
export const PERSONAL = alt`
  身份证|护照|简历|人脸|面容|指纹|声音|录音|照片|画面|影像|病历|就诊|片子|体检|问卷|成绩单|档案|建档|考勤|
  薪资|手机号|电话号码|住址|位置|轨迹|通讯录|聊天记录|购买记录|消费记录|浏览|注册信息|会员(?:资料|信息|
  数据)|客户(?:资料|信息|数据|建档)|用户(?:资料|信息|数据|行为)|个人(?:信息|数据|资料)|习惯|流水|
  ${en(`${nouns(`passport cv/cvs résumé resume scan face fingerprint recording photo selfie voice profile address transcript`)} personal_data medical_record medical_records patient_file
  patient_files health_data phone_number phone_numbers id_number id_numbers browsing location chat_logs payroll`)}|
  \b(?:guests?|patients?|applicants?|customers?|users?|employees?|students?|members?|clients?|visitors?|
  tenants?)'?s? (?:\w+ )?(?:data|records?|files?|details|information|profiles?|copies|scans)\b`;
export const DATA = alt`
  数据|信息(?!服务|流)|资料|记录|日志|备份|文件|
  ${en('data records record files file logs information copies details documents images backups')}`;
export const COLLECTS = alt`
  采集|收集|录(?:入|下|制|像)?|记录|拍|登记|建档|读取|分析|处理|核对|标注|
  ${en(verbs('collect gather record store process analyse analyze label keep read register film photograph'))}`;

/** … and where it goes. */
export const SENDS = alt`
  [传发送寄][到至往给去回]?|同步|同(?=给)|上传|备份|存(?:放|储|在|到)?|共享|交给|提供|回传|导出|汇到|
  调[用取]|
  ${en(
    verbs(`send/sent upload forward transfer
  sync share store back_up export copy move host hand pass stream email`),
  )}|
  \bgoes\b`;
const PLACES = alt`
  [境海国]外|美国|英国|法国|德国|日本|韩国|新加坡|香港|澳门|台湾|欧洲|爱尔兰|荷兰|瑞士|瑞典|意大利|西班牙|
  加拿大|澳大利亚|澳洲|新西兰|印度|印尼|泰国|越南|马来|菲律宾|以色列|迪拜|巴西|墨西哥|首尔|东京|大阪|伦敦|
  巴黎|柏林|慕尼黑|法兰克福|都柏林|阿姆斯特丹|苏黎世|日内瓦|米兰|马德里|斯德哥尔摩|纽约|旧金山|硅谷|西雅图|
  洛杉矶|弗吉尼亚|多伦多|温哥华|悉尼|墨尔本|班加罗尔|吉隆坡|曼谷|
  ${en(`abroad overseas offshore foreign outside_china hong_kong singapore tokyo osaka seoul london paris berlin munich frankfurt dublin ireland amsterdam zurich geneva milan madrid stockholm new_york
  san_francisco silicon_valley seattle los_angeles virginia toronto vancouver sydney melbourne bangalore kuala_lumpur germany france japan korea switzerland netherlands india israel dubai canada australia
  the_united_states europe u.s`)}`;
export const ABROAD = PLACES;
/** Whoever has it there. */
export const HELD_THERE = alt`
  母公司|总部|集团|总公司|服务器|机房|云|数据中心|后台|系统|团队|同事|股东|合作方|
  ${en(`parent parent_company head_office headquarters server servers cloud data_centre data_center system team colleagues office
  partner group`)}`;

/** Something is written, drawn or said by a model. */
export const GENERATES = alt`
  大模型|生成式|aigc|gpt|大语言|自动(?:生成|写|画|作)|智能(?:写作|问答|对话)|
  (?<![a-z])ai(?![a-z])[^，。；]{0,4}(?:助手|助教|客服|顾问|写|画|聊|问答|陪伴|生成)|(?:写作|绘画|聊天|
  写信)助手|数字人|
  ${en(`language_model language_models large_model
  image_model generative chatbot chatbots llm llms text-to-image ai-generated ai_assistant ai_assistants writing_companion`)}`;
export const TO_THE_PUBLIC = alt`
  公众|面向(?!行内|内部|员工)|任何人|人人|市民|大众|网民|全网|开放|注册|上线|用户|应届|家长|老年|儿童|谁都|
  网页|小程序|app|
  ${en('public anyone any_visitor visitors everyone open website app_store app children elderly customers users people')}`;

/** What somebody likes decides … */
export const LIKES = alt`
  兴趣|习惯|爱看|喜欢|偏好|点击|停留|画像|千人千面|个性化|算法|
  ${en(`click clicks clicked interest interests interested habits held_their_attention attention behaviour behavior likes engagement personalised personalized
  algorithm`)}`;
/** … what that person is shown. */
export const RANKS = alt`
  推(?:荐|送|给|什么|内容)?|排序|分发|热榜|信息流|
  ${en(`${verbs('rank recommend push surface show curate sort')} feed feeds moves_it_up`)}`;
export const CONTENT = alt`
  资讯|新闻|内容|视频|直播|帖子|文章|观点|话题|快讯|
  ${en('news articles content posts videos video feed feeds stories headlines reader clips')}`;
