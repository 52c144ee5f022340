import type { SetUp } from "@/db/queries/set-up/set-up";
import { defaultLocale } from "@/lib/i18n/locale";
import type { VendorSettings } from "@/lib/set-up/schema";

/** What the form of the company begins with; a new logo is chosen each time. */
export type VendorTyped = Omit<VendorSettings, "accentColour" | "logo" | "isLogoRemoved"> & { accentColour: string };

export const vendorValues = ({ programme, states }: Pick<SetUp, "programme" | "states">): VendorTyped => {
  // Before the first save name, number and country are the demonstration's.
  const isSaved = states.vendor === "done";
  const { rowVersion, vendorName, timeZone, languages } = programme;
  return {
    ...{ rowVersion, vendorName, timeZone, languages },
    programmeName: isSaved || programme.setUpAt ? programme.name : "",
    registerNumber: isSaved ? programme.vendorRegisterNumber : "",
    country: isSaved ? programme.vendorCountry : "",
    supportEmail: programme.supportEmail ?? "",
    accentColour: programme.accentColour ?? "",
    firstLanguage: languages[0] ?? defaultLocale,
  };
};
