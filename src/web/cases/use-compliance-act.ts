import type { ComplianceView } from '../../compliance/pilot-schemas.ts';
import { caseComplianceQuery, type Over } from '../api/cases.ts';
import type { Versioned } from '../api/client.ts';
import { useCase } from './case-context.ts';
import { usePartAct } from './use-part-act.ts';

/** An act on findings or the checklist. @param about what the act is about, in a view */
export function useComplianceAct<I>(
  current: Versioned<ComplianceView>,
  about: (view: ComplianceView) => unknown,
  send: (over: Over, wanted: I, once: string) => Promise<unknown>,
  onDone?: () => void,
) {
  const { pilot } = useCase();
  return usePartAct(
    (queries) => queries.fetchQuery(caseComplianceQuery(pilot.id)),
    current,
    about,
    send,
    onDone,
  );
}
