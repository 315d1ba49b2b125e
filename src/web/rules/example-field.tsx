import { useT } from '../i18n/locale.tsx';
import type { Words } from './basis-form.ts';
import { BilingualFields } from './bilingual-fields.tsx';
import { rules } from './messages.ts';

interface Props {
  value: Words;
  onChange: (value: Words) => void;
  errors: Readonly<Record<string, string>>;
  maxLength?: number;
}

/** What is said of content that is only an example; empty once it is the office's own. */
export function ExampleField({ maxLength = 500, ...props }: Props) {
  const t = useT();
  return (
    <BilingualFields
      {...props}
      label={t(rules.example)}
      description={t(rules.exampleHint)}
      path="example"
      required={false}
      maxLength={maxLength}
    />
  );
}
