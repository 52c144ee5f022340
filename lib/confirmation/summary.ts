import { type OutcomeWord, outcomeWords } from "@/lib/confirmation/outcome";

/** What the customers of a company said, added up. */
export type CustomerSummary = {
  /** Declarations whose customer was asked, and those that the customer confirmed. */
  asked: number;
  confirmed: number;
  words: { word: OutcomeWord | null; count: number }[];
  latest: { activityId: string; customer: string; sentence: string; answeredAt: Date }[];
};

/** How often each of the five words was said, the best first; also those that nobody said. */
export const countedWords = ({ words }: Pick<CustomerSummary, "words">): { word: OutcomeWord; count: number }[] =>
  outcomeWords.map((word) => ({ word, count: words.find((one) => one.word === word)?.count ?? 0 }));
