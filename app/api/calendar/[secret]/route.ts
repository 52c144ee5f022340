import { serveCalendar } from "@/lib/server/calendar/feed";

export const dynamic = "force-dynamic";

/** The dates ahead of a company, for the calendar of the member whose link it is. */
export const GET = async (_request: Request, { params }: { params: Promise<{ secret: string }> }): Promise<Response> =>
  serveCalendar((await params).secret);
