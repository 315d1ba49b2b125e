import { changesBetween } from '../../../shared/pilots/changes.ts';
import type { Declaration } from '../../../shared/pilots/declaration.ts';
import { useFormDraft } from '../../work/use-form-draft.ts';
import { usePilotOf } from '../use-pilot.ts';
import type { FieldSource, Next } from '../wizard/field-context.tsx';
import { valueAt, withValue } from '../wizard/paths.ts';
import { tidied } from '../wizard/section-edits.ts';

type Typed = Pick<Declaration, 'plan' | 'caps' | 'indicators'> & { reason: string };

/** What is typed, of which a reload loses nothing, with what differs by it from what is recorded. */
export function useRecord(declaration: Declaration) {
  const of = usePilotOf();
  const { plan, caps, indicators } = declaration;
  const kept: Typed = { plan, caps, indicators, reason: '' };
  const form = useFormDraft(`pilot-record.${of.pilotId}`, kept);
  // Where nothing is typed the newest record stands, whoever changed it meanwhile.
  const { reason, ...sections } = form.dirty ? form.values : kept;
  const typed = { ...declaration, ...tidied(sections) };
  const changes = changesBetween(declaration, typed);
  const now = { ...declaration, ...sections };
  const sourceWith = (errors: Readonly<Record<string, string | undefined>>): FieldSource => ({
    ...of,
    files: [],
    addFile: () => {},
    isOptional: true,
    value: (path) => valueAt(now, path),
    set: (path: string, wanted: Next) => {
      const value = typeof wanted === 'function' ? wanted(valueAt(now, path)) : wanted;
      const section = path.split('.')[0] as keyof typeof sections;
      form.change({ reason, ...sections, [section]: withValue(now, path, value)[section] });
    },
    error: (path) => errors[path],
    remark: () => undefined,
    isPublic: () => false,
  });
  const setReason = (text: string) => form.change({ ...sections, reason: text });
  return { form, reason, setReason, typed, changes, sourceWith };
}
