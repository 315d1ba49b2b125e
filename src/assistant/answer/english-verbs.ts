/** A will is one where somebody has it or leaves it; else it tells of what is to come: will the regulator decide. */
const WILL = /(?<!\b(?:an?|the|his|her|my|your|their|our|no|this|that|last|by) )\bwill\b/gu;
/** We plan to, are going to, would like to: that somebody means to do it is not what is asked. */
const MEANING_TO =
  /\b(?:(?:am|are|is|was|were|be) )?(?:plan(?:s|ned|ning)?|intend(?:s|ed|ing)?|want(?:s|ed|ing)?|wish(?:es|ed|ing)?|hop(?:e|es|ed|ing)|going|about|(?:would|'d) like|aim(?:s|ing)?) to(?= [a-z])/gu;

/** A question without English verbs that only say when or with what mind something is done. Lower case, as `normalise` leaves it. */
export function withoutAuxiliaries(text: string): string {
  return text.replace(WILL, ' ').replace(MEANING_TO, ' ');
}
