import { z } from "zod";
import { publicDoor } from "@/lib/server/auth/doors";
import { route } from "@/lib/server/route";
import { verifySent } from "@/lib/server/verify/sent";

export const dynamic = "force-dynamic";

const schema = z.object({ locale: z.string().default("") });

/** For browsers without JavaScript: a posted file is verified in memory and forgotten. */
export const POST = route({ door: publicDoor, schema }, ({ input, request }) => verifySent(request, input.locale));
