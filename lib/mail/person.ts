import type { Letter } from "@/lib/mail/letter";

type Declared = { company: string; vendor: string };

/**
 * Tells a person that the employer entered him in the programme: what is kept, what for, and whom to ask. Source:
 * assumption, after the duty to inform of the European data protection rules.
 */
export const declaredPersonLetter = ({ company, vendor }: Declared, locale: "fr" | "en"): Letter =>
  locale === "fr"
    ? {
        template: "person-declared",
        subject: `${company} vous a déclaré au programme partenaires de ${vendor}`,
        paragraphs: [
          `${company} vous compte parmi les personnes dont les certifications soutiennent son niveau dans le programme partenaires de ${vendor}.`,
          "Sont conservés votre nom, votre adresse e-mail professionnelle, vos dates d’emploi et les certifications déclarées avec leur justificatif. L’équipe partenaires s’en sert pour les vérifier, et pour rien d’autre.",
          `Vous n’avez rien à faire. Pour consulter, corriger ou faire retirer ces informations, adressez-vous à ${company}.`,
        ],
      }
    : {
        template: "person-declared",
        subject: `${company} entered you in ${vendor}’s partner programme`,
        paragraphs: [
          `${company} counts you among the people whose certifications support its level in ${vendor}’s partner programme.`,
          "Your name, your work e-mail, your dates of employment and the certifications declared with their proof are kept. The partner team uses them to verify the certifications, and for nothing else.",
          `There is nothing for you to do. To see, correct or have this information removed, ask ${company}.`,
        ],
      };
