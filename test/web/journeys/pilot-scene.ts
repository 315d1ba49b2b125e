import { accept } from '../../../src/pilots/accept.ts';
import { addParty } from '../../../src/pilots/change-parties.ts';
import { returnPilot } from '../../../src/pilots/return.ts';
import { start } from '../../../src/pilots/start.ts';
import type { Database } from '../../../src/platform/database/port.ts';
import { codeOf } from '../../enterprises/profile.ts';
import { applicant, at, type Case, draft, handIn, own, stamp } from '../../pilots/applicants.ts';
import { openDesk, runningClock } from '../../pilots/reviewed.ts';

const PAYMENT = '商户的货款先进入我们的账户，次日由我们扣除手续费后结算给商户。';

/** A pilot in each state that an applicant acts in, all of one lead. */
export async function pilots(db: Database) {
  const desk = await openDesk(db, { clock: runningClock() });
  const { room, officer } = desk;
  const lead = await applicant(desk, { name: '示例甲科技（上海）有限公司' });
  const bank = await applicant(desk, { name: '示例乙银行股份有限公司' });
  const fresh = await applicant(desk, { name: '示例新设科技有限公司', verified: false });
  const enterpriseId = lead.id;
  const titled = (title: string) =>
    draft(desk, {
      lead,
      change: (declaration) => {
        declaration.identity.title = title;
      },
    });

  const whole = await titled('智能核保测试');
  const joint = await titled('联合建模测试');
  const ask = async (it: Case, party: { name: string; uscc: string; host: boolean }) =>
    addParty(room, lead.owner.caller, { ...(await own(it)), ...party, enterpriseId });
  await ask(joint, { name: bank.name, uscc: bank.uscc, host: true });
  await ask(joint, { name: '示例丙信托有限责任公司', uscc: codeOf(900), host: false });

  const submitted = await titled('票据核验测试');
  await handIn(submitted);

  const returned = await titled('单证核验测试');
  await handIn(returned);
  await stamp(returned);
  await returnPilot(room, officer.caller, {
    ...(await at(returned)),
    remarks: [
      { path: 'risk.points.0.measure', reason: '请写明人工复核的时限。' },
      { path: 'seal', reason: '第三页没有骑缝章。' },
    ],
  });

  const reviewed = await draft(desk, {
    lead,
    change: (declaration) => {
      declaration.identity.title = '商户结算测试';
      declaration.identity.summary = PAYMENT;
      declaration.innovation.service = PAYMENT;
    },
  });
  await handIn(reviewed);
  await stamp(reviewed);
  await accept(room, officer.caller, await at(reviewed));

  const regulator = {
    regulator: '中国人民银行上海总部',
    number: '沪银创新〔2026〕3号',
    admittedOn: '2026-06-01',
  };
  const led = await start(room, lead.owner.caller, { enterpriseId, title: '跨境支付试点', regulator });
  const ids = {
    whole: whole.id,
    joint: joint.id,
    submitted: submitted.id,
    returned: returned.id,
    reviewed: reviewed.id,
    regulator: led.body.id,
  };
  return { desk, lead, bank, fresh, ids };
}
