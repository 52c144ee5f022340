import { z } from "zod";
import { findLogo } from "@/db/queries/set-up/installation";
import { Refusal } from "@/lib/refusal/refusal";
import { systemActor } from "@/lib/server/actors";
import { publicDoor } from "@/lib/server/auth/doors";
import { route } from "@/lib/server/route";

export const dynamic = "force-dynamic";

const schema = z.object({ sha256: z.string().regex(/^[0-9a-f]{64}$/) });

/** The vendor's logo, under the digest of its bytes: it never changes. */
export const GET = route({ door: publicDoor, schema }, async ({ input: { sha256 } }) => {
  const png = await findLogo(systemActor(), sha256);
  if (!png) throw new Refusal("not-found");
  return new Response(new Uint8Array(png), {
    headers: {
      "content-type": "image/png",
      "content-security-policy": "default-src 'none'; sandbox",
      "x-content-type-options": "nosniff",
      "cache-control": "public, max-age=31536000, immutable",
    },
  });
});
