import { type AgreementPart, article, clause, say } from "@/lib/agreement/text/clause";

export const servicesDeliveryAnnex: AgreementPart = {
  id: "services-delivery",
  title: say("Annexe D — Mise en œuvre de projets", "Annex D — Project delivery"),
  articles: [
    article("delivery-rights", "Projets", "Projects", [
      clause(
        "delivery-rights.grant",
        "L'Éditeur reconnaît au Partenaire la faculté de concevoir, déployer et faire évoluer des solutions fondées sur les Produits, pour un Client ou, en sous-traitance, pour l'Éditeur ou un autre partenaire.",
        "The Vendor recognises the Partner's capacity to design, deploy and develop solutions based on the Products, for a Customer or, as a subcontractor, for the Vendor or another partner.",
      ),
      clause(
        "delivery-rights.method",
        "Le Partenaire suit les guides de mise en œuvre publiés par l'Éditeur ou documente les raisons de s'en écarter. Il remet au Client, à la fin du projet, la documentation de ce qui a été installé.",
        "The Partner follows the implementation guides published by the Vendor or documents its reasons for departing from them. At the end of the project it gives the Customer documentation of what was installed.",
      ),
    ]),
    article("delivery-proof", "Déploiements pris en compte", "Deployments that count", [
      clause(
        "delivery-proof.confirmation",
        "Un déploiement n'est pris en compte au titre du Programme qu'une fois confirmé par le Client, nommément et par écrit. Le Partenaire obtient du Client l'accord nécessaire à cette confirmation.",
        "A deployment counts under the Programme only once the Customer has confirmed it, by name and in writing. The Partner obtains the Customer's consent to that confirmation.",
      ),
      clause(
        "delivery-proof.once",
        "Un même déploiement ne peut être déclaré que par un seul partenaire, sauf accord écrit de tous ceux qui y ont contribué et de l'Éditeur.",
        "The same deployment may be declared by one partner only, unless all who contributed to it and the Vendor agree in writing.",
      ),
    ]),
    article("delivery-terms", "Conduite et rémunération", "Conduct and remuneration", [
      clause(
        "delivery-terms.people",
        "Les personnes présentées au Client comme certifiées le sont effectivement pendant toute leur intervention. Le Partenaire remplace sans surcoût, à compétence égale, celle qui ne le serait plus.",
        "People presented to the Customer as certified are so throughout their work. The Partner replaces anyone who no longer is, with equal skill and at no extra cost.",
      ),
      clause(
        "delivery-terms.fees",
        "Les prestations sont facturées par le Partenaire au Client. Lorsque l'Éditeur commande lui-même une prestation, un bon de commande en fixe le prix, le calendrier et les livrables, payables à 30 jours de leur réception.",
        "Services are invoiced by the Partner to the Customer. Where the Vendor itself orders a service, a purchase order sets its price, schedule and deliverables, payable 30 days after acceptance.",
      ),
    ]),
  ],
};
