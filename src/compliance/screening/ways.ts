import type { Bilingual } from '../../shared/locale.ts';
import type { WayName } from '../../shared/pilots/ways.ts';
import type { Finding } from './screen.ts';

/** How a finding is settled; a pilot records one of them for each. */
export interface Way {
  way: WayName;
  said: Bilingual;
  /** The licensed institution that the description names. */
  institution?: string;
}

const OUT_OF_SCOPE: Way = {
  way: 'out_of_scope',
  said: {
    zh: '移出范围：取消或改变这项活动，再自查一次。',
    en: 'Out of scope: drop or change the activity, and check again.',
  },
};
const HOST: Way = {
  way: 'licensed_host',
  said: {
    zh: '持牌机构承担：由具名的持牌机构实施这项行为，贵方只提供技术，以协议为证。',
    en: 'Licensed host: a named licensed institution carries out the act, you supply technology only; the agreement is the evidence.',
  },
};

/**
 * The outcomes that a finding can have. A named institution adds itself and removes nothing: what counts is who does the
 * act, with evidence.
 */
export function waysOf({ entry, kind, because }: Finding, institutions: readonly string[]): Way[] {
  if (kind === 'prohibition') {
    return [
      {
        way: 'remove',
        said: {
          zh: '去除：禁止的活动没有其他出路。',
          en: 'Remove it: a prohibited activity has no other outcome.',
        },
      },
    ];
  }
  if (kind === 'duty') return [{ way: 'comply', said: entry.need }];
  const isWord = kind === 'warning' && entry.kind !== 'warning';
  if (kind === 'warning') {
    const reword: Way = {
      way: 'reword',
      said: {
        zh: '更改名称或经营范围中的字样。',
        en: 'Change the words in the name or business scope.',
      },
    };
    if (isWord) return [{ ...OWN_LICENCE, said: ownSaid(entry.need, true) }, reword];
    const remove: Way = {
      way: 'remove',
      said: {
        zh: '去除：不向公众收取资金，不承诺回报，不使用受限字样。',
        en: 'Remove it: take no money from the public, promise no return, use no restricted word.',
      },
    };
    return because.some((reason) => 'text' in reason) ? [remove, reword] : [remove];
  }
  const own: Way =
    kind === 'licence'
      ? { ...OWN_LICENCE, said: ownSaid(entry.need, true) }
      : { way: 'own_filing', said: ownSaid(entry.need, false) };
  const named = institutions.map(
    (institution): Way => ({
      way: 'licensed_host',
      institution,
      said: {
        zh: `持牌机构承担：由您提到的${institution}实施这项行为，以协议为证，并核对其许可范围。`,
        en: `Licensed host: ${institution}, which you name, carries out the act; the agreement is the evidence, and its licence has to cover it.`,
      },
    }),
  );
  return [own, HOST, ...named, OUT_OF_SCOPE];
}

const OWN_LICENCE = { way: 'own_licence' } as const;

function ownSaid(need: Bilingual, licence: boolean): Bilingual {
  return licence
    ? { zh: `自持许可：${need.zh}`, en: `Own licence: ${need.en}` }
    : { zh: `自行办理备案：${need.zh}`, en: `Own filing: ${need.en}` };
}
