import { readCompliance } from '../../../src/compliance/index.ts';
import { addParty } from '../../../src/pilots/change-parties.ts';
import { answerFinding } from '../../../src/pilots/compliance/answer-finding.ts';
import { bringLetter } from '../../../src/pilots/letters.ts';
import { returnPilot } from '../../../src/pilots/return.ts';
import { start } from '../../../src/pilots/start.ts';
import type { Database } from '../../../src/platform/database/port.ts';
import { dayOf } from '../../../src/shared/clock.ts';
import type { Declaration } from '../../../src/shared/pilots/declaration.ts';
import { codeOf } from '../../enterprises/profile.ts';
import {
  type Applicant,
  applicant,
  at,
  bring,
  type Case,
  draft,
  handIn,
  own,
  pilotFile,
  stamp,
  write,
} from '../../pilots/applicants.ts';
import { wholeDeclaration } from '../../pilots/declarations.ts';
import { clockAt, type Desk, openDesk } from '../../pilots/reviewed.ts';
import { makePerson } from '../../support/people.ts';

const DAY = 24 * 60 * 60 * 1000;
const daysAgo = (days: number) => new Date(Date.now() - days * DAY).toISOString();

/** What touches the boundary: an act of a lender's. */
const LENDING = '平台以自有资金向小微企业发放贷款并收取利息。';

function titled(title: string, service?: string) {
  return (declaration: Declaration): void => {
    declaration.identity.title = title;
    if (service !== undefined) declaration.innovation.service = service;
  };
}

/** Two officers, an approver and an editor, with a case at every stretch of the way. */
export async function cases(db: Database) {
  const clock = clockAt(daysAgo(25));
  const desk = await openDesk(db, { clock });
  const lead = await applicant(desk, { name: '示例甲科技（上海）有限公司' });
  const second = await applicant(desk, { name: '示例丙数据服务有限公司' });

  const again = await returnedOnce(desk, lead);
  clock.set(daysAgo(3));
  const joint = await withLetter(desk, second);
  const review = await bring(desk, 'boundary_review', {
    lead,
    change: titled('票据核验测试', LENDING),
  });
  const experts = await bring(desk, 'expert_review', { lead, change: titled('智能核保测试') });
  const notice = await bring(desk, 'public_notice', { lead: second, change: titled('跨境单证核验测试') });
  clock.set(daysAgo(0));
  const fresh = await bring(desk, 'submitted', { lead, change: titled('适当性提示测试') });
  await stamp(fresh);
  const regulator = { regulator: '中国人民银行上海总部', number: 'SH-2026-001', admittedOn: '2026-05-06' };
  const led = await start(desk.room, lead.owner.caller, {
    enterpriseId: lead.id,
    title: '监管工具项目',
    regulator,
  });
  const colleague = await makePerson(db, { name: '经办丁', office: ['case-officer'] });
  const editor = await makePerson(db, { name: '孙编辑', office: ['policy-editor'] });
  return {
    desk,
    colleague,
    editor,
    expert: experts.expert,
    cases: {
      again: again.id,
      joint: joint.id,
      review: review.id,
      experts: experts.id,
      notice: notice.id,
      fresh: fresh.id,
      led: led.body.id,
    },
  };
}

/** Corrected and submitted again, and overdue by now. */
async function returnedOnce(desk: Desk, lead: Applicant): Promise<Case> {
  const it = await bring(desk, 'submitted', { lead, change: titled('小微贷款测试', LENDING) });
  await stamp(it);
  await returnPilot(desk.room, desk.officer.caller, {
    ...(await at(it)),
    remarks: [{ path: 'risk.points.0.measure', reason: '请写明人工复核的时限。' }],
  });
  const corrected = wholeDeclaration({ files: [await pilotFile(desk, it.id, '合规意见书.pdf')] });
  corrected.legality.date = corrected.security.date = '2026-01-02';
  titled('小微贷款测试', LENDING)(corrected);
  corrected.risk.points = [{ risk: '模型误判', measure: '一个工作日内人工复核' }];
  await write(it, corrected);
  await handIn(it);
  await stamp(it);
  return it;
}

/** The licensed host has no account and consents by letter; one finding is answered with its licence. */
async function withLetter(desk: Desk, lead: Applicant): Promise<Case> {
  const { room, clock } = desk;
  const it = await draft(desk, { lead, change: titled('联合建模测试', LENDING) });
  const bank = { name: '示例乙银行股份有限公司', uscc: codeOf(9_001), host: true };
  const added = await addParty(room, lead.owner.caller, { ...(await own(it)), ...bank });
  const partyId = added.body.id;
  const file = await pilotFile(desk, it.id, '同意函.pdf');
  await bringLetter(room, lead.owner.caller, { ...(await own(it)), partyId, file });
  await handIn(it);
  await stamp(it);
  const { findings, head } = await readCompliance(room.database, it.id);
  const lending = findings.find(({ code }) => code === 'lending');
  if (lending === undefined) throw new Error('nothing was found to answer');
  await answerFinding(room, lead.owner.caller, {
    pilotId: it.id,
    enterpriseId: lead.id,
    findingId: lending.id,
    seen: head,
    answer: {
      way: 'licensed_host',
      statement: '贷款改由示例乙银行发放，本公司不放款。',
      licence: {
        partyId,
        number: 'B0001H131000001',
        scope: '吸收公众存款、发放贷款',
        expiresOn: dayOf(clock().getTime() + 900 * DAY),
        file,
      },
      files: [],
    },
  });
  return it;
}
