import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { recordRevenueViewed } from "@/db/mutations/activity/revenue-viewed";
import { getReviewItem } from "@/db/queries/review/item";
import type { Locale } from "@/lib/i18n/locale";
import { reviewedKinds } from "@/lib/review/kind";
import { isConfidentialClaim } from "@/lib/review/permission";
import { readQueueQuery } from "@/lib/review/queue";
import { requirePageActor } from "@/lib/server/session";
import { ReviewScreen } from "./review-screen";

type Props = {
  params: Promise<{ locale: Locale; kind: string; id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const addressSchema = z.object({ kind: z.enum(reviewedKinds), id: z.uuid() });

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations("review"))("title") });

export default async function ReviewPage({ params, searchParams }: Props) {
  const { actor } = await requirePageActor("staff");
  const { locale, ...given } = await params;
  const address = addressSchema.safeParse(given);
  if (!address.success) notFound();
  const { kind, search } = readQueueQuery(await searchParams);
  const item = await getReviewItem(actor, address.data.kind, address.data.id, { kind, search });
  if (!item) notFound();
  if (item.partnerId && isConfidentialClaim(item.summary))
    await recordRevenueViewed(actor, { subjectId: item.id, partnerId: item.partnerId });
  return <ReviewScreen item={item} filter={{ kind, search }} locale={locale} />;
}
