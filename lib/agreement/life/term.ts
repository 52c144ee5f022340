import { addDays, type Day } from "@/lib/date/day";

/** The length of a term, and what the signed text says happens at its end. */
type AgreementTerm = {
  months: number;
  /** Days before the end from which a renewal can be signed. */
  windowDays: number;
  /** What happens without a signature: another term begins, or the agreement ends. */
  without: "prolonged" | "ended";
};

/** The rule of each version's clause `term.duration`, kept apart from the text so that its digest does not change. */
const terms: Readonly<Record<string, AgreementTerm>> = {
  "2019-10": { months: 12, windowDays: 30, without: "prolonged" },
  "2020-03": { months: 12, windowDays: 30, without: "ended" },
};

/** What the portal writes as its reason at the end of a term: kept with the agreement, for parties of any language. */
export const termReasons: Readonly<Record<AgreementTerm["without"], string>> = {
  ended: "Terme échu sans renouvellement signé. — The term is over and no renewal was signed.",
  prolonged: "Un nouveau terme a commencé de lui-même. — Another term began by itself.",
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

/** True on the days on which a renewal can be signed; the last one is the day before the end. */
export const isRenewable = (version: string, endsOn: Day | null, today: Day): boolean =>
  endsOn !== null && addDays(endsOn, -termByVersion(version).windowDays) <= today && today < endsOn;

/** The end of the agreement, or null where its term is prolonged without a signature. */
export const knownEnd = (version: string, endsOn: Day | null): Day | null =>
  termByVersion(version).without === "ended" ? endsOn : null;
