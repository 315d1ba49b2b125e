/** A table out of a JSON file: where it lies beside a bundle (wrangler.toml, rules) it comes as the text of the file. */
export const asHeld = <T>(given: unknown): T => (typeof given === 'string' ? JSON.parse(given) : given) as T;
