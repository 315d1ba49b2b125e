import { addLicence } from '../../../src/enterprises/add-licence.ts';
import { decideVerification } from '../../../src/enterprises/decide-verification.ts';
import { register } from '../../../src/enterprises/register.ts';
import { readEnterprise } from '../../../src/enterprises/store.ts';
import { submitVerification } from '../../../src/enterprises/submit-verification.ts';
import type { Database } from '../../../src/platform/database/port.ts';
import { type Clock, dayOf } from '../../../src/shared/clock.ts';
import { actingFor, fileOf, openLists } from '../../enterprises/builders.ts';
import { codeOf, PROFILE } from '../../enterprises/profile.ts';
import { makePerson } from '../../support/people.ts';

const clock: Clock = () => new Date();

/** As long as a name may be. */
export const LONG_NAME =
  '上海浦东示例金融科技创新与人工智能大模型联合研发应用推广服务中心（有限合伙）张江科学城数智天地第一分公司筹备处暨长三角协同发展示范基地综合运营管理有限责任公司上海浦东示例金融科技创新与人工智能大模';

/** Somebody of every kind, and an enterprise in every state, all of one owner. */
export async function furnish(db: Database) {
  const { lists } = await openLists(db, clock);
  const admin = await makePerson(db, { name: '赵管理', office: ['administrator', 'auditor'] });
  const officer = await makePerson(db, { name: '钱经办', office: ['case-officer'] });
  const editor = await makePerson(db, { name: '孙编辑', office: ['policy-editor'] });
  const approver = await makePerson(db, { name: '周审批', office: ['approver'] });
  const expert = await makePerson(db, { name: '吴专家', expert: ['batch:2026-1'] });
  const owner = await makePerson(db, { name: '李负责', phone: '+8613800138000' });

  let made = 100;
  /** Registered by the owner, and not verified. */
  const found = async (name: string) => {
    const profile = { ...PROFILE, name, uscc: codeOf(++made) };
    return (await register(db, clock, owner.caller, { profile, lists })).body.id;
  };
  const acting = (enterpriseId: string) => actingFor(owner, enterpriseId).caller;
  const waitingSince = async (name: string) => {
    const enterpriseId = await found(name);
    const businessLicenceFile = await fileOf(db, clock, enterpriseId, '营业执照.pdf');
    const authorisationFile = await fileOf(db, clock, enterpriseId, '授权委托书.pdf');
    const papers = { enterpriseId, businessLicenceFile, authorisationFile };
    await submitVerification(db, clock, acting(enterpriseId), papers);
    return enterpriseId;
  };
  const decided = async (enterpriseId: string, reason: string | null) => {
    const { version: seen } = await readEnterprise(db, enterpriseId);
    await decideVerification(db, clock, officer.caller, {
      enterpriseId,
      seen,
      publicUrl: 'http://127.0.0.1',
      ...(reason === null
        ? { decision: 'accept', remarks: [] }
        : { decision: 'return', remarks: [{ field: 'businessLicenceFile', reason }] }),
    });
    return enterpriseId;
  };
  const licensed = async (enterpriseId: string, days: number | null) => {
    const at = new Date(Date.now() + (days ?? 0) * 24 * 60 * 60 * 1000);
    const licence = {
      code: lists.licenceCodes.items[0]!.code,
      number: `Z${days ?? 'ever'}`,
      issuer: '中国人民银行',
      scope: '互联网支付',
      expiresOn: days === null ? null : dayOf(at),
      evidenceFile: null,
    };
    await addLicence(db, clock, acting(enterpriseId), { enterpriseId, licence, lists });
  };

  const unverified = await found('示例甲科技有限公司');
  const verified = await decided(await waitingSince('示例乙银行股份有限公司'), null);
  const returned = await decided(await waitingSince('示例丙支付有限公司'), '看不到登记机关的印章。');
  const waiting = await waitingSince(LONG_NAME);
  const alsoWaiting = await waitingSince('示例戊征信有限公司');
  for (const days of [400, 30, -10, null]) await licensed(verified, days);
  const colleague = await makePerson(db, { name: '王同事', member: [verified] });
  return {
    people: { admin, officer, editor, approver, expert, owner, colleague },
    enterprises: { unverified, verified, returned, waiting, alsoWaiting },
  };
}
