import { type AgreementPart, article, clause, say } from "@/lib/agreement/text/clause";

export const managedServicesAnnex: AgreementPart = {
  id: "managed-services",
  title: say("Annexe C — Services managés", "Annex C — Managed services"),
  articles: [
    article("managed-rights", "Exploitation pour le Client", "Operating for the Customer", [
      clause(
        "managed-rights.grant",
        "L'Éditeur autorise le Partenaire à exploiter, superviser et maintenir les Produits pour le compte de ses Clients, dans leurs locaux ou à distance, que la licence appartienne au Client ou soit fournie par le Partenaire au titre d'une autre Annexe.",
        "The Vendor authorises the Partner to operate, monitor and maintain the Products on behalf of its Customers, on their premises or remotely, whether the licence belongs to the Customer or is supplied by the Partner under another Annex.",
      ),
      clause(
        "managed-rights.scope",
        "Un contrat de services écrit décrit le périmètre confié, les responsabilités de chacun et les conditions de réversibilité. Le Partenaire le tient à la disposition de l'Éditeur, montants exclus.",
        "A written services contract describes the scope entrusted, who is responsible for what and how services are handed back. The Partner keeps it available to the Vendor, amounts excluded.",
      ),
    ]),
    article("managed-conduct", "Compétence et sécurité", "Skills and security", [
      clause(
        "managed-conduct.people",
        "Le Partenaire confie l'exploitation à des personnes formées, dont l'une au moins détient une Certification en cours de validité sur chaque famille de Produits exploitée.",
        "The Partner entrusts operations to trained people, at least one of whom holds a current Credential for each family of Products operated.",
      ),
      clause(
        "managed-conduct.access",
        "Les accès d'administration sont nominatifs, protégés par une authentification à deux facteurs, tracés et retirés le jour où la personne quitte sa mission. Le Partenaire avertit le Client de tout incident de sécurité dans les 24 heures de sa découverte.",
        "Administrative access is personal, protected by two-factor authentication, logged and withdrawn on the day the person leaves the assignment. The Partner tells the Customer of any security incident within 24 hours of discovering it.",
      ),
    ]),
    article("managed-terms", "Support et rémunération", "Support and remuneration", [
      clause(
        "managed-terms.support",
        "Le Partenaire assure le premier et le deuxième niveau d'assistance. Il peut saisir l'Éditeur du troisième niveau lorsque le Produit concerné est couvert par un contrat de support en vigueur.",
        "The Partner provides first- and second-level support. It may refer third-level cases to the Vendor where the Product concerned is covered by a support contract in force.",
      ),
      clause(
        "managed-terms.fees",
        "Le Partenaire facture ses services au Client, aux prix qu'il fixe librement. La présente Annexe ne donne lieu à aucune redevance au profit de l'Éditeur.",
        "The Partner invoices its services to the Customer at the prices it freely sets. This Annex gives rise to no fee payable to the Vendor.",
      ),
    ]),
  ],
};
