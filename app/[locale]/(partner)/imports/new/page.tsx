import { getTranslations } from "next-intl/server";
import { ImportUploadPage } from "@/app/[locale]/frame/import-upload";
import type { Query } from "@/lib/form/query";
import { requirePageActor } from "@/lib/server/session";

export const generateMetadata = async () => ({ title: (await getTranslations("import"))("new") });

export default async function NewCompanyImportPage({ searchParams }: { searchParams: Promise<Query> }) {
  const [{ actor }, query] = await Promise.all([requirePageActor("partner"), searchParams]);
  return <ImportUploadPage actor={actor} query={query} />;
}
