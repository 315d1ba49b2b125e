import type { Database } from '../../platform/database/port.ts';
import { AppError } from '../../shared/errors.ts';
import type { Bilingual } from '../../shared/locale.ts';
import { type Holder, holdingsOf, readActing } from '../people/grants.ts';
import { isLast } from '../people/rules.ts';
import type { AccountEnterprises } from './look-at-account.ts';
import type { ErasureView } from './schemas.ts';

/** What of a person cannot be erased: entries under these streams stay, and so does the name. */
export interface Duties {
  official: boolean;
  /** Ids of enterprises with decided matters. */
  enterprises: readonly string[];
}

/** Enterprises a person has ever been a member of, and what the law makes the office keep of that. */
export async function dutiesOf(
  db: Database,
  enterprises: AccountEnterprises,
  personId: string,
): Promise<{ duties: Duties; everMemberOf: string[] }> {
  const held = await db.query
    .selectFrom('grants')
    .select(['realm', 'scope'])
    .distinct()
    .where('personId', '=', personId)
    .execute();
  const everMemberOf = held.flatMap(({ realm, scope }) => (realm === 'enterprise' ? [scope] : []));
  const decided = everMemberOf.length === 0 ? [] : await enterprises.withDecidedMatters(everMemberOf);
  return {
    duties: { official: held.some(({ realm }) => realm !== 'enterprise'), enterprises: decided },
    everMemberOf,
  };
}

/** Why a person cannot go yet: somebody has to stay who can act. */
export async function obstaclesOf(db: Database, holder: Holder): Promise<Bilingual[]> {
  const { office, enterprises } = holdingsOf(holder);
  const obstacles: Bilingual[] = [];
  for (const { id, role } of enterprises) {
    if (role === 'owner' && isLast(await readActing(db, 'enterprise', id, 'owner'), holder.id)) {
      obstacles.push(LAST_OWNER);
    }
  }
  if (office.includes('administrator')) {
    const acting = await readActing(db, 'office', 'office', 'administrator');
    if (isLast(acting, holder.id)) obstacles.push(LAST_ADMINISTRATOR);
  }
  return obstacles;
}

export function erasureView({ official, enterprises }: Duties, refused: readonly Bilingual[]): ErasureView {
  const keepsName = official || enterprises.length > 0;
  return {
    erased: keepsName
      ? [CONTACTS, CREDENTIALS, MESSAGES, CHATS]
      : [NAME, CONTACTS, CREDENTIALS, MESSAGES, CHATS, ENTRIES],
    kept: [
      CHAIN,
      LOG,
      ...(official ? [AS_OFFICIAL] : []),
      ...(enterprises.length > 0 ? [FOR_ENTERPRISE] : []),
    ],
    refused: [...refused],
  };
}

/** @throws AppError conflict */
export function assertMayGo(refused: readonly Bilingual[]): void {
  if (refused.length === 0) return;
  throw new AppError('conflict', 'erasure', {
    fields: refused.map((text) => ({ path: 'account', ...text })),
  });
}

const LAST_OWNER = {
  zh: '您是某企业的最后一位负责人，请先让另一位成员成为负责人。',
  en: 'You are the last owner of an enterprise. Make another member owner first.',
};
const LAST_ADMINISTRATOR = {
  zh: '您是最后一位系统管理员，请先指定另一位。',
  en: 'You are the last administrator. Appoint another first.',
};

const NAME = { zh: '姓名', en: 'Your name' };
const CONTACTS = { zh: '邮箱和手机号', en: 'Mail address and mobile number' };
const CREDENTIALS = {
  zh: '密码、两步验证、登录设备、访问令牌和统一登录的关联',
  en: 'Password, second factor, sessions, tokens and links to sign-in providers',
};
const MESSAGES = { zh: '发给您的消息', en: 'Messages to you' };
const CHATS = { zh: '您的提问记录', en: 'Your questions and their answers' };
const ENTRIES = {
  zh: '账本记录中关于您的个人信息',
  en: 'Personal data in the ledger’s entries about you',
};
const LAW = {
  zh: '个人信息保护法第四十七条：法律、行政法规规定的保存期限未届满的，停止除存储和采取必要的安全保护措施之外的处理。',
  en: 'Personal Information Protection Law, Article 47: while the law demands that it be kept, it is stored and protected and used for nothing else.',
};
const CHAIN = {
  what: {
    zh: '账本中的时间、操作和不透明的编号',
    en: 'Times, actions and an opaque id in the ledger',
  },
  why: {
    zh: '它们不含个人信息，删去会破坏所有人的证据链。',
    en: 'They hold nothing personal, and removing them would break the chain that proves everybody’s entries.',
  },
};
const LOG = {
  what: {
    zh: '安全记录：登录和更改密码等操作的时间、网络地址和设备',
    en: 'Your security log: when, from which address and device you signed in, changed a password and the like',
  },
  why: {
    zh: '网络安全法要求网络日志留存不少于六个月。每条满六个月即删除，此前只保存，不作他用（个人信息保护法第四十七条）。',
    en: 'The Cybersecurity Law has network logs kept for six months. Each line is deleted when they are over; until then it is stored and used for nothing else (Personal Information Protection Law, Article 47).',
  },
};
const AS_OFFICIAL = {
  what: {
    zh: '您以工作人员或评审专家身份办理事项的记录及姓名',
    en: 'What you did as an official or an expert, and your name with it',
  },
  why: LAW,
};
const FOR_ENTERPRISE = {
  what: {
    zh: '您代表企业办理、且已作出决定的事项记录及姓名',
    en: 'What you did for an enterprise in matters that were decided, and your name with it',
  },
  why: LAW,
};
