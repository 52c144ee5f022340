import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { EditionHeader } from "@/components/edition/edition-header";
import { StillComputing } from "@/components/evaluate/still-computing";
import { findEdition } from "@/db/queries/edition/list";
import { getSoundness } from "@/db/queries/edition/soundness";
import { soon } from "@/lib/server/page";
import { requirePageActor } from "@/lib/server/session";
import { AnnounceBody } from "./announce-body";
import { Readiness } from "./readiness";

export const generateMetadata = async () => ({ title: (await getTranslations("edition.views"))("announce") });

/** Whether a draft may be announced, and the form that announces it; with short notice, a second person confirms. */
export default async function AnnouncePage({ params }: { params: Promise<{ id: string }> }) {
  const [{ id }, { actor, session }] = await Promise.all([params, requirePageActor("staff")]);
  const edition = await findEdition(actor, id);
  if (!edition || edition.state === "carried") notFound();
  // Which tiers can be reached takes a while to find out, and matters only before an edition is announced.
  const isOpen = edition.state === "draft" || edition.state === "short-notice";
  const sound = isOpen ? await soon(getSoundness(actor, edition)) : { unsound: [], failing: [] };
  if (typeof sound === "string")
    return <StillComputing title={(await getTranslations("edition.views"))("announce")} state={sound} about="rules" />;
  const { unsound, failing } = sound;
  return (
    <>
      <EditionHeader edition={edition} current="announce" />
      {isOpen ? <Readiness edition={edition} unsound={unsound} failing={failing} /> : null}
      <AnnounceBody
        edition={edition}
        isReady={unsound.length + failing.length === 0}
        today={actor.today}
        isUnread={session.programme.setUpAt === null}
      />
    </>
  );
}
