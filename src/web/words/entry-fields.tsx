import { NativeSelect, TextInput } from '@mantine/core';
import { HANDED_OVER, TERM_KINDS, unnamed, type WordKind } from '../../shared/words.ts';
import { useT } from '../i18n/locale.tsx';
import { GrowingTextarea } from '../shell/growing-textarea.tsx';
import { type Entry, type FieldName, type Section, SHAPES } from './entries.ts';
import { fieldNames } from './field-names.ts';
import { choiceNames, words } from './messages.ts';
import own from './words.module.css';

interface Props {
  kind: WordKind;
  entry: Entry;
  onChange: (entry: Entry) => void;
  /** What the server complained of, by field. */
  errors: Readonly<Record<string, string>>;
}

const TEXTS: ReadonlySet<string> = new Set(['greetings', 'text']);
const CONCEPT_KINDS = ['matter', 'who', 'act'] as const;
const CHOICES: Partial<Record<Section, readonly string[]>> = { terms: TERM_KINDS, pairs: ['matter', 'who'] };

/** The fields of one entry: choices, words one a line, or a text. */
export function EntryFields({ kind, entry, onChange, errors }: Props) {
  const t = useT();
  const { section, fields } = entry;
  const set = (name: FieldName, value: string) =>
    onChange({ ...entry, fields: { ...fields, [name]: value } });
  const common = (name: FieldName) => ({
    label: t(fieldNames[name]),
    value: fields[name] ?? '',
    error: errors[name],
    onChange: (event: { currentTarget: { value: string } }) => set(name, event.currentTarget.value),
  });
  const told = kind === 'instructions' || kind === 'proposals' ? kind : null;
  return (
    <div className={own.fields} data-section={section}>
      {SHAPES[section].fields.map((name) => {
        if (name === 'kind') {
          const choices = CHOICES[section] ?? CONCEPT_KINDS;
          const data = choices.map((value) => ({ value, label: t(choiceNames[value]!) }));
          return <NativeSelect key={name} {...common(name)} data={data} />;
        }
        if (name === 'level' || name === 'standard' || name === 'value')
          return <TextInput key={name} {...common(name)} maxLength={200} />;
        const missing = told ? unnamed(told, fields[name] ?? '') : [];
        return (
          <GrowingTextarea
            key={name}
            {...common(name)}
            lang={name === 'en' ? 'en' : 'zh-CN'}
            {...(!TEXTS.has(section) && {
              description: t(section === 'titles' && name === 'en' ? words.firstIsName : words.onePerLine),
            })}
            {...(told && {
              description:
                missing.length > 0
                  ? t(words.missing, { names: missing.join('、') })
                  : t(words.handed, { names: HANDED_OVER[told].join('、'), hole: '{name}' }),
            })}
            minRows={told ? 12 : section === 'greetings' ? 2 : 3}
            maxRows={told ? 40 : 14}
          />
        );
      })}
    </div>
  );
}
