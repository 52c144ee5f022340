import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { DeclarationOutcome } from "@/components/declaration/declaration-outcome";
import { LivePage } from "@/components/live/live-page";
import { getActivity } from "@/db/queries/activity/list";
import { listThread } from "@/db/queries/review/item";
import { idIn } from "@/lib/form/query";
import { requirePageActor } from "@/lib/server/session";
import { ActivityDetail } from "./activity-detail";
import { ActivityHeader } from "./activity-header";

type Props = { params: Promise<{ id: string }> };

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("activity"))("title"),
});

export default async function OneActivityPage({ params }: Props) {
  const [{ actor }, query] = await Promise.all([requirePageActor("partner"), params]);
  const activity = await getActivity(actor, idIn(query, "id"));
  if (!activity) notFound();
  const thread = await listThread(actor, "activity", activity.id);
  return (
    <>
      <LivePage after={activity.head} />
      <ActivityHeader activity={activity} />
      <DeclarationOutcome {...activity} kind="activity" />
      <ActivityDetail activity={activity} thread={thread} draftKey={`reply:${activity.id}`} />
    </>
  );
}
