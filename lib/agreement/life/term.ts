import type { AgreementTerm } from "@/lib/agreement/text/clause";
import { ownTemplates, templateByVersion, templates } from "@/lib/agreement/text/template";
import { addDays, type Day } from "@/lib/date/day";

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
  const term = terms[version] ?? templateByVersion(version).term;
  if (!term) throw new RangeError(`No term for the agreement template ${version}`);
  return term;
};

/** Every version with the days before its end from which a renewal can be signed. */
export const renewalWindows = (): { version: string; windowDays: number }[] =>
  [...templates, ...ownTemplates()].map(({ version }) => ({ version, windowDays: termByVersion(version).windowDays }));

/** True on the days on which a renewal can be signed; the last one is the day before the end. */
export const isRenewable = (version: string, endsOn: Day | null, today: Day): boolean =>
  endsOn !== null && addDays(endsOn, -termByVersion(version).windowDays) <= today && today < endsOn;

/** The end of the agreement, or null where its term is prolonged without a signature. */
export const knownEnd = (version: string, endsOn: Day | null): Day | null =>
  termByVersion(version).without === "ended" ? endsOn : null;
