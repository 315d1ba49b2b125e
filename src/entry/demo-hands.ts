import type { Caller } from '../access/index.ts';
import { headOf } from '../ledger/index.ts';
import { addFile, type PilotRoom } from '../pilots/index.ts';
import type { RewardRoom } from '../rewards/index.ts';

/** Who acts in the demo; each as the verbs take a caller. */
export interface DemoPeople {
  /** Of the enterprise that declares, of the bank that hosts, and of one that nobody has verified. */
  lead: Caller;
  bank: Caller;
  newcomer: Caller;
  officer: Caller;
  approver: Caller;
  /** Whoever reviews and scores, each as appointed to one pilot or batch. */
  experts: readonly { email: string; of(kind: 'pilot' | 'batch', id: string): Caller }[];
}

type Enterprise = { id: string; name: string; uscc: string };
export type DemoEnterprises = Readonly<Record<'xingqiao' | 'bank' | 'mengya', Enterprise>>;

export interface Demo {
  daysAgo(days: number): RewardRoom;
  people: DemoPeople;
  enterprises: DemoEnterprises;
}

export const seen = async ({ database }: PilotRoom, pilotId: string) =>
  (await headOf(database, `pilot:${pilotId}`)).version;

/** The smallest file that is a PDF. */
export function pdf(name: string): Request {
  const text = `%PDF-1.4\n% ${encodeURIComponent(name)}\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n`;
  return new Request('http://demo.invalid/', { method: 'POST', body: text });
}

export async function upload(
  room: PilotRoom,
  caller: Caller,
  of: { enterpriseId: string; pilotId: string },
  name: string,
) {
  const { file } = await addFile(room, caller, { ...of, name, request: pdf(name) });
  return file.id;
}
