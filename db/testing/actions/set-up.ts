import { programme } from "@/db/schema/programme";
import { testSystem } from "@/db/testing/factories";
import { read } from "@/db/transaction";
import { defaultEdition } from "@/lib/edition/catalogue/editions";
import { storyValues } from "@/lib/edition/story-form";
import { env } from "@/lib/env";
import { defaultLocale, locales } from "@/lib/i18n/locale";
import { setUpSecret } from "@/lib/set-up/link";
import { type ActionSpec, someGuest } from "./action";

const onProgramme = { other: "not-permitted" } as const;
const administrator = ["administrator"] as const;

/** The programme as the form was shown, which every save changes. */
const asShown = async (): Promise<{ rowVersion: number }> => {
  const [row] = await read(testSystem(), (tx) => tx.select({ rowVersion: programme.rowVersion }).from(programme));
  return { rowVersion: row?.rowVersion ?? 0 };
};

const noStory = storyValues(null);
const vendor = {
  ...{ programmeName: "Vendora Partners", vendorName: "Vendora SA", registerNumber: "732 829 320", country: "FR" },
  ...{ supportEmail: "help@vendora.example", timeZone: "Europe/Paris" },
  ...{ accentColour: "", languages: [...locales], firstLanguage: defaultLocale },
};
const first = {
  ...{ vendorName: "Vendora", name: "Inès Caron", locale: "en" },
  ...{ password: "trois tortues mangent tard" },
};

/** The acts of a set-up, in a portal that is open: what began it is over, what may still be changed is done. */
export const setUpActions = {
  beginSetUpAction: {
    may: [],
    typed: () => ({ ...first, email: someGuest(), secret: setUpSecret(env().AUTH_SECRET) }),
    ...{ other: "link-spent", visitor: "link-spent", refusal: "link-spent" },
  },
  saveVendorAction: { may: administrator, typed: async () => ({ ...vendor, ...(await asShown()) }), ...onProgramme },
  saveStoryAction: { may: administrator, typed: async () => ({ ...noStory, ...(await asShown()) }), ...onProgramme },
  chooseRulesAction: {
    may: [],
    typed: async () => ({ edition: defaultEdition.id, ...(await asShown()) }),
    refusal: "set-up-over",
    ...onProgramme,
  },
  draftOwnRulesAction: {
    may: [],
    typed: () => ({ basedOn: defaultEdition.id, fr: "Nos règles", en: "Our rules" }),
    refusal: "set-up-over",
    ...onProgramme,
  },
  confirmAgreementAction: { may: administrator, typed: asShown, ...onProgramme },
  confirmMailAction: { may: administrator, typed: asShown, ...onProgramme },
  confirmSealAction: { may: administrator, typed: asShown, ...onProgramme },
  tryMailAction: { may: administrator, typed: () => ({}), ...onProgramme },
  openPortalAction: { may: [], typed: asShown, refusal: "set-up-over", ...onProgramme },
} satisfies Record<string, ActionSpec | ActionSpec[]>;
