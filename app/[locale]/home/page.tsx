import { redirect } from "next/navigation";
import type { Locale } from "@/lib/i18n/routing";
import { findSignedIn } from "@/lib/server/session";

/** Where each side begins its day. */
export default async function HomePage({ params }: { params: Promise<{ locale: Locale }> }) {
  const { locale } = await params;
  const found = await findSignedIn();
  if (found.kind === "none") redirect(`/${locale}/sign-in`);
  if (found.kind === "second-factor") redirect(`/${locale}/sign-in/${found.session.hasTotp ? "code" : "enrol"}`);
  redirect(found.actor.side === "staff" ? `/${locale}/queue` : `/${locale}/progress`);
}
