import { unstable_rethrow } from "next/navigation";
import { getRequestConfig } from "next-intl/server";
import { withKnownKinds } from "@/lib/activity/own-words";
import { formats } from "@/lib/i18n/formats";
import { defaultLocale, isLocale, type Locale } from "@/lib/i18n/locale";
import { messagesOf } from "@/lib/i18n/messages";
import { isTimeZone, programmeZone } from "@/lib/i18n/zone";
import { findSignedIn } from "@/lib/server/session";
import { installation, programmeName } from "@/lib/server/set-up/installation";

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

/** The messages, in which the programme and the kinds of activity that it adds are called by their names. */
const namedMessages = (locale: Locale, name: string) => {
  const messages = withKnownKinds(messagesOf(locale), locale);
  return name === "" ? messages : { ...messages, ui: { ...messages.ui, product: name } };
};

export default getRequestConfig(async ({ locale: explicit, requestLocale }) => {
  const asked = explicit ?? (await requestLocale);
  const locale = isLocale(asked) ? asked : defaultLocale;
  const [timeZone, name] = await Promise.all([readerZone(), programmeName()]);
  return { locale, timeZone, messages: namedMessages(locale, name), formats };
});
