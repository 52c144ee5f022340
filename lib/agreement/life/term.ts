import { addDays, type Day } from "@/lib/date/day";

/** How long an agreement lasts, and what its text says of the day its term is over. */
type AgreementTerm = {
  months: number;
  /** A renewal can be signed on that many days before the end. */
  windowDays: number;
  /** Without a signature, another term begins by itself, or the agreement ends. */
  without: "prolonged" | "ended";
};

/** The rule of each version's clause `term.duration`; beside the text, whose digest it must not touch. */
const terms: Readonly<Record<string, AgreementTerm>> = {
  "2019-10": { months: 12, windowDays: 30, without: "prolonged" },
  "2020-03": { months: 12, windowDays: 30, without: "ended" },
};

/**
 * The term of a template's version.
 * @throws RangeError for a version that was never offered
 */
export const termByVersion = (version: string): AgreementTerm => {
  const term = terms[version];
  if (!term) throw new RangeError(`No term for the agreement template ${version}`);
  return term;
};

/** The days on which a renewal can be signed; the last one is the day before the end. */
export const isRenewable = (version: string, endsOn: Day | null, today: Day): boolean =>
  endsOn !== null && addDays(endsOn, -termByVersion(version).windowDays) <= today && today < endsOn;

/** The end as far as it is known: an agreement that goes on by itself has none. */
export const knownEnd = (version: string, endsOn: Day | null): Day | null =>
  termByVersion(version).without === "ended" ? endsOn : null;
