import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { changeGroup, type GroupAct, type GroupChanged } from '../api/questions.ts';
import { hasCode } from '../work/field-errors.ts';
import { useChange } from '../work/use-change.ts';

export interface Seen {
  groupId: string;
  /** What was looked at. */
  version: string;
}

/** Sends over what was looked at; where somebody was faster, the newest is shown and what was typed stays. */
export function useGroupChange({ groupId, version }: Seen, onDone?: (changed: GroupChanged) => void) {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const refresh = () =>
    Promise.all(['questions', 'texts'].map((key) => queries.invalidateQueries({ queryKey: [key] })));
  return useChange(
    async (wanted: GroupAct, once: string) => {
      try {
        return await changeGroup(groupId, version, wanted, once);
      } catch (error) {
        if (hasCode(error, 'precondition-failed')) await refresh();
        throw error;
      }
    },
    async (changed, { act }) => {
      const { id } = changed;
      onDone?.(changed);
      // What was merged or split goes on elsewhere.
      if (id !== groupId && act !== 'answer')
        await navigate({ to: '/office/questions/$groupId', params: { groupId: id } });
      await refresh();
    },
  );
}
