import { getTranslations } from "next-intl/server";
import { Section } from "@/components/layout/section";
import { LivePage } from "@/components/live/live-page";
import { listCalendarFeeds } from "@/db/queries/tier/calendar";
import { requirePageActor } from "@/lib/server/session";
import { CalendarHeader } from "./calendar-header";
import { FeedList } from "./feed-list";
import { SubscribeForm } from "./subscribe-form";

export const generateMetadata = async () => ({ title: (await getTranslations("calendar"))("title") });

/** A member's own links for subscribing to the company's dates in a calendar. */
export default async function CalendarPage() {
  const [{ actor }, t] = await Promise.all([requirePageActor("partner"), getTranslations("calendar")]);
  const { feeds, head, daysAhead } = await listCalendarFeeds(actor);
  return (
    <>
      <LivePage after={head} />
      <CalendarHeader daysAhead={daysAhead} />
      <Section title={t("new")} lead={t("new-lead")}>
        <SubscribeForm />
      </Section>
      <Section title={t("yours")}>
        {feeds.length > 0 ? <FeedList feeds={feeds} /> : <p className="text-soft">{t("none")}</p>}
      </Section>
    </>
  );
}
