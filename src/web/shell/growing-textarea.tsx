import { Textarea, type TextareaProps } from '@mantine/core';
import type { CSSProperties } from 'react';
import styles from './growing-textarea.module.css';

/** Browsers that grow a field by themselves are spared the measuring, which costs a slow phone a tenth of a second a page. */
const grows = () => CSS.supports('field-sizing', 'content');

interface Props extends Omit<TextareaProps, 'autosize' | 'rows' | 'classNames' | 'styles'> {
  minRows: number;
  maxRows: number;
  inputClassName?: string;
}

/** A text field as high as what is in it, between two numbers of rows. */
export function GrowingTextarea({ minRows, maxRows, inputClassName = '', ...props }: Props) {
  if (!grows()) {
    return (
      <Textarea
        autosize
        minRows={minRows}
        maxRows={maxRows}
        classNames={{ input: inputClassName }}
        {...props}
      />
    );
  }
  return (
    <Textarea
      rows={minRows}
      classNames={{ input: `${styles.input} ${inputClassName}` }}
      styles={{ input: { '--min-rows': minRows, '--max-rows': maxRows } as CSSProperties }}
      {...props}
    />
  );
}
