import { RequestFailure } from '../api/failure.ts';
import { useChange } from '../work/use-change.ts';
import { useVersionedForm } from '../work/use-versioned-form.ts';

/** As the service would say it, had a draft a version to name. */
function staleFailure(): RequestFailure {
  const problem = { title: '', detail: '', code: 'precondition-failed' as const, requestId: '' };
  return new RequestFailure('problem', { status: 412, problem });
}

interface Place<T> {
  /** What is edited, as it stands in the newest version. */
  value: T;
  version: number;
}

/**
 * A form over one part of something that is drafted whole. What was typed is kept over a reload; where somebody drafted
 * the same part meanwhile both sides are shown, and whatever they drafted beside it stays.
 * @param latest what stands there now
 * @param send puts the part into the newest version and keeps the whole as a draft
 */
export function useRuleForm<T extends Record<string, unknown>>(
  name: string,
  current: Place<T>,
  latest: () => Promise<Place<T>>,
  send: (values: T, once: string) => Promise<unknown>,
  onDone: () => void | Promise<void>,
) {
  const asVersioned = ({ value, version }: Place<T>) => ({ value, version: String(version) });
  const form = useVersionedForm<T>(name, asVersioned(current), async () => asVersioned(await latest()));
  const change = useChange(
    (values: T, once) =>
      form.sendOver(async (version) => {
        if (String((await latest()).version) !== version) throw staleFailure();
        return send(values, once);
      }),
    async () => {
      form.reset();
      await onDone();
    },
  );
  return { form, change };
}
