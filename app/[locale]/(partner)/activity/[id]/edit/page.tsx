import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { getActivity } from "@/db/queries/activity/list";
import { idIn } from "@/lib/form/query";
import { requirePageActor } from "@/lib/server/session";
import { EditActivityForm } from "./edit-activity-form";
import { EditActivityHeader } from "./edit-activity-header";

type Props = { params: Promise<{ id: string }> };

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("declaration"))("edit"),
});

export default async function EditActivityPage({ params }: Props) {
  const [{ actor }, query] = await Promise.all([requirePageActor("partner"), params]);
  const activity = await getActivity(actor, idIn(query, "id"));
  if (!activity?.form) notFound();
  const draftKey = `activity:${activity.id}`;
  return (
    <>
      <EditActivityHeader activity={activity} />
      <EditActivityForm activity={activity} form={activity.form} today={actor.today} draftKey={draftKey} />
    </>
  );
}
