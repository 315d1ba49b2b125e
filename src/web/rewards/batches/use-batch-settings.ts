import { useQueryClient } from '@tanstack/react-query';
import { type BatchView, batchQuery, saveSettings } from '../../api/batches.ts';
import { useAutosave } from '../../work/use-autosave.ts';
import { settingsOf, type TypedSettings, unfinished } from './typed-settings.ts';

/** The settings as they are typed, saved a moment after. */
export function useBatchSettings(batch: BatchView, version: string) {
  const queries = useQueryClient();
  const query = batchQuery(batch.id);
  return useAutosave<TypedSettings>({
    name: `batch.${batch.id}`,
    current: { value: batch.settings, version },
    isSendable: (typed) => unfinished(typed) === null,
    save: async (typed, seen) => {
      const settings = settingsOf(typed);
      const saved = await saveSettings({ batchId: batch.id, version: seen, settings });
      queries.setQueryData(query.queryKey, (before) =>
        before === undefined
          ? before
          : {
              version: saved.version,
              value: {
                ...before.value,
                title: settings.title,
                settings,
                missing: saved.value.missing,
                updatedAt: new Date().toISOString(),
              },
            },
      );
      // Its rubric, its files, who has edited it: asked for again, and nobody waits for it.
      void queries.invalidateQueries({ queryKey: query.queryKey });
      return saved.version;
    },
    look: () => queries.fetchQuery({ ...query, staleTime: 0 }),
  });
}

export type SettingsDraft = ReturnType<typeof useBatchSettings>;
