import { useLocale } from "next-intl";
import { LiveRefresh } from "@/components/live/live-refresh";

/** Keeps a page current from the event it was made after; a session that ends leads to the sign-in. */
export function LivePage({ after }: { after: number }) {
  return <LiveRefresh after={after} signedOutHref={`/${useLocale()}/sign-in`} />;
}
