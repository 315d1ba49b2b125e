/** wrangler.toml bundles these as text. */
declare module '*.txt' {
  const text: string;
  export default text;
}
