/** Where "now" comes from; tests pass their own. */
export type Clock = () => Date;

const SHANGHAI = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai', dateStyle: 'short' });

/** The civil date in Shanghai (YYYY-MM-DD), whatever the machine's zone. */
export function today(clock: Clock): string {
  return SHANGHAI.format(clock());
}
