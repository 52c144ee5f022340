import { addDays, addMonths, type Day } from "@/lib/date/day";
import type { RowValues } from "@/lib/import/row";

/** A certification of somebody, as a partner's sheet has it; `lastDay` is the last that it is valid. */
export type Certified = {
  givenName: string;
  familyName: string;
  email: string;
  employedFrom: Day;
  lastDayEmployed: Day | null;
  type: string;
  track: string | null;
  version: string;
  candidateId: string;
  earnedOn: Day;
  lastDay: Day | null;
};

/** Numbers from 0 to 1, the same for each seed (mulberry32). */
export const drawFrom = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

const given =
  "Zoé Éloïse Jean-Marc Anaïs Léa Hugo Chloé Inès Maël Noémie François Gaëlle Loïc Aurélie Benoît Céline Jérôme Hélène Raphaël Sébastien Søren Jürgen Lucía Siobhán Priya Wei Omar Fatima Kofi Ana".split(
    " ",
  );
const family = [
  ..."Lefèvre Dupont Müller Nguyen O’Brien D'Angelo Garçon Bœuf Saint-Exupéry Martin Bernard Rousseau Faure Gonçalves Peña Østergård Lukasik Ferré Béranger Hervé".split(
    " ",
  ),
  ...["de La Fontaine", "Le Goff", "van den Berg", "Dos Santos"],
];

const kinds = [
  { type: "VCP", track: "DCV", versions: ["2019", "6.5", "7"] },
  { type: "VCP", track: "NV", versions: ["2019", "6"] },
  { type: "VCP", track: "CMA", versions: ["2020", "7"] },
  { type: "VCAP", track: "DCV", versions: ["6.5", "2020"] },
  { type: "VCAP", track: "DTM", versions: ["7"] },
  { type: "VCDX", track: "NV", versions: ["6.4"] },
  { type: "VSP", track: null, versions: [""] },
  { type: "VTSP", track: null, versions: ["2019", ""] },
] as const;

/** Words without accents, as addresses have them. */
const plain = (text: string): string =>
  text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/ø/g, "o")
    .replace(/œ/g, "oe")
    .replace(/[^a-z]/g, "");

/** So many certifications of invented people, two or three each, the same for each seed. */
export const certified = (count: number, seed = 2_019): Certified[] => {
  const next = drawFrom(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T;
  return Array.from({ length: count }, (_, place) => {
    const [givenName, familyName] = [pick(given), pick(family)];
    const { type, track, versions } = pick(kinds);
    const earnedOn = addDays("2015-01-01", Math.floor(next() * 1_800));
    return {
      ...{ givenName, familyName, type, track, version: pick<string>(versions), earnedOn },
      email: `${plain(givenName)}.${plain(familyName)}${place % 400}@example.com`,
      employedFrom: addDays("2008-03-01", Math.floor(next() * 2_400)),
      lastDayEmployed: next() < 0.05 ? addDays("2020-02-01", Math.floor(next() * 300)) : null,
      candidateId: `${next() < 0.5 ? "VMW-" : ""}${String(place * 37 + 1_204).padStart(8, "0")}`,
      lastDay: next() < 0.4 ? addDays(addMonths(earnedOn, 24), -1) : null,
    };
  });
};

/** The same as the reader should tell it. */
export const valuesOf = (one: Certified): RowValues => ({
  ...{ name: `${one.givenName} ${one.familyName}`, email: one.email, type: one.type, track: one.track },
  ...{ version: one.version, candidateId: one.candidateId, earnedOn: one.earnedOn, employedFrom: one.employedFrom },
  expiresOn: one.lastDay && addDays(one.lastDay, 1),
  employedUntil: one.lastDayEmployed && addDays(one.lastDayEmployed, 1),
});
