import { Checkbox } from '@mantine/core';
import { useId } from 'react';
import type { Bilingual } from '../../../shared/locale.ts';
import type { Section } from '../../../shared/pilots/declaration.ts';
import { FIELDS } from '../../../shared/pilots/fields.ts';
import { SECTION_NAMES } from '../../../shared/pilots/names.ts';
import { ALWAYS_PUBLIC, CHOOSABLE } from '../../../shared/pilots/public-fields.ts';
import { shownValue } from '../../../shared/pilots/shown-value.ts';
import type { Pilot } from '../../api/pilots.ts';
import { useLocale } from '../../i18n/locale.tsx';
import { Block } from '../../work/block.tsx';
import { Facts } from '../../work/facts.tsx';
import { useFields } from './field-context.tsx';
import { publication } from './publication-messages.ts';
import styles from './publication-step.module.css';

const PATH = 'publication.fields';
const SECTIONS = Object.keys(SECTION_NAMES) as Section[];
const inSection = (section: Section) => CHOOSABLE.filter((path) => path.startsWith(`${section}.`));

/** Which fields the public reads, and what it would read. */
export function PublicationStep({ pilot, parks }: { pilot: Pilot; parks: ReadonlyMap<string, Bilingual> }) {
  const { locale, t } = useLocale();
  const { value, set } = useFields();
  const chosen = (value(PATH) ?? []) as readonly string[];
  const choose = (path: string, isPublic: boolean) =>
    set(PATH, (before: unknown) => {
      const others = (before as readonly string[]).filter((one) => one !== path);
      return isPublic ? [...others, path] : others;
    });
  return (
    <>
      <Block title={t(publication.always)} note={t(publication.alwaysNote)}>
        <p className={styles.always}>
          {[t(publication.number), t(publication.applicants), t(publication.host), t(publication.state)]
            .concat(ALWAYS_PUBLIC.map((path) => FIELDS[path]?.[locale] ?? path))
            .join(locale === 'zh' ? '、' : ', ')}
        </p>
      </Block>
      <Block title={t(publication.choice)} note={t(publication.choiceNote)}>
        <div className={styles.sections}>
          {SECTIONS.filter((section) => inSection(section).length > 0).map((section) => (
            <Choices key={section} section={section} chosen={chosen} onChoose={choose} />
          ))}
        </div>
      </Block>
      <Block title={t(publication.preview)} note={t(publication.previewNote)}>
        <div className={styles.preview}>
          <Preview pilot={pilot} chosen={chosen} parks={parks} />
        </div>
      </Block>
    </>
  );
}

interface ChoicesProps {
  section: Section;
  chosen: readonly string[];
  onChoose: (path: string, isPublic: boolean) => void;
}

function Choices({ section, chosen, onChoose }: ChoicesProps) {
  const { locale } = useLocale();
  const heading = useId();
  return (
    <fieldset className={styles.group} aria-labelledby={heading}>
      <h3 id={heading} className={styles.section}>
        {SECTION_NAMES[section][locale]}
      </h3>
      <div className={styles.boxes}>
        {inSection(section).map((path) => (
          <Checkbox
            key={path}
            label={FIELDS[path]?.[locale] ?? path}
            checked={chosen.includes(path)}
            onChange={(event) => onChoose(path, event.currentTarget.checked)}
          />
        ))}
      </div>
    </fieldset>
  );
}

interface PreviewProps {
  pilot: Pilot;
  chosen: readonly string[];
  parks: ReadonlyMap<string, Bilingual>;
}

/** As the register will show it. */
function Preview({ pilot: { parties, number }, chosen, parks }: PreviewProps) {
  const { locale, t } = useLocale();
  const { value } = useFields();
  const shown = (path: string) => {
    const text = shownValue(path, value(path), locale, { parks });
    return [FIELDS[path]?.[locale] ?? path, text || t(publication.notYet)] as const;
  };
  const between = locale === 'zh' ? '、' : ', ';
  return (
    <Facts
      facts={[
        [t(publication.number), number ?? t(publication.numberLater)],
        [t(publication.applicants), parties.map(({ name }) => name).join(between)],
        [t(publication.host), parties.find(({ host }) => host)?.name],
        ...ALWAYS_PUBLIC.map(shown),
        ...CHOOSABLE.filter((path) => chosen.includes(path)).map(shown),
      ]}
    />
  );
}
