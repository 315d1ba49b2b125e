import { screen } from '../../compliance/index.ts';
import { listRegister, readTerms } from '../../pilots/index.ts';
import type { Locale } from '../../shared/locale.ts';
import { STATE_NAMES } from '../../shared/pilots/states.ts';
import type { AssistantRecord } from './records.ts';
import type { ToolRoom } from './room.ts';
import { registerState, registerWords, termsIn } from './wanted.ts';
import { filled, SAID, TERM_WORDS } from './words.ts';

const SHOWN = 5;

/** Registered pilots that the question's words find, in the state it names, the newest first; and the register's page of them. */
export async function registered(
  room: ToolRoom,
  question: string,
  locale: Locale,
): Promise<{ items: AssistantRecord[]; path: string; more: boolean }> {
  const words = registerWords(question);
  const state = registerState(question);
  const found = await listRegister(room, { q: words || undefined, state, before: null, limit: SHOWN });
  const filter = new URLSearchParams({ ...(words && { q: words }), ...(state && { state }) }).toString();
  return {
    path: filter === '' ? '/register' : `/register?${filter}`,
    more: found.next !== null,
    items: found.items.map(({ id, title, number, state, applicants }) => ({
      text: title,
      detail: [number, STATE_NAMES[state][locale], applicants.join('、')].filter(Boolean).join(' · '),
      path: `/register/${id}`,
      dueOn: null,
      overdue: false,
    })),
  };
}

/** How many working days the office has set for the steps that are asked for; `example` where it has set none itself. */
export async function timeLimits(
  { library }: Pick<ToolRoom, 'library'>,
  question: string,
  locale: Locale,
): Promise<{ items: AssistantRecord[]; example: string | null }> {
  const { workingDays, example } = await readTerms(library);
  return {
    example: example?.[locale] ?? null,
    items: termsIn(question).map((term) => ({
      text: TERM_WORDS[term][locale],
      detail: filled(SAID.days[locale], { days: workingDays[term] }),
      path: null,
      dueOn: null,
      overdue: false,
    })),
  };
}

/** What the screening's rules find in the question itself. */
export async function screened(
  { licences }: Pick<ToolRoom, 'licences'>,
  question: string,
  locale: Locale,
): Promise<AssistantRecord[]> {
  const { findings } = screen({ description: question }, await licences.current());
  return findings.slice(0, SHOWN).map(({ entry, doubt, basis }) => {
    const [first] = basis;
    const law =
      first &&
      [first.law[locale], first.articles?.[locale]].filter(Boolean).join(locale === 'zh' ? '' : ', ');
    return {
      text: `${doubt ? `${SAID.doubt[locale]} · ` : ''}${locale === 'zh' ? entry.zh : entry.en}`,
      detail: [entry.need[locale], law].filter(Boolean).join(' · '),
      path: null,
      dueOn: null,
      overdue: false,
    };
  });
}
