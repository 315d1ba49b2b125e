import { createContext, useContext } from 'react';
import type { UploadedFile } from '../../api/files.ts';

/** What was said of a field when the version was returned (一次性告知). */
export interface Remark {
  reason: string;
  /** The field is not as it was any more. */
  changed: boolean;
}

/** The next value, or what makes it out of the value that is there by then. */
export type Next = ((before: unknown) => unknown) | string | number | boolean | null | readonly unknown[];

/** What the fields of a step work on. */
export interface FieldSource {
  enterpriseId: string;
  pilotId: string;
  value: (path: string) => unknown;
  set: (path: string, next: Next) => void;
  /** What is wrong with a field; what is only missing is said once the form was checked. */
  error: (path: string) => string | undefined;
  remark: (path: string) => Remark | undefined;
  isPublic: (path: string) => boolean;
  /** Nothing has to be filled in. */
  isOptional?: boolean;
  /** Of the pilot, with those just uploaded. */
  files: readonly Pick<UploadedFile, 'id' | 'name'>[];
  addFile: (file: UploadedFile) => void;
}

const FieldContext = createContext<FieldSource | null>(null);
export const FieldProvider = FieldContext.Provider;

export function useFields(): FieldSource {
  const source = useContext(FieldContext);
  if (!source) throw new Error('a field stands outside of its form');
  return source;
}
