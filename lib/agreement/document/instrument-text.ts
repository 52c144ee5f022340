import { annexLetter } from "@/lib/agreement/document/annex";
import type { DocumentInForce, Instrument } from "@/lib/agreement/document/instrument";
import type { AgreementKind } from "@/lib/agreement/document/kind";
import { termByVersion } from "@/lib/agreement/life/term";
import type { AgreementTerm } from "@/lib/agreement/text/clause";
import type { AgreementLanguage } from "@/lib/agreement/text/language";
import { templateByVersion } from "@/lib/agreement/text/template";
import { typography } from "@/lib/agreement/text/typography";
import { formatDay } from "@/lib/date/day";

type Sentences = {
  titles: Record<Exclude<AgreementKind, "full">, string>;
  /** What follows the title of a programme's own text. */
  own: Record<Exclude<AgreementKind, "full">, string>;
  /** Heading above the paragraphs that say what the document does. */
  heading: string;
  changes: string;
  version: (from: string, to: string) => string[];
  amendment: string[];
  renewal: (from: string, until: string) => string[];
  without: Record<"prolonged" | "ended", string>;
  term: { title: string; text: (term: AgreementTerm) => string };
  standing: string;
  names: Record<AgreementKind, string>;
  annexes: (letters: readonly string[]) => string;
  since: (day: string) => string;
};

const french: Sentences = {
  titles: {
    version: "Contrat partenaire unique : nouvelle version",
    amendment: "Avenant au contrat partenaire unique : ajout d'annexe",
    renewal: "Renouvellement du contrat partenaire unique",
  },
  own: { version: " : nouvelle version", amendment: " : avenant, ajout d'annexe", renewal: " : renouvellement" },
  heading: "Ce que fait le présent document",
  changes: "Les clauses modifiées",
  version: (from, to) => [
    `Le présent document fait passer le contrat de la version ${from} à la version ${to}. La signature porte sur les clauses énumérées ci-après, modifiées, ajoutées ou supprimées.`,
    "Les autres clauses sont reproduites à la suite telles qu'elles ont été signées, pour que le contrat se lise en un seul document ; elles ne sont pas renégociées.",
    "Les documents désignés ci-dessous restent en vigueur jusqu'à ce que le présent document soit contresigné, scellé et vérifié ; il les remplace à cet instant.",
  ],
  amendment: [
    "Le présent avenant ajoute au contrat la ou les annexes qu'il contient, et elles seules. Elles prennent effet le jour où il est contresigné, scellé et vérifié.",
    "Les documents désignés ci-dessous ne sont ni modifiés ni remplacés ; ils restent en vigueur avant, pendant et après cette signature. Les annexes ajoutées suivent le terme du contrat, et leurs définitions, leurs renvois et leurs règles de preuve sont les siens.",
  ],
  renewal: (from, until) => [
    `Les parties renouvellent le contrat pour un nouveau terme, du ${from} au ${until} exclu.`,
    "Rien d'autre ne change : ni le texte, ni les annexes, ni les documents désignés ci-dessous, qui restent en vigueur.",
  ],
  without: {
    prolonged: "Sans la présente signature, le contrat se renouvelle de lui-même, comme il le prévoit.",
    ended: "Sans la présente signature, le contrat prend fin au terme en cours, comme il le prévoit.",
  },
  term: {
    title: "Durée du contrat",
    text: ({ months, windowDays, without }) =>
      [
        `Un terme est de ${months} mois.`,
        `Un renouvellement peut être signé ${windowDays === 1 ? "le jour qui précède" : `pendant les ${windowDays} jours qui précèdent`} l'échéance.`,
        without === "ended"
          ? "Sans signature, le contrat prend fin au terme."
          : "Sans signature, un nouveau terme commence.",
      ].join("\n"),
  },
  standing: "Documents en vigueur, par l'empreinte SHA-256 de leur fichier scellé",
  names: { full: "Contrat", version: "Contrat", amendment: "Avenant", renewal: "Renouvellement" },
  annexes: (letters) => `${letters.length > 1 ? "annexes" : "annexe"} ${letters.join(", ")}`,
  since: (day) => `en vigueur depuis le ${day}`,
};

const english: Sentences = {
  titles: {
    version: "Single Partner Agreement: new version",
    amendment: "Amendment to the Single Partner Agreement: annex added",
    renewal: "Renewal of the Single Partner Agreement",
  },
  own: { version: ": new version", amendment: ": amendment, annex added", renewal: ": renewal" },
  heading: "What this document does",
  changes: "The clauses that change",
  version: (from, to) => [
    `This document takes the agreement from version ${from} to version ${to}. The signature bears on the clauses listed below, which are changed, added or removed.`,
    "The other clauses follow as they were signed, so that the agreement can be read in one document; they are not negotiated again.",
    "The documents named below stay in force until this document is countersigned, sealed and verified; it replaces them at that instant.",
  ],
  amendment: [
    "This amendment adds to the agreement the annex or annexes it contains, and nothing else. They take effect on the day it is countersigned, sealed and verified.",
    "The documents named below are neither changed nor replaced; they stay in force before, during and after this signature. The added annexes follow the term of the agreement, and its definitions, references and rules on proof are theirs.",
  ],
  renewal: (from, until) => [
    `The parties renew the agreement for another term, from ${from} until ${until}, exclusive.`,
    "Nothing else changes: neither the text, nor the annexes, nor the documents named below, which stay in force.",
  ],
  without: {
    prolonged: "Without this signature the agreement renews by itself, as it provides.",
    ended: "Without this signature the agreement ends with its present term, as it provides.",
  },
  term: {
    title: "Term of the agreement",
    text: ({ months, windowDays, without }) =>
      [
        `A term is ${months} ${months === 1 ? "month" : "months"}.`,
        `A renewal can be signed in the ${windowDays} ${windowDays === 1 ? "day" : "days"} before its end.`,
        without === "ended"
          ? "Without a signature, the agreement ends with the term."
          : "Without a signature, another term begins.",
      ].join("\n"),
  },
  standing: "Documents in force, by the SHA-256 fingerprint of their sealed file",
  names: { full: "Agreement", version: "Agreement", amendment: "Amendment", renewal: "Renewal" },
  annexes: (letters) => `${letters.length > 1 ? "annexes" : "annex"} ${letters.join(", ")}`,
  since: (day) => `in force since ${day}`,
};

const sentences = { fr: french, en: english };

export type InstrumentText = {
  title: string;
  heading: string;
  changes: string;
  paragraphs: string[];
  standing: string;
  /** Each document in force that it refers to, in words, with the hash of its sealed file. */
  documents: { label: string; sha256: string }[];
};

const labelOf = (
  language: AgreementLanguage,
  { kind, templateVersion, annexes, inForceOn }: DocumentInForce,
): string => {
  const say = sentences[language];
  const letters = annexes.map((annex) => annexLetter[annex]);
  return [
    `${say.names[kind]} ${templateVersion}`,
    ...(letters.length > 0 ? [say.annexes(letters)] : []),
    say.since(formatDay(inForceOn, language)),
  ].join(" · ");
};

type Standing = Exclude<Instrument, { kind: "full" }>;

/** A programme's own text is called by its own title; the built-in ones keep what was signed. */
const titleOf = (act: Standing, version: string, language: AgreementLanguage): string => {
  const { title, term } = templateByVersion(version);
  const say = sentences[language];
  return term ? `${title[language]}${say.own[act.kind]}` : say.titles[act.kind];
};

const paragraphsOf = (act: Standing, version: string, language: AgreementLanguage): string[] => {
  const say = sentences[language];
  if (act.kind === "amendment") return say.amendment;
  if (act.kind === "version") return say.version(act.standing[0]?.templateVersion ?? version, version);
  const term = say.renewal(formatDay(act.from, language), formatDay(act.until, language));
  return [...term, say.without[termByVersion(version).without]];
};

export type TermText = { title: string; text: string };

/** A term in words, a line for each thing that the portal does by it. */
export const writeTerm = (term: AgreementTerm, language: AgreementLanguage): TermText => {
  const { title, text } = sentences[language].term;
  const set = typography[language];
  return { title: set(title), text: set(text(term)) };
};

/** The opening paragraphs of a document that amends others; null for a whole agreement. */
export const writeInstrumentText = (
  act: Instrument,
  version: string,
  language: AgreementLanguage,
): InstrumentText | null => {
  if (act.kind === "full") return null;
  const say = sentences[language];
  const set = typography[language];
  return {
    title: set(titleOf(act, version, language)),
    heading: set(say.heading),
    changes: set(say.changes),
    paragraphs: paragraphsOf(act, version, language).map(set),
    standing: set(say.standing),
    documents: act.standing.map((one) => ({ label: set(labelOf(language, one)), sha256: one.sha256 })),
  };
};
