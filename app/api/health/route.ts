export const dynamic = "force-dynamic";

/** The process answers; whether it can work is said by /api/ready. */
export const GET = () => Response.json({ ok: true });
