import { handBackInTurn } from '../../platform/thread.ts';
import { evaluate } from './evaluate.ts';

handBackInTurn(evaluate);
