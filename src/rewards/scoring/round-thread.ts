import { handBack } from '../../platform/thread.ts';
import { computeRound } from './round.ts';

handBack(computeRound);
