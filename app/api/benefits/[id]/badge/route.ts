import { z } from "zod";
import { recordBadgeTaken } from "@/db/mutations/benefit/badge";
import { findBadge } from "@/db/queries/benefit/badge";
import { badgeLooks, badgeSvg } from "@/lib/benefit/badge";
import { slug } from "@/lib/edition/clause";
import { locales } from "@/lib/i18n/locale";
import { translator } from "@/lib/i18n/translate";
import { askedLocale } from "@/lib/server/request/origin";
import { route } from "@/lib/server/route";

export const dynamic = "force-dynamic";

const schema = z.object({ id: slug, look: z.enum(badgeLooks).default("light"), locale: z.enum(locales).optional() });

/** The badge of a tier that the company has today, as a file. */
export const GET = route({ schema }, async ({ actor, input: { id, look, locale: asked }, request }) => {
  const locale = asked ?? askedLocale(request.headers);
  const badge = await findBadge(actor, id, locale);
  await recordBadgeTaken(actor, id);
  const title = translator(locale)("benefit.badge.partner", { vendor: badge.vendor });
  return new Response(badgeSvg({ ...badge, title }, look, locale), {
    headers: {
      "content-type": "image/svg+xml; charset=utf-8",
      "content-disposition": `attachment; filename="badge-${look}.svg"`,
      "content-security-policy": "default-src 'none'; sandbox",
      "x-content-type-options": "nosniff",
      "cache-control": "private, no-store",
    },
  });
});
