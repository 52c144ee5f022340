import { unstable_rethrow } from "next/navigation";
import { getRequestConfig } from "next-intl/server";
import { formats } from "@/lib/i18n/formats";
import { defaultLocale, isLocale } from "@/lib/i18n/locale";
import { messagesOf } from "@/lib/i18n/messages";
import { isTimeZone, programmeZone } from "@/lib/i18n/zone";
import { findSignedIn } from "@/lib/server/session";
import { installation } from "@/lib/server/set-up/installation";

/** The zone that the reader chose in their account. A page that cannot ask who reads it is drawn all the same. */
const readerZone = async (): Promise<string> => {
  const found = await findSignedIn().catch((error: unknown) => {
    // What Next throws for itself, as at the build, is not ours to answer.
    unstable_rethrow(error);
    return null;
  });
  const chosen = found && "session" in found ? found.session.timeZone : null;
  if (chosen && isTimeZone(chosen)) return chosen;
  return installation().then(
    ({ timeZone }) => timeZone,
    () => programmeZone,
  );
};

export default getRequestConfig(async ({ locale: explicit, requestLocale }) => {
  const asked = explicit ?? (await requestLocale);
  const locale = isLocale(asked) ? asked : defaultLocale;
  return { locale, timeZone: await readerZone(), messages: messagesOf(locale), formats };
});
