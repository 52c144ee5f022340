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

type Appointed = {
  company: string;
  vendor: string;
  by: string;
  email: string;
  reason: string;
  partnerId: string;
};

const endings = {
  owner: "owner-appointed.wrong",
  "new-owner": "owner-appointed.wrong-new",
  administrator: "owner-appointed.unexpected",
} as const;

/** To the owners of a company, among them the one whom the vendor has just made one, and to the vendor's administrators. */
export const ownerAppointedLetter = (
  locale: Locale,
  reader: keyof typeof endings,
  { partnerId, ...facts }: Appointed,
): Letter =>
  writeLetter(
    locale,
    {
      template: "owner-appointed",
      subject: "owner-appointed.subject",
      paragraphs: [...(["hello", "owner-appointed.said", "owner-appointed.reason"] as const), endings[reader]],
      link:
        reader === "administrator"
          ? { label: "owner-appointed.company", path: `/partners/${partnerId}` }
          : { label: "owner-appointed.link", path: "/members" },
    },
    facts,
  );
