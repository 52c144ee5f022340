import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { EditionHeader } from "@/components/edition/edition-header";
import { findEdition } from "@/db/queries/edition/list";
import { checkExamples } from "@/lib/editor/example";
import { validateEdition } from "@/lib/editor/validate";
import { requirePageActor } from "@/lib/server/session";
import { AnnounceBody } from "./announce-body";
import { Readiness } from "./readiness";

export const generateMetadata = async () => ({ title: (await getTranslations("edition.views"))("announce") });

/** Whether a draft may be announced, and the form that announces it; with short notice, a second person confirms. */
export default async function AnnouncePage({ params }: { params: Promise<{ id: string }> }) {
  const [{ id }, { actor }] = await Promise.all([params, requirePageActor("staff")]);
  const edition = await findEdition(actor, id);
  if (!edition || edition.state === "carried") notFound();
  // Which tiers can be reached takes a while to find out, and matters only before an edition is announced.
  const isOpen = edition.state === "draft" || edition.state === "short-notice";
  const unsound = isOpen ? validateEdition(edition.body, actor.today) : [];
  const examples = isOpen ? checkExamples(edition.body, edition.examples, actor.today) : [];
  const failing = examples.filter((one) => !one.isAsExpected);
  return (
    <>
      <EditionHeader edition={edition} current="announce" />
      {isOpen ? <Readiness edition={edition} unsound={unsound} failing={failing.map((one) => one.id)} /> : null}
      <AnnounceBody edition={edition} isReady={unsound.length + failing.length === 0} today={actor.today} />
    </>
  );
}
