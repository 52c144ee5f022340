import { getImpact } from "@/db/queries/edition/list";
import { impactCsv } from "@/lib/editor/impact-csv";
import { Refusal } from "@/lib/errors";
import { signedInDoor } from "@/lib/server/session";

export const dynamic = "force-dynamic";

/** Who would rise and fall, company by company, for a spreadsheet. */
export const GET = async (request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> => {
  try {
    const [actor, { id }] = await Promise.all([signedInDoor(), params]);
    const found = await getImpact(actor, id, new URL(request.url).searchParams.get("signed") === "all");
    if (!found) return new Response(null, { status: 404 });
    return new Response(impactCsv(found.impact), {
      headers: {
        "content-type": "text/csv; charset=utf-8",
        "content-disposition": `attachment; filename="impact-${id}.csv"`,
        "cache-control": "private, no-store",
      },
    });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return new Response(null, { status: error.code === "signed-out" ? 401 : 404 });
  }
};
