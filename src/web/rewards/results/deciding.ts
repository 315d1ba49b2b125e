import type { BatchResults, Result } from '../../api/award-results.ts';
import type { Versioned } from '../../api/client.ts';

export interface DecidingProps {
  batchId: string;
  current: Versioned<BatchResults>;
  result: Result;
}
