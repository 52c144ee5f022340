import type { Locale } from "@/lib/i18n/locale";
import { translator } from "@/lib/i18n/translate";
import type { Letter } from "@/lib/mail/letter";
import { writeLetter } from "@/lib/mail/write";
import type { Role } from "@/lib/role";

type HandedOver = { team: string; name: string; roles: readonly Role[]; steps: number };

/** To whoever takes over from a colleague who left: which roles they have now besides their own, and what of the plan. */
export const handedOverLetter = (locale: Locale, { team, name, roles, steps }: HandedOver): Letter => {
  const said = roles.map((role) => translator(locale)(`terms.roles.${role}`)).join(", ");
  return writeLetter(
    locale,
    {
      template: "handed-over",
      subject: "hand-over.subject",
      paragraphs: [
        ...(["hello", "hand-over.left"] as const),
        ...(roles.length > 0 ? (["hand-over.roles"] as const) : []),
        ...(steps > 0 ? (["hand-over.steps"] as const) : []),
      ],
      link: { label: "hand-over.link", path: "/home" },
    },
    { team, name, roles: said, steps },
  );
};

type Appointed = { company: string; vendor: string; by: string; email: string; reason: string };

/** To the owners a company has: the vendor has brought in another one. */
export const ownerAppointedLetter = (locale: Locale, facts: Appointed): Letter =>
  writeLetter(
    locale,
    {
      template: "owner-appointed",
      subject: "owner-appointed.subject",
      paragraphs: ["hello", "owner-appointed.said", "owner-appointed.reason", "owner-appointed.wrong"],
      link: { label: "owner-appointed.link", path: "/members" },
    },
    facts,
  );
