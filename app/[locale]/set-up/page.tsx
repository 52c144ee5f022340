import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ClosedPage } from "@/components/set-up/closed-page";
import { getSetUp } from "@/db/queries/set-up/set-up";
import { findSignedIn } from "@/lib/server/session";
import { installation } from "@/lib/server/set-up/installation";
import { StepList } from "./step-list";

export const generateMetadata = async () => ({ title: (await getTranslations("set-up"))("title") });

/** The steps for an administrator; for everybody else that the portal is being set up, as long as it is. */
export default async function SetUpPage() {
  const [found, { state }] = await Promise.all([findSignedIn(), installation()]);
  const setUp = found.kind === "signed-in" ? await getSetUp(found.actor) : null;
  if (setUp) return <StepList setUp={setUp} />;
  if (state === "open") notFound();
  return <ClosedPage hasAdministrator={state === "setting-up"} />;
}
