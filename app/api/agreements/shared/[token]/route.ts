import { z } from "zod";
import { findSharedDocument } from "@/db/queries/agreement/files";
import { servePdf } from "@/lib/server/agreement/serve";
import { sharedReader } from "@/lib/server/agreement/share";
import { publicDoor } from "@/lib/server/auth/doors";
import { route } from "@/lib/server/route";

export const dynamic = "force-dynamic";

const schema = z.object({ token: z.string(), language: z.string().default(""), download: z.string().optional() });

/** The PDF a second reader's link opens: it reads, it never signs. */
export const GET = route({ door: publicDoor, schema }, async ({ input: { token, language, download } }) => {
  const document = await findSharedDocument(await sharedReader(token), language);
  return servePdf(document, download === "1" ? "attachment" : "inline");
});
