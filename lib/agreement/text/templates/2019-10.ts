import { type AgreementTemplate, say, sealTemplate } from "@/lib/agreement/text/clause";
import { closing } from "@/lib/agreement/text/templates/2019-10/closing";
import { cloudServicesAnnex } from "@/lib/agreement/text/templates/2019-10/cloud-services";
import { foundations } from "@/lib/agreement/text/templates/2019-10/foundations";
import { managedServicesAnnex } from "@/lib/agreement/text/templates/2019-10/managed-services";
import { programmeRules } from "@/lib/agreement/text/templates/2019-10/programme-rules";
import { protection } from "@/lib/agreement/text/templates/2019-10/protection";
import { resaleAnnex } from "@/lib/agreement/text/templates/2019-10/resale";
import { servicesDeliveryAnnex } from "@/lib/agreement/text/templates/2019-10/services-delivery";

/** The first single agreement, a specimen text. Source: article ("un contrat unique"), assumption (the text). */
export const template201910: AgreementTemplate = sealTemplate({
  version: "2019-10",
  title: say("Contrat partenaire unique", "Single Partner Agreement"),
  specimen: say(
    "Spécimen — à faire relire par un avocat avant tout usage",
    "Specimen — to be reviewed by counsel before any use",
  ),
  framework: {
    id: "framework",
    title: say("Contrat-cadre", "Framework agreement"),
    articles: [...foundations, ...programmeRules, ...protection, ...closing],
  },
  annexes: [resaleAnnex, cloudServicesAnnex, managedServicesAnnex, servicesDeliveryAnnex],
});
