import { findOwnApplication } from "@/db/queries/partner/application";
import { defaultLocale, isLocale } from "@/lib/i18n/locale";
import { giveApplication } from "@/lib/server/application/cookie";
import { readApplicant } from "@/lib/server/application/door";

export const dynamic = "force-dynamic";

type Context = { params: Promise<{ locale: string }> };

/** The link in the e-mails: opens the application in this browser and removes the secret from the address. */
export const GET = async (request: Request, { params }: Context): Promise<Response> => {
  const { locale } = await params;
  const token = new URL(request.url).searchParams.get("token") ?? "";
  const found = token ? await findOwnApplication(await readApplicant(token)) : null;
  if (found) await giveApplication(token);
  const location = `/${isLocale(locale) ? locale : defaultLocale}/apply${found ? "" : "?gone=1"}`;
  return new Response(null, { status: 303, headers: { location, "cache-control": "no-store" } });
};
