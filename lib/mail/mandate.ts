import { englishTypography, frenchTypography } from "@/lib/agreement/text/typography";
import { type Day, formatDay } from "@/lib/date/day";
import type { Letter } from "@/lib/mail/letter";

type Locale = "fr" | "en";
const set = { fr: frenchTypography, en: englishTypography };

const letterOf = (locale: Locale, letter: Letter): Letter => ({
  ...letter,
  subject: set[locale](letter.subject),
  paragraphs: letter.paragraphs.map(set[locale]),
});

type Missing = { company: string; holder: string; endedOn: Day };

/** Tells an owner that nobody can sign for the company any more: the agreement stands, new acts wait for a successor. */
export const successionLetter = (locale: Locale, { company, holder, endedOn }: Missing): Letter => {
  const on = formatDay(endedOn, locale);
  return letterOf(
    locale,
    locale === "fr"
      ? {
          template: "succession-asked",
          subject: `${company} n'a plus de signataire : désignez un successeur`,
          paragraphs: [
            "Bonjour,",
            `${holder} ne peut plus signer pour ${company} depuis le ${on}, et personne d'autre ne le peut.`,
            "Le contrat signé reste valable. Tout nouvel acte attend qu'un successeur déclare son mandat.",
          ],
          link: { label: "Inviter un successeur", path: "/fr/agreement/signatory" },
        }
      : {
          template: "succession-asked",
          subject: `${company} has no signatory left: name a successor`,
          paragraphs: [
            "Hello,",
            `Since ${on}, ${holder} can no longer sign for ${company}, and nobody else can.`,
            "The signed agreement remains valid. Any new act waits until a successor declares a mandate.",
          ],
          link: { label: "Invite a successor", path: "/en/agreement/signatory" },
        },
  );
};

type Delegated = { company: string; by: string; fromOn: Day };

/** Tells a colleague that somebody handed the power to sign on to him. */
export const delegationLetter = (locale: Locale, { company, by, fromOn }: Delegated): Letter => {
  const from = formatDay(fromOn, locale);
  return letterOf(
    locale,
    locale === "fr"
      ? {
          template: "mandate-delegated",
          subject: `${by} vous délègue la signature de ${company}`,
          paragraphs: [
            "Bonjour,",
            `${by} vous délègue, à partir du ${from}, le pouvoir de signer pour ${company} dans le programme partenaires.`,
            "La délégation prend fin avec son propre mandat. Le programme la confirme avant toute contresignature.",
          ],
          link: { label: "Voir les mandats", path: "/fr/signing-authorities" },
        }
      : {
          template: "mandate-delegated",
          subject: `${by} delegates the signature of ${company} to you`,
          paragraphs: [
            "Hello,",
            `${by} delegates to you, from ${from}, the power to sign for ${company} in the partner programme.`,
            "The delegation ends with their own mandate. The programme confirms it before any countersignature.",
          ],
          link: { label: "See the mandates", path: "/en/signing-authorities" },
        },
  );
};

type Invited = { company: string; by: string; email: string };

/** Tells the owners that a signatory invited another. */
export const signatoryInvitedLetter = (locale: Locale, { company, by, email }: Invited): Letter =>
  letterOf(
    locale,
    locale === "fr"
      ? {
          template: "signatory-invited",
          subject: `${by} invite un signataire pour ${company}`,
          paragraphs: [
            "Bonjour,",
            `${by} a invité ${email} à rejoindre ${company} comme signataire.`,
            "Si ce n'est pas voulu, retirez l'invitation.",
          ],
          link: { label: "Voir les membres", path: "/fr/members" },
        }
      : {
          template: "signatory-invited",
          subject: `${by} invites a signatory for ${company}`,
          paragraphs: [
            "Hello,",
            `${by} invited ${email} to join ${company} as a signatory.`,
            "If this was not meant to happen, withdraw the invitation.",
          ],
          link: { label: "See the members", path: "/en/members" },
        },
  );
