import { useT } from '../i18n/locale.tsx';
import { GrowingTextarea } from '../shell/growing-textarea.tsx';
import styles from '../work/blocks.module.css';
import { rules } from './messages.ts';

interface Bilingual {
  zh: string;
  en: string;
}

interface Props {
  label: string;
  value: Bilingual;
  onChange: (value: Bilingual) => void;
  /** By the path of the field: "need.zh". */
  errors: Readonly<Record<string, string>>;
  path: string;
  required?: boolean;
  maxLength?: number;
  description?: string;
}

/** One text in the two languages of the house, side by side. */
export function BilingualFields({
  label,
  value,
  onChange,
  errors,
  path,
  required = true,
  maxLength = 2_000,
  description,
}: Props) {
  const t = useT();
  const field = (language: keyof Bilingual) => ({
    label: t(rules.both, { label, language: t(language === 'zh' ? rules.chinese : rules.english) }),
    value: value[language],
    onChange: (event: { currentTarget: HTMLTextAreaElement }) =>
      onChange({ ...value, [language]: event.currentTarget.value }),
    error: errors[`${path}.${language}`] ?? (language === 'zh' ? errors[path] : undefined),
    required,
    maxLength,
    minRows: 1,
    maxRows: 10,
    ...(description !== undefined && { description }),
  });
  return (
    <div className={styles.pair}>
      <GrowingTextarea lang="zh-CN" {...field('zh')} />
      <GrowingTextarea lang="en" {...field('en')} />
    </div>
  );
}
