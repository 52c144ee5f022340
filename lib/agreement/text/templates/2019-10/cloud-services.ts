import { type AgreementPart, article, clause, say } from "@/lib/agreement/text/clause";

export const cloudServicesAnnex: AgreementPart = {
  id: "cloud-services",
  title: say("Annexe B — Services cloud", "Annex B — Cloud services"),
  articles: [
    article("cloud-rights", "Droit d'héberger", "Right to host", [
      clause(
        "cloud-rights.grant",
        "L'Éditeur autorise le Partenaire à installer les Produits dans ses centres de données, ou dans ceux d'un hébergeur qu'il désigne, et à en fournir l'usage à des Clients sous la forme d'un service. Le Partenaire reste propriétaire de la relation avec le Client et seul fournisseur du service.",
        "The Vendor authorises the Partner to install the Products in its own data centres, or in those of a host it names, and to supply their use to Customers as a service. The Partner owns the Customer relationship and is the sole supplier of the service.",
      ),
      clause(
        "cloud-rights.limits",
        "Les Produits ainsi fournis ne peuvent être ni cédés ni remis au Client. L'usage interne du Partenaire relève d'une licence distincte.",
        "Products supplied in this way may not be transferred or handed over to the Customer. The Partner's own internal use requires a separate licence.",
      ),
    ]),
    article("cloud-service", "Qualité et sécurité du service", "Quality and security of the service", [
      clause(
        "cloud-service.levels",
        "Le Partenaire publie ses engagements de disponibilité, tient un plan de continuité et corrige sans délai les failles que l'Éditeur signale comme critiques.",
        "The Partner publishes its availability commitments, maintains a continuity plan and promptly corrects the flaws that the Vendor reports as critical.",
      ),
      clause(
        "cloud-service.data",
        "À l'égard des données hébergées, le Partenaire est le sous-traitant de ses Clients au sens de l'article 28 du règlement (UE) 2016/679 et conclut avec eux l'accord que cet article exige. L'Éditeur n'accède pas à ces données.",
        "For hosted data, the Partner is its Customers' processor within the meaning of article 28 of Regulation (EU) 2016/679 and enters into the agreement that article requires with them. The Vendor has no access to that data.",
      ),
    ]),
    article("cloud-points", "Points de consommation et redevances", "Usage points and fees", [
      clause(
        "cloud-points.reports",
        "Le Partenaire déclare chaque mois, au plus tard le 10 du mois suivant, les points de consommation calculés selon le barème en vigueur, même lorsqu'ils sont nuls. Un mois non déclaré compte pour zéro.",
        "Each month, by the 10th of the following month, the Partner declares the usage points computed under the scale in force, even when there are none. A month that is not declared counts as zero.",
      ),
      clause(
        "cloud-points.fees",
        "La redevance mensuelle est égale aux points déclarés multipliés par le prix du point convenu avec l'agrégateur ou l'Éditeur. Les écarts constatés lors d'un contrôle sont régularisés sur la facture suivante.",
        "The monthly fee equals the declared points multiplied by the price per point agreed with the aggregator or the Vendor. Differences found on inspection are settled on the next invoice.",
      ),
    ]),
  ],
};
