import { getTranslations } from "next-intl/server";
import { ImportPage } from "@/app/[locale]/frame/import-page";
import type { Query } from "@/lib/form/query";
import { requirePageActor } from "@/lib/server/session";

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Query> };

export const generateMetadata = async () => ({ title: (await getTranslations("import"))("title") });

export default async function TeamImportPage({ params, searchParams }: Props) {
  const [{ actor }, place, query] = await Promise.all([requirePageActor("staff"), params, searchParams]);
  return <ImportPage actor={actor} place={place} query={query} />;
}
