import type { NewsFacts, NewsTexts } from "@/lib/mail/agreement";

const closed =
  (subject: (facts: NewsFacts) => string, what: (facts: NewsFacts) => string, next: string) => (facts: NewsFacts) => ({
    subject: subject(facts),
    paragraphs: [what(facts), `Reason given: ${facts.reason}`, "All texts and their fingerprints are kept.", next],
    label: "Open the agreement",
  });

const again = "You can prepare a new offer at any time.";

type Offer = { subject: (company: string) => string; what: (company: string, vendor: string) => string };
const stays = "What is in force stays in force meanwhile.";

const offers: Record<NewsFacts["document"], Offer> = {
  full: {
    subject: (company) => `The agreement of ${company} is ready to be read and signed`,
    what: (company, vendor) =>
      `${vendor} offers ${company} the programme's single agreement, with the annexes of its business models.`,
  },
  version: {
    subject: (company) => `A new version of the agreement of ${company} is ready to be read and signed`,
    what: (_, vendor) =>
      `${vendor} puts a new version of the agreement to you. Only the clauses that change ask for a signature; they are shown first, word for word. ${stays}`,
  },
  amendment: {
    subject: (company) => `An annex to the agreement of ${company} is ready to be read and signed`,
    what: (company) => `It adds to the agreement what the business models of ${company} call for. ${stays}`,
  },
  renewal: {
    subject: (company) => `The renewal of the agreement of ${company} is ready to be signed`,
    what: () => `The present term comes to its end. Nothing changes but the term: one signature renews it. ${stays}`,
  },
};

const inForce: Record<NewsFacts["document"], (company: string) => string> = {
  full: (company) => `The agreement of ${company} is in force`,
  version: (company) => `The new version of the agreement of ${company} is in force`,
  amendment: (company) => `The added annex of ${company} is in force`,
  renewal: (company) => `The agreement of ${company} is renewed`,
};

export const english: NewsTexts = {
  offered: {
    partner: ({ company, vendor, until, document }) => ({
      subject: offers[document].subject(company),
      paragraphs: [
        offers[document].what(company, vendor),
        `It can be read in French and in English, on screen or as a PDF. The offer stays open until ${until}.`,
        "Only someone with the signatory role and a mandate in force can sign, once signed in.",
      ],
      label: "Read the agreement",
    }),
    vendor: null,
  },
  reminded: {
    partner: ({ company, until }) => ({
      subject: `The agreement of ${company} still waits for a signature`,
      paragraphs: [`The offer stays open until ${until}. After that date, a new one has to be prepared.`],
      label: "Read the agreement",
    }),
    vendor: null,
  },
  expired: {
    partner: ({ company, until }) => ({
      subject: `The agreement offered to ${company} has expired`,
      paragraphs: [`It was open until ${until}. Nothing was signed and the texts are kept.`, again],
      label: "Prepare a new offer",
    }),
    vendor: null,
  },
  signed: {
    partner: ({ company, vendor, by }) => ({
      subject: `The agreement of ${company} is signed on your side`,
      paragraphs: [
        `${by} signed the agreement on behalf of ${company}.`,
        `If this was not meant to happen, tell ${vendor} at once: the agreement is not countersigned yet.`,
        "The countersignature is the next step; you will be told.",
      ],
      label: "Follow the agreement",
    }),
    vendor: ({ company, by }) => ({
      subject: `${company} has signed: an agreement to countersign`,
      paragraphs: [
        `${by} signed the agreement on behalf of ${company}. Check the mandate and the document, then countersign.`,
      ],
      label: "Open the file",
    }),
  },
  declined: {
    partner: closed(
      ({ company }) => `Agreement of ${company} declined`,
      ({ company, by }) => `${by} declined the agreement on behalf of ${company}.`,
      again,
    ),
    vendor: closed(
      ({ company }) => `${company} declined the agreement`,
      ({ company, by }) => `${by} declined the agreement on behalf of ${company}.`,
      "",
    ),
  },
  withdrawn: {
    partner: closed(
      ({ company }) => `Agreement offered to ${company} withdrawn`,
      ({ by }) => `${by} withdrew the offer. It can no longer be signed.`,
      again,
    ),
    vendor: closed(
      ({ company }) => `Agreement offered to ${company} withdrawn`,
      ({ by }) => `${by} withdrew the offer. It can no longer be signed.`,
      "",
    ),
  },
  returned: {
    partner: closed(
      ({ company }) => `The agreement of ${company} is returned to you`,
      ({ vendor, by }) => `${by}, for ${vendor}, did not countersign and returns the agreement to you.`,
      "Put right what is asked, then prepare a new offer: it will name this one.",
    ),
    vendor: closed(
      ({ company }) => `Agreement of ${company} returned`,
      ({ company, by }) => `${by} returned the agreement to ${company} without countersigning it.`,
      "",
    ),
  },
  "declined-by-vendor": {
    partner: closed(
      ({ vendor }) => `${vendor} did not countersign the agreement`,
      ({ vendor, by }) => `${by}, for ${vendor}, declined to countersign the agreement. It does not take effect.`,
      "",
    ),
    vendor: closed(
      ({ company }) => `Agreement of ${company} declined`,
      ({ company, by }) => `${by} declined to countersign the agreement of ${company}.`,
      "",
    ),
  },
  terminated: {
    partner: closed(
      ({ company }) => `The agreement of ${company} is terminated`,
      ({ vendor, by }) =>
        `${by}, for ${vendor}, terminated the agreement. The programme level takes it into account from today.`,
      again,
    ),
    vendor: closed(
      ({ company }) => `Agreement of ${company} terminated`,
      ({ company, by }) => `${by} terminated the agreement of ${company}.`,
      "",
    ),
  },
  prolonged: {
    partner: ({ company, until }) => ({
      subject: `The agreement of ${company} goes on for another term`,
      paragraphs: [`Its term was over and no renewal was signed: as its text provides, another began, until ${until}.`],
      label: "Open the agreement",
    }),
    vendor: ({ company, until }) => ({
      subject: `The agreement of ${company} goes on for another term`,
      paragraphs: [`No renewal was signed: as the text provides, another term began, until ${until}.`],
      label: "Open the file",
    }),
  },
  ended: {
    partner: ({ company }) => ({
      subject: `The agreement of ${company} has ended`,
      paragraphs: [
        "Its term is over and no renewal was signed: as its text provides, it ends today. The programme level takes it into account from today.",
        again,
      ],
      label: "Open the agreement",
    }),
    vendor: ({ company }) => ({
      subject: `The agreement of ${company} has ended`,
      paragraphs: ["Its term is over and no renewal was signed: as its text provides, it ends today."],
      label: "Open the file",
    }),
  },
  "in-force": {
    partner: ({ company, fingerprint, document }) => ({
      subject: inForce[document](company),
      paragraphs: [
        "Both parties have signed; the document was sealed, read back and verified. The sealed file and its evidence are ready to download.",
        `SHA-256 fingerprint of the sealed file: ${fingerprint}`,
        "Simple electronic signature with an evidence file, sealed by the programme's operator; no independent time.",
      ],
      label: "Download the sealed agreement",
    }),
    vendor: ({ company, fingerprint, document }) => ({
      subject: inForce[document](company),
      paragraphs: [
        "The document was sealed, read back and verified.",
        `SHA-256 fingerprint of the sealed file: ${fingerprint}`,
      ],
      label: "Open the file",
    }),
  },
};
