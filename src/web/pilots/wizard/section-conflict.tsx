import type { Bilingual } from '../../../shared/locale.ts';
import { changesBetween } from '../../../shared/pilots/changes.ts';
import type { Section } from '../../../shared/pilots/declaration.ts';
import { shownValue } from '../../../shared/pilots/shown-value.ts';
import { useLocale } from '../../i18n/locale.tsx';
import { ConflictNotice } from '../../work/conflict-notice.tsx';
import type { DeclarationForm } from './use-declaration.ts';

interface Props {
  form: DeclarationForm;
  section: Section;
  parks: ReadonlyMap<string, Bilingual>;
  files: ReadonlyMap<string, string>;
}

/** Both sides of a section that somebody else saved meanwhile. */
export function SectionConflict({ form, section, ...names }: Props) {
  const { locale } = useLocale();
  if (!form.isConflict(section)) return null;
  const mine = { ...form.kept, [section]: form.declaration[section] };
  return (
    <ConflictNotice
      differences={changesBetween(form.kept, mine).map(({ path, name, before, after }) => ({
        label: name[locale],
        theirs: shownValue(path, before, locale, names),
        mine: shownValue(path, after, locale, names),
      }))}
      onKeepMine={() => form.keepMine(section)}
      onTakeTheirs={() => form.takeTheirs(section)}
    />
  );
}
