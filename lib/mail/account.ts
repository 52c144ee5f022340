import type { Letter } from "./letter";

type Locale = "fr" | "en";

/** A link to choose a new password; good once and for an hour. */
export const resetLetter = (locale: Locale, secret: string): Letter => {
  const path = `/${locale}/reset/${secret}`;
  return locale === "fr"
    ? {
        template: "password-reset",
        subject: "Choisir un nouveau mot de passe",
        paragraphs: [
          "Bonjour,",
          "Quelqu’un, sans doute vous, a demandé un nouveau mot de passe pour ce compte Partner Connect.",
          "Le lien ci-dessous sert une seule fois et reste valable une heure. Si la demande ne vient pas de vous, ignorez ce message : rien ne change.",
        ],
        link: { label: "Choisir un nouveau mot de passe", path },
      }
    : {
        template: "password-reset",
        subject: "Choose a new password",
        paragraphs: [
          "Hello,",
          "Someone, most likely you, asked for a new password for this Partner Connect account.",
          "The link below works once and for one hour. If you did not ask, ignore this message: nothing changes.",
        ],
        link: { label: "Choose a new password", path },
      };
};

export type AccountChange =
  | "password-changed"
  | "factor-added"
  | "factor-removed"
  | "recovery-code-used"
  | "passkey-added"
  | "passkey-removed";

const changes: Record<Locale, Record<AccountChange, string>> = {
  fr: {
    "password-changed": "Le mot de passe de votre compte vient de changer",
    "factor-added": "Un second facteur vient d’être activé sur votre compte",
    "factor-removed": "Le second facteur de votre compte vient d’être retiré",
    "recovery-code-used": "Un code de secours vient de servir sur votre compte",
    "passkey-added": "Une clé d’accès vient d’être ajoutée à votre compte",
    "passkey-removed": "Une clé d’accès vient d’être retirée de votre compte",
  },
  en: {
    "password-changed": "The password of your account has just changed",
    "factor-added": "A second factor has just been set up on your account",
    "factor-removed": "The second factor of your account has just been removed",
    "recovery-code-used": "A recovery code has just been used on your account",
    "passkey-added": "A passkey has just been added to your account",
    "passkey-removed": "A passkey has just been removed from your account",
  },
};

/** Tells the owner of an account what has just changed on it, in case it was not him. */
export const changeLetter = (locale: Locale, change: AccountChange): Letter => {
  const what = changes[locale][change];
  return {
    template: `account-${change}`,
    subject: what,
    paragraphs:
      locale === "fr"
        ? [
            "Bonjour,",
            `${what}. Si ce n’est pas vous, choisissez tout de suite un nouveau mot de passe et prévenez votre société.`,
          ]
        : ["Hello,", `${what}. If it was not you, choose a new password at once and tell your company.`],
    link:
      locale === "fr"
        ? { label: "Mot de passe oublié", path: "/fr/reset" }
        : { label: "Forgotten password", path: "/en/reset" },
  };
};
