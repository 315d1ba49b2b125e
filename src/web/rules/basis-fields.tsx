import { Button, Fieldset, NativeSelect, TextInput } from '@mantine/core';
import { marks } from '../boundary/messages.ts';
import { useT } from '../i18n/locale.tsx';
import { IconPlus } from '../icons.ts';
import styles from '../work/blocks.module.css';
import { type BasisValues, emptyBasis } from './basis-form.ts';
import { BilingualFields } from './bilingual-fields.tsx';
import { basisWords } from './messages.ts';
import own from './rules.module.css';

const MARKS = ['A', 'B', 'C'] as const;

interface Props {
  value: readonly BasisValues[];
  onChange: (value: BasisValues[]) => void;
  /** By the path of the field: "basis.0.law.zh". */
  errors: Readonly<Record<string, string>>;
  /** How many have to be there. */
  least: 0 | 1;
  most?: number;
}

/** Where it stands in the law, one after the other. */
export function BasisFields({ value, onChange, errors, least, most = 20 }: Props) {
  const t = useT();
  const set = (at: number, part: Partial<BasisValues>) =>
    onChange(value.map((one, each) => (each === at ? { ...one, ...part } : one)));
  return (
    <>
      {value.map((basis, at) => {
        const path = `basis.${at}`;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a basis that is being typed has no identity but its place
          <Fieldset key={at} legend={t(basisWords.one, { number: at + 1 })}>
            <div className={own.inner}>
              <BilingualFields
                label={t(basisWords.law)}
                value={basis.law}
                onChange={(law) => set(at, { law })}
                errors={errors}
                path={`${path}.law`}
              />
              <div className={styles.pair}>
                <TextInput
                  label={t(basisWords.number)}
                  value={basis.number}
                  onChange={(event) => set(at, { number: event.currentTarget.value })}
                  error={errors[`${path}.number`]}
                  maxLength={100}
                />
                <NativeSelect
                  label={t(basisWords.mark)}
                  value={basis.mark}
                  onChange={({ currentTarget: { value: mark } }) =>
                    set(at, { mark: MARKS.find((one) => one === mark) ?? 'C' })
                  }
                  data={MARKS.map((mark) => ({ value: mark, label: `${mark} ${t(marks[mark])}` }))}
                />
              </div>
              <BilingualFields
                label={t(basisWords.articles)}
                value={basis.articles}
                onChange={(articles) => set(at, { articles })}
                errors={errors}
                path={`${path}.articles`}
                required={false}
              />
              <BilingualFields
                label={t(basisWords.says)}
                description={t(basisWords.saysHint)}
                value={basis.says}
                onChange={(says) => set(at, { says })}
                errors={errors}
                path={`${path}.says`}
                required={false}
              />
            </div>
            <Button
              mt="sm"
              size="compact-sm"
              variant="default"
              disabled={value.length <= least}
              onClick={() => onChange(value.filter((_, each) => each !== at))}
            >
              {t(basisWords.remove, { number: at + 1 })}
            </Button>
          </Fieldset>
        );
      })}
      <div>
        <Button
          variant="default"
          size="sm"
          disabled={value.length >= most}
          leftSection={<IconPlus size={16} stroke={1.6} />}
          onClick={() => onChange([...value, emptyBasis()])}
        >
          {t(basisWords.add)}
        </Button>
      </div>
    </>
  );
}
