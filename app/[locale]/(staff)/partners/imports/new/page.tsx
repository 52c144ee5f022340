import { getTranslations } from "next-intl/server";
import { ImportUploadPage } from "@/app/[locale]/frame/import-upload";
import type { Query } from "@/lib/form/query";
import { requirePageActor } from "@/lib/server/session";

export const generateMetadata = async () => ({ title: (await getTranslations("import"))("new") });

export default async function NewTeamImportPage({ searchParams }: { searchParams: Promise<Query> }) {
  const [{ actor }, query] = await Promise.all([requirePageActor("staff"), searchParams]);
  return <ImportUploadPage actor={actor} query={query} />;
}
