import { getTranslations } from "next-intl/server";
import { ImportLinePage } from "@/app/[locale]/frame/import-line";
import { requirePageActor } from "@/lib/server/session";

type Props = { params: Promise<{ id: string; line: string }> };

export const generateMetadata = async () => ({ title: (await getTranslations("import"))("title") });

export default async function TeamLinePage({ params }: Props) {
  const [{ actor }, place] = await Promise.all([requirePageActor("staff"), params]);
  return <ImportLinePage actor={actor} place={place} />;
}
