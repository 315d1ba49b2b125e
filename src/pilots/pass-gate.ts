import { AppError } from '../shared/errors.ts';
import type { Room } from './room.ts';

/**
 * Asks what the licence boundary and the checklist say.
 * @returns what the move then relies on, so that nothing becomes an obstacle meanwhile
 * @throws AppError conflict: with every obstacle; unavailable: this service checks none
 */
export async function passGate({ gate }: Room, pilotId: string) {
  if (gate === null) throw new AppError('unavailable', 'the licence boundary is not checked here');
  const { stream, version, obstacles } = await gate.of(pilotId);
  if (obstacles.length > 0) throw new AppError('conflict', 'obstacles', { fields: [...obstacles] });
  return [{ stream, version }];
}
