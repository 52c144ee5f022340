import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { NotFoundBody } from "@/components/layout/not-found-body";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("ui"))("not-found.title"),
});

/** What scripts/missing.mjs answers, under the status 404, for any page that is not there. */
export default function MissingPage() {
  return (
    <main id="main">
      <NotFoundBody />
    </main>
  );
}
