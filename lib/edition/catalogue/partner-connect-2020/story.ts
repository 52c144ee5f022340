import { type Story, storySchema } from "@/lib/edition/story";

/** How VMware told its programme. Source: article. */
export const partnerConnectStory: Story = storySchema.parse({
  title: { fr: "De la transaction à l’expertise", en: "From transactions to expertise" },
  lead: {
    fr: "VMware Partner Connect remplace le Partner Network de 2010. Trois niveaux, un seul contrat, et des règles que vous pouvez vérifier ligne par ligne.",
    en: "VMware Partner Connect replaces the Partner Network of 2010. Three tiers, one agreement, and rules you can check line by line.",
  },
  tiers: {
    fr: "Aucun partenaire n’est converti d’office : Professional, Enterprise et Premier disparaissent, et chaque partenaire gagne son nouveau niveau.",
    en: "No partner is converted automatically: Professional, Enterprise and Premier end, and each partner earns a new tier.",
  },
  calendar: [
    { when: "2010", says: { fr: "Le VMware Partner Network voit le jour.", en: "The VMware Partner Network begins." } },
    {
      when: "2019",
      says: {
        fr: "Partner Connect est dévoilé à San Diego, du 1er au 4 avril 2019.",
        en: "Partner Connect is unveiled in San Diego, 1 to 4 April 2019.",
      },
    },
    {
      when: "2019",
      says: {
        fr: "Fin 2019 : chaque partenaire a jusque-là pour se préparer.",
        en: "End of 2019: every partner has until then to prepare.",
      },
    },
    {
      when: "2020",
      says: {
        fr: "Début 2020 : les nouveaux niveaux entrent en vigueur.",
        en: "Early 2020: the new tiers take effect.",
      },
    },
  ],
});
