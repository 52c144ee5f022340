import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { getActivity } from "@/db/queries/activity/list";
import { idIn } from "@/lib/form/query";
import { requirePageActor } from "@/lib/server/session";
import { CorrectActivityForm } from "./correct-activity-form";
import { CorrectActivityHeader } from "./correct-activity-header";

type Props = { params: Promise<{ id: string }> };

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("activity.correction"))("title"),
});

export default async function CorrectActivityPage({ params }: Props) {
  const [{ actor }, query] = await Promise.all([requirePageActor("partner"), params]);
  const activity = await getActivity(actor, idIn(query, "id"));
  if (!activity?.may.correct) notFound();
  const { id, rowVersion, kind } = activity;
  return (
    <>
      <CorrectActivityHeader activity={activity} />
      <CorrectActivityForm row={{ id, rowVersion, kind }} />
    </>
  );
}
