import { applicationReference } from "@/lib/application/reference";
import type { Letter } from "./letter";

type Locale = "fr" | "en";

/** The link that brings an applicant back to his form. `path` begins with a slash, without the locale. */
export const startedLetter = (locale: Locale, path: string): Letter =>
  locale === "fr"
    ? {
        template: "application-started",
        subject: "Votre candidature au programme",
        paragraphs: [
          "Vous avez commencé une candidature au programme de partenariat. Elle est enregistrée au fur et à mesure.",
          "Ce lien vous y ramène, depuis n’importe quel appareil. Ne le transmettez pas\u00a0: il donne accès à votre saisie.",
        ],
        link: { label: "Reprendre ma candidature", path: `/fr${path}` },
      }
    : {
        template: "application-started",
        subject: "Your application to the programme",
        paragraphs: [
          "You began an application to the partner programme. It is saved as you go.",
          "This link brings you back to it, from any device. Do not pass it on: it opens what you have typed.",
        ],
        link: { label: "Continue my application", path: `/en${path}` },
      };

/** The receipt of an application. */
export const submittedLetter = (locale: Locale, about: { id: string; company: string; path: string }): Letter => {
  const reference = applicationReference(about.id);
  return locale === "fr"
    ? {
        template: "application-submitted",
        subject: `Candidature ${reference} reçue`,
        paragraphs: [
          `Nous avons reçu la candidature de la société ${about.company} sous la référence ${reference}.`,
          "L’équipe du programme la lit et vous répond par courriel, à cette adresse. S’il manque quelque chose, elle vous dira quoi.",
        ],
        link: { label: "Voir ma candidature", path: `/fr${about.path}` },
      }
    : {
        template: "application-submitted",
        subject: `Application ${reference} received`,
        paragraphs: [
          `We received the application of ${about.company} under the reference ${reference}.`,
          "The programme’s staff reads it and answers by e-mail, at this address. If something is missing, they will say what.",
        ],
        link: { label: "See my application", path: `/en${about.path}` },
      };
};

/** The welcome of an accepted applicant, with the invitation that makes him the owner of his company's space. */
export const acceptedLetter = (locale: Locale, about: { company: string; path: string }): Letter =>
  locale === "fr"
    ? {
        template: "application-accepted",
        subject: `${about.company} rejoint le programme`,
        paragraphs: [
          `La candidature de la société ${about.company} est acceptée.`,
          "Ce lien crée votre compte, propriétaire de l’espace de votre société. Il sert une fois, et pendant 24 heures.",
          "Ensuite\u00a0: déclarez vos certifications et votre activité, signez le contrat unique, et suivez votre niveau.",
        ],
        link: { label: "Créer mon compte", path: `/fr${about.path}` },
      }
    : {
        template: "application-accepted",
        subject: `${about.company} joins the programme`,
        paragraphs: [
          `The application of ${about.company} is accepted.`,
          "This link creates your account, as the owner of your company’s space. It works once, for 24 hours.",
          "Next: declare your certifications and your activity, sign the single agreement, and watch your level.",
        ],
        link: { label: "Create my account", path: `/en${about.path}` },
      };
