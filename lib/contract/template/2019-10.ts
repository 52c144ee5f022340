import { sealTemplate, type Template } from "@/lib/contract/clause";
import { framework } from "@/lib/contract/template/2019-10/framework";

export const template201910: Template = sealTemplate({
  version: "2019-10",
  title: { fr: "Contrat partenaire unique", en: "Single Partner Agreement" },
  specimen: {
    fr: "Spécimen — à faire relire par un conseil avant tout usage",
    en: "Specimen — to be reviewed by counsel before any use",
  },
  framework,
  annexes: [],
});
