/**
 * A mobile number of mainland China in E.164 form (+8613800138000), or null when it is none. Blanks and hyphens may
 * stand between digits; the country's code may be written +86, 0086 or not at all.
 */
export function mobileNumber(written: string): string | null {
  const bare = written.normalize('NFKC').replace(/[\s-]/g, '');
  const digits = /^(?:\+86|0086|86)?(1[3-9]\d{9})$/.exec(bare)?.[1];
  return digits === undefined ? null : `+86${digits}`;
}
