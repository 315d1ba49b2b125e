import { expect, it } from 'vitest';
import { nextStep } from '../../src/shared/rewards/next-step.ts';

it('a batch waits for an official once nobody else is waited for', () => {
  const none = { complete: false, applyUntil: '2026-03-31', scoreUntil: '2026-05-31' };
  const standing = { ...none, noticeUntil: '2026-06-10', met: false, reopening: false };
  const steps = [
    ['draft', {}, '2026-02-01', null],
    ['draft', { complete: true }, '2026-02-01', 'open'],
    ['open', {}, '2026-03-31', null],
    ['open', {}, '2026-04-01', 'start-scoring'],
    ['scoring', {}, '2026-05-31', null],
    ['scoring', {}, '2026-06-01', 'lock'],
    ['locked', {}, '2026-06-01', 'propose'],
    ['proposed', {}, '2026-06-01', 'record-meeting'],
    ['proposed', { met: true }, '2026-06-01', 'approve'],
    ['scoring', { reopening: true }, '2026-05-01', 'decide-reopening'],
    ['proposed', { met: true, reopening: true }, '2026-06-01', 'decide-reopening'],
    ['public_notice', { reopening: true }, '2026-06-01', null],
    ['approved', {}, '2026-06-01', 'start-notice'],
    ['public_notice', {}, '2026-06-10', null],
    ['public_notice', {}, '2026-06-11', 'publish'],
    ['published', {}, '2026-06-11', 'pay'],
    ['paid', {}, '2026-06-11', null],
  ] as const;
  for (const [state, changed, today, step] of steps)
    expect([state, today, nextStep({ ...standing, ...changed, state }, today)]).toEqual([state, today, step]);
});
