import { TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useState } from 'react';

interface Props {
  label: string;
  placeholder: string;
  /** As the address has it. */
  value: string | undefined;
  /** Called when typing pauses. */
  onSearch: (text: string | undefined) => void;
}

/** What is looked for stands in the address, a moment after it was typed. */
export function SearchField({ label, placeholder, value, onSearch }: Props) {
  const [text, setText] = useState(value ?? '');
  const search = useDebouncedCallback((next: string) => onSearch(next.trim() || undefined), 300);
  return (
    <TextInput
      type="search"
      label={label}
      placeholder={placeholder}
      maxLength={100}
      value={text}
      onChange={(event) => {
        setText(event.currentTarget.value);
        search(event.currentTarget.value);
      }}
    />
  );
}
