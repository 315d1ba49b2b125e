/** What a Word template asks for, or why it is none. */
export type FieldsRead = { fields: readonly string[] } | { fault: TemplateFault };

/** unreadable: no DOCX, or broken; active: macros, embedded or linked things; too-large: unpacked beyond all measure. */
export type TemplateFault = 'unreadable' | 'active' | 'too-large';

export interface Filling {
  bytes: Uint8Array<ArrayBuffer>;
  /** What stands in place of a field, by how the template writes it; each line a line. */
  values: Readonly<Record<string, string>>;
}
