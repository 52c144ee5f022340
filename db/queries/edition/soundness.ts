import { askOnce } from "@/db/answer/answers";
import { requirePermission } from "@/lib/access";
import type { Actor } from "@/lib/actor";
import type { SoundnessAnswer, SoundnessQuestion } from "@/lib/answer/soundness";
import { canonicalJson } from "@/lib/digest/canonical-json";
import { sha256 } from "@/lib/digest/sha256";
import type { Edition } from "@/lib/edition/edition";
import type { Example } from "@/lib/editor/example";

/** What prevents a draft's rules from being announced today. */
export const getSoundness = async (
  actor: Actor,
  { body, examples }: { body: Edition; examples: Example[] },
): Promise<SoundnessAnswer> => {
  requirePermission(actor, "programme.view", "programme");
  const on = actor.today;
  const asked = `soundness ${sha256(canonicalJson(examples))}`;
  const key = { partnerId: body.id, head: 0, on, editions: [body], seeRevenue: false, asked };
  const { told } = await askOnce<SoundnessQuestion>(key, async () => {
    return { question: { kind: "soundness", edition: body, examples, on }, names: [] };
  });
  return (await told).answer;
};
