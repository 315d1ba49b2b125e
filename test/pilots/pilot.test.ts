import { describe, expect, it } from 'vitest';
import { ARROWS, assertIn, nextState, verbsFrom, waitsForOffice } from '../../src/pilots/pilot.ts';
import { AppError } from '../../src/shared/errors.ts';
import { PILOT_STATES, type PilotState, TRACK_NAMES, TRACKS, VERBS } from '../../src/shared/pilots/states.ts';

/** The workflow as the field describes it, written down apart from the table. */
const DISTRICT = `
  draft submit submitted · submitted return returned · returned submit submitted · submitted accept boundary_review
  boundary_review to-expert-review expert_review · expert_review admit public_notice
  public_notice register registered · registered start-testing testing · testing pause paused · paused resume testing
  testing finish final_report · paused finish final_report · final_report assess assessed · assessed complete completed
  boundary_review return returned · expert_review return returned · public_notice uphold boundary_review
  final_report return-report testing
  draft withdraw withdrawn · submitted withdraw withdrawn · returned withdraw withdrawn
  boundary_review withdraw withdrawn · expert_review withdraw withdrawn · public_notice withdraw withdrawn
  registered withdraw withdrawn · testing withdraw withdrawn · paused withdraw withdrawn
  final_report withdraw withdrawn · assessed withdraw withdrawn
  submitted reject rejected · returned reject rejected · boundary_review reject rejected
  expert_review reject rejected · public_notice reject rejected
  registered terminate terminated · testing terminate terminated · paused terminate terminated
  final_report terminate terminated · assessed terminate terminated`;
const REGULATOR = `
  recorded follow followed · followed report reported · reported assess assessed · assessed complete completed
  recorded withdraw withdrawn · followed withdraw withdrawn · reported withdraw withdrawn · assessed withdraw withdrawn`;

const arrowsOf = (written: string) =>
  written
    .split(/·|\n/)
    .map((arrow) => arrow.trim())
    .filter((arrow) => arrow !== '')
    .sort();

function refusalOf(act: () => unknown): AppError | null {
  try {
    act();
    return null;
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
}

describe.each(TRACKS.map((track) => ({ track, name: TRACK_NAMES[track].en })))(
  'the table: $name',
  ({ track }) => {
    it('has the arrows of the workflow and refuses every other pair, in both languages', () => {
      const found: string[] = [];
      for (const state of PILOT_STATES) {
        for (const verb of VERBS) {
          const refusal = refusalOf(() =>
            found.push(`${state} ${verb} ${nextState({ track, state }, verb)}`),
          );
          if (refusal === null) continue;
          expect(refusal).toMatchObject({ code: 'conflict', fields: [{ path: 'state' }] });
          expect(refusal.fields[0]!.zh).toMatch(/[\u4e00-\u9fff]/);
        }
      }
      expect(found.sort()).toEqual(arrowsOf(track === 'district' ? DISTRICT : REGULATOR));
    });

    it('leads nowhere from an end', () => {
      for (const state of ['completed', 'withdrawn', 'rejected', 'terminated'] satisfies PilotState[]) {
        expect(verbsFrom({ track, state }, ['applicant', 'case-officer', 'approver', 'objections'])).toEqual(
          [],
        );
        expect(waitsForOffice(state)).toBe(false);
      }
    });
  },
);

it('lets nobody here admit, pause or end what a regulator runs', () => {
  for (const verb of ['admit', 'pause', 'reject', 'terminate', 'register'] as const)
    expect(ARROWS.regulator[verb]).toBeUndefined();
});

it('keeps what changes no state to its states', () => {
  const what = { zh: '申请延期', en: 'extension' };
  expect(refusalOf(() => assertIn('testing', ['testing', 'paused'], what))).toBeNull();
  expect(refusalOf(() => assertIn('draft', ['testing'], what))?.fields[0]?.en).toContain('extension');
});
