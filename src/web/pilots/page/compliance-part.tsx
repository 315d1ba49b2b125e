import type { Versioned } from '../../api/client.ts';
import type { Pilot } from '../../api/pilots.ts';
export function CompliancePart(_: { pilot: Versioned<Pilot> }) {
  return null;
}
