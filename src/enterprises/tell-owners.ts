import { holdersOf, tell, type Words } from '../access/index.ts';
import type { Database, Statement } from '../platform/database/port.ts';
import type { Clock } from '../shared/clock.ts';
import type { Attempt, Enterprise } from './enterprise.ts';
import { REMARK_FIELD_NAMES } from './field-names.ts';

/** What the owners are told of a decision. */
export async function tellOwners(
  room: { database: Database; clock: Clock; publicUrl: string },
  { id, name }: Pick<Enterprise, 'id' | 'name'>,
  attempt: Attempt,
): Promise<Statement[]> {
  const owners = await holdersOf(room.database, id, 'owner');
  return tell(room, owners, { ...wording(name, attempt), link: `/enterprises/${id}/verification` });
}

function wording(name: string, { state, remarks }: Attempt): Words {
  if (state === 'accepted') {
    return {
      subject: { zh: '企业已核验', en: 'Your enterprise is verified' },
      text: {
        zh: `“${name}”的身份已经核验，现在可以提交申请。`,
        en: `“${name}” has been verified and may now submit applications.`,
      },
    };
  }
  const list = (locale: 'zh' | 'en') =>
    remarks
      .map(
        ({ field, reason }, at) =>
          `${at + 1}. ${REMARK_FIELD_NAMES[field][locale]}${locale === 'zh' ? '：' : ': '}${reason}`,
      )
      .join('\n');
  return {
    subject: { zh: '企业核验材料需要补正', en: 'Your verification needs corrections' },
    text: {
      zh: `“${name}”的核验材料需要补正，全部意见如下：\n\n${list('zh')}\n\n改好后可以再次提交。`,
      en: `The papers for “${name}” need corrections. This is all of them:\n\n${list('en')}\n\nPut them right and hand them in again.`,
    },
    brief: {
      zh: `“${name}”的核验材料需要补正（${remarks.length} 项），请登录查看。`,
      en: `The papers for “${name}” need corrections (${remarks.length}). Sign in to read them.`,
    },
  };
}
