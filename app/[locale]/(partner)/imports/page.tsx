import { getTranslations } from "next-intl/server";
import { ImportListPage } from "@/app/[locale]/frame/import-list";
import type { Query } from "@/lib/form/query";
import { requirePageActor } from "@/lib/server/session";

export const generateMetadata = async () => ({ title: (await getTranslations("import"))("title") });

export default async function CompanyImportsPage({ searchParams }: { searchParams: Promise<Query> }) {
  const [{ actor }, query] = await Promise.all([requirePageActor("partner"), searchParams]);
  return <ImportListPage actor={actor} query={query} />;
}
