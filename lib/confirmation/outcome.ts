/**
 * The five words of which a customer chooses one for what the activity changed, the best first. They say an effect, not how
 * pleased the customer is. A word is stored, so it never changes. Source: assumption.
 */
export const outcomeWords = ["transformed", "much-better", "better", "unchanged", "worse"] as const;
export type OutcomeWord = (typeof outcomeWords)[number];
