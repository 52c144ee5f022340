import { recordListExported } from "@/db/mutations/list/export";
import { listQuery } from "@/lib/list/query";
import { sendSheet } from "@/lib/server/file/sheet";
import { companyOf, openList } from "@/lib/server/list/rows";
import { askedLocale } from "@/lib/server/request/origin";
import { route } from "@/lib/server/route";

export const dynamic = "force-dynamic";

/** A list that a page shows, for a spreadsheet; sent as it is read, after it is recorded. */
export const GET = route({ schema: listQuery }, async ({ actor, input, request }) => {
  const form = { kind: input.as, locale: input.locale ?? askedLocale(request.headers) };
  const sheet = openList(actor, input, form.locale);
  await recordListExported(actor, input.list, { partnerId: companyOf(actor, input), campaignId: input.campaign });
  return sendSheet({ form, name: input.list, ...sheet });
});
