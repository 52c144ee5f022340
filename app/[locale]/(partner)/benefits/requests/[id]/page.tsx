import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { LivePage } from "@/components/live/live-page";
import { findBenefitRequest } from "@/db/queries/benefit/request";
import { listThread } from "@/db/queries/review/item";
import { idIn } from "@/lib/form/query";
import { requirePageActor } from "@/lib/server/session";
import { RequestBody } from "./request-body";

type Props = { params: Promise<{ id: string }> };

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("benefit"))("request.title"),
});

export default async function BenefitRequestPage({ params }: Props) {
  const [{ actor }, query] = await Promise.all([requirePageActor("partner"), params]);
  const id = idIn(query, "id");
  const request = id ? await findBenefitRequest(actor, id) : null;
  if (!request) notFound();
  const thread = await listThread(actor, "benefit", request.id);
  return (
    <>
      <LivePage after={request.head} />
      <RequestBody request={request} thread={thread} />
    </>
  );
}
