import { z } from "zod";
import { locales } from "@/lib/i18n/locale";
import { takeSheet } from "@/lib/server/import/upload";
import { askedLocale } from "@/lib/server/request/origin";
import { route } from "@/lib/server/route";

export const dynamic = "force-dynamic";

const schema = z.object({ locale: z.enum(locales).optional() });

/** A sheet to import, posted by a form with its kind: leads on to its columns, or back to the form. */
export const POST = route({ schema }, async ({ actor, input, request }) => {
  const address = await takeSheet(actor, request, input.locale ?? askedLocale(request.headers));
  return new Response(null, { status: 303, headers: { location: address } });
});
