/** wrangler.toml bundles these as text. */
declare module '*.txt' {
  const text: string;
  export default text;
}

/** Seeds are read as texts; what they hold is checked by schema, and a type of each of their words would cost a minute. */
declare module '*.json' {
  const content: unknown;
  export default content;
}
