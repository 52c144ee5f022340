import { type AgreementClause, clause } from "@/lib/agreement/text/clause";

/** Clauses that keep their id and say something else. */
export const changedClauses: readonly AgreementClause[] = [
  clause(
    "term.duration",
    "Le contrat entre en vigueur le jour où le document signé par les deux parties a été scellé et où ce scellé a été vérifié. Il est conclu pour 12 mois. Il se renouvelle par périodes de 12 mois si les parties signent le renouvellement sur le Portail dans les 30 jours qui précèdent l'échéance ; à défaut, il prend fin à l'échéance.",
    "The agreement comes into force on the day the document signed by both parties has been sealed and that seal has been verified. It is made for 12 months. It renews for periods of 12 months if the parties sign the renewal on the Portal within the 30 days before the end of the current period; failing that, it ends with that period.",
  ),
  clause(
    "programme.review",
    "L'Éditeur peut demander les pièces justifiant une déclaration. Le Partenaire répond sous 45 jours. Toute décision peut être contestée sur le Portail ; une personne qui n'a pas pris part à la décision initiale réexamine alors le dossier et répond sous 15 jours.",
    "The Vendor may ask for the documents that support a declaration. The Partner answers within 45 days. Any decision may be disputed on the Portal; the file is then reviewed by someone who took no part in the first decision, who answers within 15 days.",
  ),
  clause(
    "proof.time",
    "Les heures sont exprimées en temps universel (UTC). Lorsque le scellé comporte l'horodatage d'une autorité tierce, l'heure de celle-ci fait foi ; à défaut, l'heure indiquée est celle de l'horloge de l'Opérateur et vaut comme simple déclaration.",
    "Times are given in Coordinated Universal Time (UTC). Where the seal carries a timestamp from a third-party authority, that authority's time prevails; failing that, the time shown is that of the Operator's clock and counts as a mere statement.",
  ),
  clause(
    "resale-terms.reports",
    "Le Partenaire déclare sur le Portail ses ventes de licences, hors taxes et en euros, au plus tard 20 jours après la fin du mois. Ces chiffres sont confidentiels et ne servent qu'à l'application du Programme.",
    "The Partner declares its licence sales on the Portal, net of tax and in euros, no later than 20 days after the end of the month. These figures are confidential and serve only to apply the Programme.",
  ),
  clause(
    "cloud-points.reports",
    "Le Partenaire déclare chaque mois, au plus tard le 15 du mois suivant, les points de consommation calculés selon le barème en vigueur, même lorsqu'ils sont nuls. Un mois non déclaré compte pour zéro.",
    "Each month, by the 15th of the following month, the Partner declares the usage points computed under the scale in force, even when there are none. A month that is not declared counts as zero.",
  ),
];

/** New clauses, each at the end of the article its id names. */
export const addedClauses: readonly AgreementClause[] = [
  clause(
    "data-protection.incidents",
    "Chaque partie avertit l'autre, dans les 48 heures de sa découverte, de toute violation de données touchant des personnes déclarées sur le Portail, en disant ce qui est su, ce qui est fait et qui contacter.",
    "Each party tells the other, within 48 hours of discovering it, of any data breach that affects people declared on the Portal, saying what is known, what is being done and whom to contact.",
  ),
];

/** Clauses that are no more. */
export const removedClauses: readonly string[] = ["purpose.independence"];
