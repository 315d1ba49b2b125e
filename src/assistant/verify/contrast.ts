/** What a clause sets itself against, behind the claim: 而不是资助 · , not every year · , and does not compel, */
export const CONTRAST =
  /,?(?:而不是|而非|,不是|,并非|,并不是|,(?:而)?不(?:按照?|看|凭|靠|给|发给|针对|面向|归)(?!规定))([^,]{1,30}?)(?:来?定|计算|发放)?$|,\s+(?:and |but )?(?:not|never|does not|do not|is not|are not|rather than|instead of) ([^,]{2,60})(?:,|(?=[.!]*$))|\s(?:rather than|instead of) ([^,]{2,60})$/iu;
/** …and before it: 并非年年都有，而是一次性的 · not a reward but a subsidy. */
const ALTERNATIVE_ZH =
  /^(?<before>[^?]*?)(?:并非|并不是|不是)(?<not>[^,]{1,30}),?(?:而是|(?<=,)是)(?<but>.+)$/iu;
const ALTERNATIVE_EN =
  /^(?<before>.*?\b(?:is|are|gets?|receives?|given) )not (?<not>[^,]{2,50}?),? but (?:rather )?(?<but>.+)$/iu;
/** Two expressions: Node 20 knows no two groups of one name. */
export const alternativeIn = (flat: string): RegExpExecArray | null =>
  ALTERNATIVE_ZH.exec(flat) ?? ALTERNATIVE_EN.exec(flat);
/** …encourages, and does not compel, financial institutions … */
export const ASIDE = /,\s+(?:and |but |though )?(?:not|does not|do not|is not|are not) ([^,]{2,40}),\s+/iu;
