import { getTranslations } from "next-intl/server";
import { ImportPage } from "@/app/[locale]/frame/import-page";
import type { Query } from "@/lib/form/query";
import { requirePageActor } from "@/lib/server/session";

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Query> };

export const generateMetadata = async () => ({ title: (await getTranslations("import"))("title") });

export default async function CompanyImportPage({ params, searchParams }: Props) {
  const [{ actor }, place, query] = await Promise.all([requirePageActor("partner"), params, searchParams]);
  return <ImportPage actor={actor} place={place} query={query} />;
}
