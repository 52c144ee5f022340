import "server-only";
import { redirect } from "next/navigation";
import type { Actor } from "@/lib/actor";
import type { SignAgreement } from "@/lib/agreement/schema";
import { confirmAsPosted, drawUp } from "@/lib/server/agreement/batch/batch";

type Way = { locale: string };

const toList = ({ locale }: Way, id: string): never => redirect(`/${locale}/countersign/batch/${id}`);

/** Both steps of countersigning together end on the list's own page. */
export const drawUpAndShow = async (actor: Actor, { ids, ...way }: { ids: string[] } & Way): Promise<void> => {
  const { id } = await drawUp(actor, ids);
  toList(way, id);
};

export const confirmAndShow = async (actor: Actor, input: SignAgreement & Way): Promise<void> => {
  await confirmAsPosted(actor, input);
  toList(input, input.id);
};
