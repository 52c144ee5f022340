import { redirect } from "next/navigation";
import { loginReturnPath, pathFor, pathIn } from "@/lib/account/return-path";
import type { Query } from "@/lib/form/query";
import type { Locale } from "@/lib/i18n/locale";
import { findSignedIn } from "@/lib/server/session";

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<Query> };

/** Leads each side to its first page, or to the page the reader was on the way to. */
export default async function HomePage({ params, searchParams }: Props) {
  const [{ locale }, search, found] = await Promise.all([params, searchParams, findSignedIn()]);
  const back = loginReturnPath(search);
  const way = back ? `?return=${encodeURIComponent(back)}` : "";
  if (found.kind === "none") redirect(`/${locale}/sign-in${way}`);
  if (found.kind === "second-factor")
    redirect(`/${locale}/sign-in/${found.session.hasFactor ? "code" : "enrol"}${way}`);
  const isStaff = found.actor.side === "staff";
  const own = pathFor(isStaff ? "staff" : "partner", back);
  redirect(own ? pathIn(locale, own) : `/${locale}/${isStaff ? "review" : "progress"}`);
}
