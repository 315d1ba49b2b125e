import { RequestFailure } from '../api/failure.ts';

/**
 * What the server complained of, by the dotted path of the field: put beside the field, not above the form.
 * @param within what every path of the form begins with
 */
export function fieldErrors(error: unknown, within = ''): Readonly<Record<string, string>> {
  const fields = error instanceof RequestFailure ? (error.problem?.fields ?? []) : [];
  return Object.fromEntries(
    fields.map(({ path, message }) => [path.startsWith(within) ? path.slice(within.length) : path, message]),
  );
}

/** Whether every complaint stands beside a field of the form, so that a notice above it would only repeat them. */
export function allBesideFields(error: unknown, names: readonly string[]): boolean {
  const paths = Object.keys(fieldErrors(error));
  return paths.length > 0 && paths.every((path) => names.includes(path));
}

export function hasCode(error: unknown, ...codes: readonly string[]): boolean {
  return error instanceof RequestFailure && error.problem !== null && codes.includes(error.problem.code);
}
