import type { AgreementLanguage } from "@/lib/agreement/text/language";
import type { Day } from "@/lib/date/day";

/** The words of the evidence about a signer's authority: they are signed, so they are no messages and never change. */
type Period = { fromOn: Day; untilOn: Day | null };
type Delegator = { holder: string; capacity: string };
type Authority = Delegator & Period & { parent: (Delegator & Period) | null };

type Words = {
  period: (period: Period) => string;
  delegation: (by: Delegator) => string;
  /** In what capacity the vendor's signer countersigns. */
  countersigner: string;
  appointed: (since: Day) => string;
};

const words: Readonly<Record<AgreementLanguage, Words>> = {
  fr: {
    period: ({ fromOn, untilOn }) =>
      untilOn ? `mandat du ${fromOn} au ${untilOn} exclu` : `mandat depuis le ${fromOn}, sans terme`,
    delegation: ({ holder, capacity }) => `par délégation de ${holder}, ${capacity}`,
    countersigner: "Contresignataire du programme partenaires",
    appointed: (since) => `Nommé contresignataire par l'administrateur du programme, depuis le ${since} (UTC)`,
  },
  en: {
    period: ({ fromOn, untilOn }) =>
      untilOn ? `mandate from ${fromOn} until ${untilOn}, exclusive` : `mandate since ${fromOn}, without end`,
    delegation: ({ holder, capacity }) => `by delegation of ${holder}, ${capacity}`,
    countersigner: "Countersigner of the partner programme",
    appointed: (since) => `Appointed countersigner by the programme's administrator, since ${since} (UTC)`,
  },
};

/** What a mandate says of its holder's authority; of a delegation, the same of the mandate it stands on. */
export const mandateStatement = (held: Omit<Authority, "holder">, language: AgreementLanguage): string => {
  const { period, delegation } = words[language];
  const said = `${held.capacity}, ${period(held)}`;
  return held.parent ? `${said}, ${delegation(held.parent)} (${period(held.parent)})` : said;
};

/** In what capacity, and since when, the vendor's countersigner was appointed. */
export const appointmentWords = (since: Day, language: AgreementLanguage): { capacity: string; statement: string } => ({
  capacity: words[language].countersigner,
  statement: words[language].appointed(since),
});
