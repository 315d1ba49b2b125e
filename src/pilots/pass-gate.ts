import { AppError } from '../shared/errors.ts';
import { examinePilot } from './compliance/examine-pilot.ts';
import type { Stage } from './move.ts';
import type { Room } from './room.ts';

/**
 * Asks what the licence boundary and the checklist say: nothing moves on past an obstacle.
 * @returns what the move then relies on, the licences among it, so that nothing becomes an obstacle meanwhile
 * @throws AppError conflict: with every obstacle
 */
export async function passGate(
  room: Room,
  { pilot, parties }: Pick<Stage, 'pilot' | 'parties'>,
  before: 'review' | 'testing',
) {
  const { obstacles, rely } = await examinePilot(room, pilot, parties);
  const fields = obstacles[before];
  if (fields.length > 0) throw new AppError('conflict', 'obstacles', { fields });
  return rely;
}
