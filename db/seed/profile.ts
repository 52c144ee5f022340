import { addDays, type Day } from "@/lib/date/day";
import { type CredentialType, type Track, tracks } from "@/lib/edition/catalogue/partner-connect-2020/credential-type";
import { customerName, personName } from "./names";
import type { Random } from "./random";
import {
  addCloudMonth,
  addCredential,
  addDeployment,
  addDossierPerson,
  addRevenue,
  type Dossier,
  demoDay,
} from "./rows";

/** Of one competency: the five VCP of whom two VCAP are there. */
export const addMasters = (dossier: Dossier, random: Random, track: Track): void =>
  addTeam(dossier, random, track, 5, 2);

/** Three or four of the five VCP, one or two of them VCAP. */
export const addMastersToBe = (dossier: Dossier, random: Random, track: Track): void => {
  const people = random.between(3, 4);
  addTeam(dossier, random, track, people, random.between(1, 2));
};

const versions: Record<Track, string> = { DCV: "2019", NV: "2019", CMA: "2019", DTM: "2018", DW: "2018" };

const someDay = (random: Random, from: Day, spread: number): Day => addDays(from, random.between(0, spread));

const addTeam = (dossier: Dossier, random: Random, track: Track, vcp: number, vcap: number): void => {
  for (let place = 0; place < vcp; place += 1) {
    const owner = addDossierPerson(dossier, personName(random), someDay(random, "2014-01-01", 1_200));
    const on = someDay(random, "2018-01-15", 380);
    addCredential(dossier, owner, { type: "VCP", track, version: versions[track], on });
    if (place < vcap)
      addCredential(dossier, owner, {
        type: "VCAP",
        track,
        version: versions[track],
        on: addDays(on, random.between(60, 200)),
      });
  }
};

export const addAccredited = (dossier: Dossier, random: Random, ...types: CredentialType[]): void => {
  for (const type of types) {
    const owner = addDossierPerson(dossier, personName(random), someDay(random, "2012-03-01", 1_800));
    addCredential(dossier, owner, { type, on: someDay(random, "2018-02-01", 500) });
  }
};

/** Enough for one or more solution competencies, and no VCAP, so never part of the way to a master competency. */
export const addCompetent = (dossier: Dossier, random: Random): void => {
  addAccredited(dossier, random, "VSP", "VTSP");
  addTeam(dossier, random, random.pick(tracks), random.between(1, 2), 0);
  addTeam(dossier, random, "DCV", random.between(1, 3), 0);
};

/** Somewhere below a first solution competency: one of its three parts is missing, or has lapsed. */
export const addBeginning = (dossier: Dossier, random: Random): void => {
  const missing = random.between(0, 3);
  if (missing !== 0) addAccredited(dossier, random, "VSP");
  if (missing !== 1 && random.chance(0.6)) addAccredited(dossier, random, "VTSP");
  if (missing === 3) addLapsed(dossier, random);
  else if (missing !== 2) addTeam(dossier, random, random.pick(tracks), random.between(0, 2), 0);
};

const addLapsed = (dossier: Dossier, random: Random): void => {
  const owner = addDossierPerson(dossier, personName(random), "2013-09-01");
  const expiresOn = someDay(random, "2019-01-10", 200);
  addCredential(dossier, owner, { type: "VCP", track: "DCV", version: "6", on: "2016-11-15", expiresOn });
};

type Volume = { euros: [number, number]; cloud: [number, number]; deployments: [number, number] };

const volumes: Record<"professional" | "enterprise" | "premier", Volume> = {
  professional: { euros: [500, 9_000], cloud: [50, 700], deployments: [0, 2] },
  enterprise: { euros: [6_000, 45_000], cloud: [400, 2_600], deployments: [1, 6] },
  premier: { euros: [25_000, 120_000], cloud: [1_500, 6_000], deployments: [3, 9] },
};

/** A year of business after the company's old level and its business models; now and then a return. */
export const addBusiness = (dossier: Dossier, random: Random): void => {
  const { businessModels, legacyLevel } = dossier.partner;
  const volume = volumes[legacyLevel as keyof typeof volumes] ?? volumes.professional;
  if (businessModels.includes("reseller"))
    for (let order = random.between(2, 5); order > 0; order -= 1) {
      const bookedOn = addDays(demoDay, -random.between(12, 420));
      addRevenue(dossier, bookedOn, random.between(...volume.euros) * (random.chance(0.06) ? -0.3 : 1));
    }
  if (businessModels.includes("cloud-provider"))
    for (let month = random.between(3, 12); month > 0; month -= 1)
      addCloudMonth(dossier, month, random.between(...volume.cloud));
  if (businessModels.includes("services-delivery"))
    for (let project = random.between(...volume.deployments); project > 0; project -= 1)
      addDeployment(dossier, addDays(demoDay, -random.between(15, 400)), customerName(random));
};
