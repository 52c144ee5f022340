import { getTranslations } from "next-intl/server";
import { ImportColumnsPage } from "@/app/[locale]/frame/import-columns";
import type { Query } from "@/lib/form/query";
import { requirePageActor } from "@/lib/server/session";

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Query> };

export const generateMetadata = async () => ({ title: (await getTranslations("import"))("columns.title") });

export default async function CompanyColumnsPage({ params, searchParams }: Props) {
  const [{ actor }, place, query] = await Promise.all([requirePageActor("partner"), params, searchParams]);
  return <ImportColumnsPage actor={actor} place={place} query={query} />;
}
