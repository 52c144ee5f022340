import { addDays } from "@/lib/date/day";
import { tracks } from "@/lib/edition/catalogue/partner-connect-2020/credential-type";
import { customerName } from "./names";
import { makePopulation } from "./population";
import { type Random, randomFrom } from "./random";
import { addCloudMonth, addCredential, addDeployment, addRevenue, type Dossier, demoDay, submitted } from "./rows";

const every = 17;

const declareSomething = (dossier: Dossier, random: Random, turn: number): void => {
  const [first] = dossier.people;
  const recently = addDays(demoDay, -random.between(3, 25));
  const state = submitted(demoDay);
  if (turn % 4 === 0) addDeployment(dossier, recently, customerName(random), state);
  else if (turn % 4 === 1) addCloudMonth(dossier, 1, random.between(300, 2_400), state);
  else if (turn % 4 === 2 && dossier.partner.businessModels.includes("reseller"))
    addRevenue(dossier, recently, random.between(900, 22_000), state);
  else if (first)
    addCredential(dossier, first, { type: "VCP", track: random.pick(tracks), version: "2019", on: recently }, state);
};

/** Has one company in seventeen declare something that no one has read yet: the queue a reviewer finds on a morning. */
const addWaiting = (dossiers: readonly Dossier[]): void => {
  const random = randomFrom(1_10_2019);
  dossiers.forEach((dossier, place) => {
    const hasMonth = dossier.activities.some((one) => one.kind === "cloud-service" && one.occurredOn === "2019-09-01");
    if (place % every === 3 && !hasMonth) declareSomething(dossier, random, Math.floor(place / every));
  });
};

/** Invented companies from one place to before another, some of which wait for a reviewer. */
export const inventCompanies = (from: number, until: number): Dossier[] => {
  const invented = makePopulation(from, until);
  addWaiting(invented);
  return invented;
};
