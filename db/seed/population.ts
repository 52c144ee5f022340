import type { Track } from "@/lib/edition/catalogue/partner-connect-2020/credential-type";
import { businessModels } from "@/lib/partner/business-model";
import { companyName, fictionalSiren, pickAddress } from "./names";
import { addAccredited, addBeginning, addBusiness, addCompetent, addMasters, addMastersToBe } from "./profile";
import { type Random, randomFrom } from "./random";
import { type Dossier, openDossier } from "./rows";

/** The article's France of April 2019, less the three companies told by hand in showcase.ts. */
export const populationProfiles = {
  partners: 1_000,
  enterprise: 150,
  premier: 15,
  readyForPrincipal: 5,
  onTheWay: 20,
} as const;

/** How many of each kind the generator makes; showcase.ts adds one ready, one on the way and one enterprise reseller. */
const generated = { ready: 4, onTheWay: 19, competent: 195, beginning: 779 } as const;

const masterTracks: readonly Track[] = ["DCV", "NV", "CMA", "DTM", "DW"];

const modelsOf = (random: Random): string[] => {
  const chosen = businessModels.filter((_, place) => random.chance([0.8, 0.25, 0.3, 0.5][place] ?? 0));
  return chosen.length > 0 ? [...chosen] : ["reseller"];
};

/** The old levels of the generated 997: 14 Premier and 148 Enterprise, the strongest first. */
const legacyOf = (index: number): "premier" | "enterprise" | "professional" =>
  index < 14 ? "premier" : index < 14 + 148 ? "enterprise" : "professional";

const fill = (dossier: Dossier, random: Random, index: number): void => {
  const track = masterTracks[index % masterTracks.length] ?? "DCV";
  const { ready, onTheWay, competent } = generated;
  if (index < ready) addMasters(dossier, random, track);
  else if (index < ready + onTheWay) addMastersToBe(dossier, random, track);
  if (index < ready + onTheWay) addAccredited(dossier, random, "VSP", "VTSP");
  else if (index < ready + onTheWay + competent) addCompetent(dossier, random);
  else addBeginning(dossier, random);
  addBusiness(dossier, random);
};

const firstPopulation = Object.values(generated).reduce((sum, part) => sum + part, 0);

/** Beyond the first population names come again with a number, and from some point on there are no SIRENs left. */
const identityOf = (index: number): { name: string; siren: string | null } => {
  if (index < firstPopulation) return { name: companyName(index), siren: fictionalSiren(1_000 + index) };
  const siren = index < 80_000 ? fictionalSiren(20_000 + index) : null;
  return { name: `${companyName(index)} ${2 + Math.floor(index / firstPopulation)}`, siren };
};

/** The company of this place: after the first 997 the same mixture of companies comes again, each with its own records. */
const makeCompany = (index: number): Dossier => {
  const random = randomFrom(20_190_401 + index * 7_919);
  const place = index % firstPopulation;
  const dossier = openDossier(String(index), {
    ...identityOf(index),
    address: pickAddress(random),
    businessModels: modelsOf(random),
    legacyLevel: legacyOf(place),
  });
  fill(dossier, random, place);
  return dossier;
};

/** Invented companies from one place to before another, always the same ones; 997 make the demo's France. */
export const makePopulation = (from = 0, to = firstPopulation): Dossier[] =>
  Array.from({ length: to - from }, (_, place) => makeCompany(from + place));
