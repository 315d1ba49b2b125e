/** What can be chosen in a declaration. Apart from its schema, which no page needs to load. */
export const PILOT_KINDS = ['financial-service', 'technology-product'] as const;
export const COMPENSATIONS = ['fund', 'insurance', 'fund-and-insurance', 'own-means'] as const;
export const DIRECTIONS = ['up', 'down'] as const;
export const FREQUENCIES = ['monthly', 'quarterly', 'half-yearly', 'once'] as const;
/** What sets a pause trigger off: figures that are counted here do so by themselves, the rest people. */
export const TRIGGER_CAUSES = ['cap', 'red', 'other'] as const;
