import { type AgreementPart, article, clause, say } from "@/lib/agreement/text/clause";

export const resaleAnnex: AgreementPart = {
  id: "resale",
  title: say("Annexe A — Revente", "Annex A — Resale"),
  articles: [
    article("resale-rights", "Droit de revendre", "Right to resell", [
      clause(
        "resale-rights.grant",
        "L'Éditeur autorise le Partenaire, à titre non exclusif, à revendre les Produits à des Clients établis dans l'Espace économique européen, en Suisse et au Royaume-Uni. Le Partenaire s'approvisionne auprès de l'Éditeur ou d'un distributeur agréé.",
        "The Vendor authorises the Partner, on a non-exclusive basis, to resell the Products to Customers established in the European Economic Area, Switzerland and the United Kingdom. The Partner buys from the Vendor or from an authorised distributor.",
      ),
      clause(
        "resale-rights.prices",
        "Le Partenaire fixe librement ses prix de revente. Les prix conseillés par l'Éditeur n'ont pas de caractère obligatoire.",
        "The Partner sets its resale prices freely. Prices recommended by the Vendor are not binding.",
      ),
    ]),
    article("resale-conduct", "Commandes et Clients", "Orders and Customers", [
      clause(
        "resale-conduct.licence",
        "Le Partenaire remet à chaque Client, avant la commande, les conditions de licence de l'Éditeur, qui lient directement le Client et l'Éditeur. Il n'accorde aucun droit plus étendu.",
        "Before any order the Partner gives each Customer the Vendor's licence terms, which bind Customer and Vendor directly. It grants no wider right.",
      ),
      clause(
        "resale-conduct.returns",
        "Un retour accepté par l'Éditeur annule la vente correspondante : il vient en déduction du chiffre d'affaires déclaré, à la date du retour.",
        "A return accepted by the Vendor cancels the corresponding sale: it is deducted from declared revenue on the date of the return.",
      ),
    ]),
    article("resale-terms", "Conditions financières et déclarations", "Payment and reporting", [
      clause(
        "resale-terms.discounts",
        "Les remises applicables sont celles de la grille en vigueur à la date de la commande. L'Éditeur notifie toute modification de la grille 60 jours à l'avance ; les offres remises à un Client avant cette date sont honorées pendant 60 jours.",
        "The discounts that apply are those of the schedule in force on the date of the order. The Vendor gives 60 days' notice of any change to the schedule; quotations given to a Customer before that date are honoured for 60 days.",
      ),
      clause(
        "resale-terms.reports",
        "Le Partenaire déclare sur le Portail ses ventes de licences, hors taxes et en euros, au plus tard 15 jours après la fin du mois. Ces chiffres sont confidentiels et ne servent qu'à l'application du Programme.",
        "The Partner declares its licence sales on the Portal, net of tax and in euros, no later than 15 days after the end of the month. These figures are confidential and serve only to apply the Programme.",
      ),
    ]),
  ],
};
