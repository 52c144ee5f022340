import type { Random } from "./random";

const heads =
  "Al Bel Cor Dar Elv Fen Gal Hal Ist Jov Kal Lum Mir Nov Orb Pel Quin Ryv Sol Tor Ul Val Wim Xal Yv Zel".split(" ");
const middles = "a e i o u ani ero ilo oma uvi ati ele iso oru une".split(" ");
const tails = "cime dris fane gort lix mand nève pran quor rane strel tène vance zeth bril dune".split(" ");
const trades = "Conseil Systèmes Réseaux Infogérance Intégration Numérique Infrastructures Hébergement".split(" ");

const firstNames =
  "Adèle Aïcha Antoine Aurore Baptiste Bérénice Camille Cédric Claire Coralie Damien Élise Émile Fanny Farid Gaëlle Hugo Inès Jonas Karim Laure Léo Lucie Mathis Maud Mehdi Nadia Noé Océane Paul Quentin Rania Romain Sabine Salomé Samuel Sofia Théo Valentin Yasmine".split(
    " ",
  );
const lastNames =
  "Abadie Aubertin Barral Bellanger Carrère Castaing Cazenave Chastel Delmas Delorme Duclos Escoffier Fabre Ferrand Gallois Gaudin Haddad Hamelin Jourdan Keller Lacombe Lafargue Lemoine Marchetti Mercadier Morvan Nadal Nivelle Ouazzani Pellegrin Pommier Quéré Rastoul Roussel Sabatier Sauvage Tessier Toussaint Vasseur Zeller".split(
    " ",
  );
const towns = [
  "10 rue des Carmes, 44000 Nantes",
  "4 quai Tilsitt, 69002 Lyon",
  "22 rue du Vieux-Port, 13002 Marseille",
  "7 place du Capitole, 31000 Toulouse",
  "31 rue Nationale, 59800 Lille",
  "18 cours Victor-Hugo, 33000 Bordeaux",
  "5 avenue des Vosges, 67000 Strasbourg",
  "12 rue de Rivoli, 75004 Paris",
  "9 boulevard Gambetta, 38000 Grenoble",
  "3 rue de Siam, 29200 Brest",
];
const customers = [
  "Mairie de Valombreuse",
  "Clinique des Tilleuls",
  "Groupe Martelane",
  "Transports Ovilac",
  "Mutuelle Sérénia",
  "Coopérative des Trois-Vallées",
  "Laboratoires Pharène",
  "Université de Montclar",
  "Assurances Bréval",
  "Département de la Haute-Orne",
];

/** 6,240 invented company names; `index` walks them without a repeat. */
export const companyName = (index: number): string => {
  const step = (index * 1_237) % (heads.length * middles.length * tails.length);
  const head = heads[step % heads.length];
  const middle = middles[Math.floor(step / heads.length) % middles.length];
  const tail = tails[Math.floor(step / (heads.length * middles.length)) % tails.length];
  return `${head}${middle}${tail} ${trades[index % trades.length]}`;
};

export const personName = (random: Random): string => `${random.pick(firstNames)} ${random.pick(lastNames)}`;
export const pickAddress = (random: Random): string => random.pick(towns);
export const customerName = (random: Random): string => random.pick(customers);

/** A SIREN that passes the check digit and starts with three zeros, as no register gives out. */
export const fictionalSiren = (index: number): string => {
  const stem = String(index).padStart(8, "0");
  const sum = [...stem].reduce((total, digit, place) => {
    const value = Number(digit) * (place % 2 === 1 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return `${stem}${(10 - (sum % 10)) % 10}`;
};
