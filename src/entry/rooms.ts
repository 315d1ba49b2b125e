import type { LanguageModelV4 } from '@ai-sdk/provider';
import { entrancesOf, identityHooks } from '../access/index.ts';
import {
  type AssistantParts,
  completionFarewell,
  createAssistant,
  farewell,
  lawEnglishKeeper,
  type ReadLawEnglish,
} from '../assistant/index.ts';
import { createLicenceCatalogue } from '../compliance/index.ts';
import { createCatalogue } from '../enterprises/index.ts';
import { makeCheckpoint } from '../ledger/index.ts';
import { createLibrary, type Library } from '../library/index.ts';
import type { Config } from '../platform/config.ts';
import { countUse } from '../platform/database/operational.ts';
import type { Database } from '../platform/database/port.ts';
import { EventStreams } from '../platform/http/event-streams.ts';
import type { LimitOptions } from '../platform/http/limits.ts';
import { createIdentity } from '../platform/identity/identity.ts';
import type { Log } from '../platform/log.ts';
import { secretNamed } from '../platform/secrets.ts';
import { createPolicies } from '../policy/index.ts';
import type { Clock } from '../shared/clock.ts';
import type { Locale } from '../shared/locale.ts';

/** What every way in has before any room is open. */
export interface Host {
  config: Config;
  database: Database;
  clock: Clock;
  log: Log;
}

/** What every way in opens alike, over whatever database and model it has. */
export function openRooms(
  with_: Host & {
    model: LanguageModelV4 | null;
    lawEnglish: ReadLawEnglish;
    /** Null: texts are searched by their words alone. */
    vectors: AssistantParts['vectors'];
  },
) {
  const { config, database, clock, log, model, lawEnglish, vectors } = with_;
  const { publicUrl, oidc } = config;
  const identity = createIdentity({
    database,
    clock,
    log,
    publicUrl,
    oidc,
    secret: async () => config.secret ?? secretNamed(database, clock, 'identity', () => randomSecret()),
    hooks: identityHooks(database, clock, publicUrl),
  });
  const library: Library = createLibrary(database, clock);
  const catalogue = createCatalogue(library, clock);
  const licences = createLicenceCatalogue(library, clock);
  const policies = createPolicies(library, clock);
  const keepLawEnglish = lawEnglishKeeper(library, policies, lawEnglish);
  const terms = {
    price: config.modelPrice,
    tokensPerDay: config.modelTokens.perDay,
    tokensPerCallerPerDay: config.modelTokens.perCaller,
  };
  const assistant = createAssistant({
    policies,
    library,
    database,
    model,
    keepLawEnglish,
    vectors,
    terms,
    clock,
    log,
  });
  const entrances = entrancesOf(config);
  return { library, catalogue, licences, policies, keepLawEnglish, assistant, identity, entrances };
}

/** What every way in tells the app alike. */
export function appPartsOf({ config, database, clock, log }: Host) {
  const { publicUrl, secondFactorRequired, keptDays, production } = config;
  return {
    ...{ database, clock, log, publicUrl, secondFactorRequired, keptDays, production },
    makeCheckpoint: () => makeCheckpoint(database, clock, config.ledgerKey),
    streams: new EventStreams(cutOff),
  };
}

/** Limits that are counted in the database, for all instances together. */
export function limitedIn(database: Database, clock: Clock, limits: LimitOptions, hasModel: boolean) {
  return {
    limits,
    countUse: (caller: string, seconds: number) => countUse(database, clock, caller, seconds),
    hasModel,
  };
}

/** 256 bits, hexadecimal. */
function randomSecret(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(32));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

const CUT_OFF = {
  zh: '回答中断了，请稍后再问一次。',
  en: 'The answer was cut off. Please ask again in a moment.',
};

/** The last event of an answer that is ended from our side. */
function cutOff(locale: Locale, path: string): string {
  return path.startsWith('/v1/') ? completionFarewell(CUT_OFF[locale]) : farewell(CUT_OFF[locale]);
}
