import { useQueryClient } from '@tanstack/react-query';
import { type ReportOf, reportQuery, saveReport, type Written } from '../../api/reports.ts';
import { useLocale } from '../../i18n/locale.tsx';
import { type SavedDraft, useSavedDraft } from '../../work/use-saved-draft.ts';

export interface Missing {
  path: string;
  zh: string;
  en: string;
}

type Start<T extends Written> = Omit<SavedDraft<T, never>, 'more'> & { missing: readonly Missing[] };

/** A report as it is typed, with what it still lacks as the server says it. */
export function useReportDraft<T extends Written>(of: ReportOf, { missing, ...start }: Start<T>) {
  const queries = useQueryClient();
  const { locale } = useLocale();
  const { more, ...form } = useSavedDraft<T, readonly Missing[]>({
    key: `shidian.form.report.${of.pilotId}.${of.report}`,
    start: { ...start, more: missing },
    save: async (typed) => {
      const saved = await saveReport({ ...of, ...typed });
      return { revision: saved.revision, more: saved.missing };
    },
    reload: async (before) => {
      const { draft } = (await queries.fetchQuery({ ...reportQuery(of, locale), staleTime: 0 })).value;
      if (draft === null) return null;
      const content = (draft.period ?? draft.final ?? before.content) as T;
      return { revision: draft.revision, content, updatedAt: draft.updatedAt, more: draft.missing };
    },
  });
  return { ...form, missing: more };
}

export type ReportDraftForm<T extends Written> = ReturnType<typeof useReportDraft<T>>;
