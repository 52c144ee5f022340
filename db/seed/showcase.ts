import { addDays, addMonths } from "@/lib/date/day";
import {
  addCloudMonth,
  addCredential,
  addDeployment,
  addDossierPerson,
  addRevenue,
  type Dossier,
  demoDay,
  openDossier,
  submitted,
} from "./rows";

/** One deployment short of Advanced; its records show most reasons why a record does not count. */
const alticime = (): Dossier => {
  const dossier = openDossier("alticime", {
    name: "Alticime Conseil",
    siren: "000100016",
    address: "14 rue Crébillon, 44000 Nantes",
    businessModels: ["reseller", "services-delivery"],
    legacyLevel: "enterprise",
  });
  const hugo = addDossierPerson(dossier, "Hugo Castaing", "2015-09-01");
  addCredential(dossier, hugo, { type: "VCP", track: "DCV", version: "2019", on: "2019-03-12" });
  const maud = addDossierPerson(dossier, "Maud Pellegrin", "2017-01-09");
  addCredential(dossier, maud, {
    type: "VCP",
    track: "DCV",
    version: "6.5",
    on: "2018-04-20",
    expiresOn: "2020-04-20",
  });
  addCredential(dossier, maud, { type: "VCAP", track: "DCV", version: "6.5", on: "2019-05-28" });
  const karim = addDossierPerson(dossier, "Karim Haddad", "2014-03-03");
  addCredential(dossier, karim, { type: "VSP", on: "2018-10-02" });
  const sabine = addDossierPerson(dossier, "Sabine Lemoine", "2016-06-13");
  addCredential(dossier, sabine, { type: "VTSP", on: "2018-11-15" });
  const theo = addDossierPerson(dossier, "Théo Barral", "2013-02-04", "2019-07-01");
  addCredential(dossier, theo, { type: "VCP", track: "NV", version: "6", on: "2018-02-19" });
  const lucie = addDossierPerson(dossier, "Lucie Fabre", "2012-05-02");
  addCredential(dossier, lucie, { type: "VCP", track: "CMA", version: "7", on: "2016-05-10", expiresOn: "2019-05-10" });
  addAlticimeActivity(dossier);
  return dossier;
};

const addAlticimeActivity = (dossier: Dossier): void => {
  for (const [ago, euros] of [
    [1, 9_800],
    [2, 14_250],
    [4, 7_600],
    [5, -1_900],
    [7, 18_400],
    [10, 11_350],
    [13, 26_000],
  ] as const)
    addRevenue(dossier, addDays(addMonths(demoDay, -ago), 9), euros);
  const customers = ["Mutuelle Sérénia", "Clinique des Tilleuls", "Université de Montclar", "Groupe Martelane"];
  customers.forEach((customer, place) => {
    addDeployment(dossier, addDays(addMonths(demoDay, -(2 + place * 2)), 4), customer);
  });
  addDeployment(dossier, "2018-08-21", "Assurances Bréval");
  addDeployment(dossier, "2019-06-18", "Transports Ovilac", {
    state: "rejected",
    reasonCode: "customer-did-not-confirm",
  });
};

/** Four of the five VCP in network virtualization, two of them VCAP: one certification short of Principal. */
const novareseau = (): Dossier => {
  const dossier = openDossier("novareseau", {
    name: "Novaréseau",
    siren: "000100024",
    address: "8 rue de la Barre, 69002 Lyon",
    businessModels: ["cloud-provider", "services-delivery"],
    legacyLevel: "enterprise",
  });
  const team = ["Émile Vasseur", "Nadia Ouazzani", "Quentin Morvan", "Aurore Sabatier"];
  team.forEach((name, place) => {
    const owner = addDossierPerson(dossier, name, `201${3 + place}-0${place + 2}-01`);
    addCredential(dossier, owner, { type: "VCP", track: "NV", version: "2019", on: `2018-0${place + 3}-14` });
    if (place < 2)
      addCredential(dossier, owner, { type: "VCAP", track: "NV", version: "2019", on: `2019-0${place + 2}-06` });
  });
  addDossierPerson(dossier, "Inès Carrère", "2018-10-08");
  const romain = addDossierPerson(dossier, "Romain Tessier", "2011-11-02");
  addCredential(dossier, romain, { type: "VSP", on: "2018-06-11" });
  const coralie = addDossierPerson(dossier, "Coralie Nivelle", "2015-01-19");
  addCredential(dossier, coralie, { type: "VTSP", on: "2018-09-24" });
  [1_310, 1_420, 1_380, 1_505, 1_460, 1_590, 1_640, 1_610, 1_720, 1_700, 1_780, 1_835].forEach((points, place) => {
    addCloudMonth(dossier, 12 - place, points);
  });
  addDeployment(dossier, "2019-02-12", "Département de la Haute-Orne");
  addDeployment(dossier, "2019-07-09", "Coopérative des Trois-Vallées");
  return dossier;
};

/** Five VCP of whom two VCAP in cloud management: Principal on the day its agreement is in force. */
const hexalis = (): Dossier => {
  const dossier = openDossier("hexalis", {
    name: "Hexalis Cloud",
    siren: "000100032",
    address: "2 place Bellecour, 69002 Lyon",
    businessModels: ["reseller", "cloud-provider", "managed-services-provider"],
    legacyLevel: "premier",
  });
  const team = ["Bérénice Escoffier", "Samuel Keller", "Fanny Duclos", "Mehdi Rastoul", "Océane Gallois"];
  team.forEach((name, place) => {
    const owner = addDossierPerson(dossier, name, `201${2 + place}-05-14`);
    addCredential(dossier, owner, { type: "VCP", track: "CMA", version: "2019", on: `2018-0${place + 2}-21` });
    if (place < 2)
      addCredential(dossier, owner, { type: "VCAP", track: "CMA", version: "2019", on: `2019-0${place + 1}-17` });
  });
  const valentin = addDossierPerson(dossier, "Valentin Marchetti", "2010-10-04");
  addCredential(dossier, valentin, { type: "VSP", on: "2018-03-05" });
  const salome = addDossierPerson(dossier, "Salomé Jourdan", "2014-08-25");
  addCredential(dossier, salome, { type: "VTSP", on: "2018-05-29" });
  for (let ago = 1; ago <= 12; ago += 1) addCloudMonth(dossier, ago, 2_400 + ((ago * 137) % 600));
  for (let ago = 1; ago <= 6; ago += 1)
    addRevenue(dossier, addDays(addMonths(demoDay, -ago * 2), 5), 31_500 + ago * 1_250);
  addDeployment(dossier, "2019-09-17", "Laboratoires Pharène", submitted("2019-09-20"));
  return dossier;
};

/** The three companies a newcomer walks through. */
export const makeShowcase = (): [Dossier, Dossier, Dossier] => [alticime(), novareseau(), hexalis()];
