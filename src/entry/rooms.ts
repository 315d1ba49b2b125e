import type { LanguageModelV4 } from '@ai-sdk/provider';
import type { EnterpriseNames } from '../access/index.ts';
import { createAssistant, farewell } from '../assistant/index.ts';
import { createCatalogue, labelsOf } from '../enterprises/index.ts';
import { createLibrary, type Library } from '../library/index.ts';
import type { Database } from '../platform/database/port.ts';
import type { Log } from '../platform/log.ts';
import { createPolicies } from '../policy/index.ts';
import type { Clock } from '../shared/clock.ts';
import type { Locale } from '../shared/locale.ts';

/** What every way in opens alike, over whatever database and model it has. */
export function openRooms(with_: {
  database: Database;
  clock: Clock;
  log: Log;
  model: LanguageModelV4 | null;
}) {
  const { database, clock, log, model } = with_;
  const library: Library = createLibrary(database, clock);
  const catalogue = createCatalogue(library, clock);
  const policies = createPolicies(library, clock);
  const assistant = createAssistant({ policies, library, database, model, clock, log });
  const enterprisesOf = (ids: readonly string[]) => labelsOf(database, ids);
  const enterpriseNames: EnterpriseNames = async (ids) =>
    new Map((await enterprisesOf(ids)).map(({ id, name }) => [id, name]));
  return { library, catalogue, policies, assistant, enterprisesOf, enterpriseNames };
}

const CUT_OFF = {
  zh: '回答中断了，请稍后再问一次。',
  en: 'The answer was cut off. Please ask again in a moment.',
};

/** The last event of a chat that is ended from our side. */
export function cutOff(locale: Locale): string {
  return farewell(CUT_OFF[locale]);
}
