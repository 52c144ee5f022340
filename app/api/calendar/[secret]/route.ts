import { z } from "zod";
import { publicDoor } from "@/lib/server/auth/doors";
import { serveCalendar } from "@/lib/server/calendar/feed";
import { route } from "@/lib/server/route";

export const dynamic = "force-dynamic";

/** The dates ahead of a company, for the calendar of the member whose link it is. */
export const GET = route({ door: publicDoor, schema: z.object({ secret: z.string() }) }, ({ input }) =>
  serveCalendar(input.secret),
);
