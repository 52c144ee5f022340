import type { Letter } from "./letter";

type Facts = { team: string; by: string; secret: string };

/** Invites someone to a team; the link is good once and for a day. */
export const invitationLetter = (locale: "fr" | "en", { team, by, secret }: Facts): Letter => {
  const path = `/${locale}/invitation/${secret}`;
  return locale === "fr"
    ? {
        template: "invitation",
        subject: `${team} vous invite sur Partner Connect`,
        paragraphs: [
          "Bonjour,",
          `${by} vous invite à rejoindre ${team} sur le portail du programme Partner Connect.`,
          "Le lien ci-dessous sert une seule fois et reste valable 24 heures. Si vous n’attendiez pas cette invitation, ignorez ce message.",
        ],
        link: { label: "Répondre à l’invitation", path },
      }
    : {
        template: "invitation",
        subject: `${team} invites you to Partner Connect`,
        paragraphs: [
          "Hello,",
          `${by} invites you to join ${team} on the portal of the Partner Connect programme.`,
          "The link below works once and for 24 hours. If you did not expect this invitation, ignore this message.",
        ],
        link: { label: "Answer the invitation", path },
      };
};

/** Invites the one who can sign: the link leads to the agreement, good once and for a day. */
export const signatoryLetter = (locale: "fr" | "en", { team, by, secret }: Facts): Letter => {
  const path = `/${locale}/invitation/${secret}`;
  return locale === "fr"
    ? {
        template: "signatory-invitation",
        subject: `${team} vous demande de signer son contrat Partner Connect`,
        paragraphs: [
          "Bonjour,",
          `${by} vous invite à rejoindre ${team} comme signataire, sur le portail du programme Partner Connect.`,
          "Vous y lirez le contrat, déclarerez votre mandat avec son justificatif, puis signerez. Rien n’est signé avant.",
          "Le lien ci-dessous sert une seule fois et reste valable 24 heures. Si vous n’attendiez pas cette invitation, ignorez ce message.",
        ],
        link: { label: "Répondre et lire le contrat", path },
      }
    : {
        template: "signatory-invitation",
        subject: `${team} asks you to sign its Partner Connect agreement`,
        paragraphs: [
          "Hello,",
          `${by} invites you to join ${team} as a signatory, on the portal of the Partner Connect programme.`,
          "There you read the agreement, declare your mandate with its proof, then sign. Nothing is signed before that.",
          "The link below works once and for 24 hours. If you did not expect this invitation, ignore this message.",
        ],
        link: { label: "Answer and read the agreement", path },
      };
};
