import "server-only";
import { type SavedStep, saveVendor } from "@/db/mutations/set-up/steps";
import { requirePermission } from "@/lib/access";
import type { Actor } from "@/lib/actor";
import { sha256 } from "@/lib/digest/sha256";
import { Refusal } from "@/lib/refusal/refusal";
import { runTask } from "@/lib/server/task/run";
import type { VendorSettings } from "@/lib/set-up/schema";
import { forgetInstallation } from "./installation";

const drawn = async (actor: Actor, picture: Uint8Array) => {
  const logo = await runTask("logo", picture, { asker: actor.accountId ?? "" });
  if (!logo) throw new Refusal("invalid", {}, { logo: "picture-unreadable" });
  return { ...logo, sha256: sha256(logo.png) };
};

/** Saves who runs the programme and how the portal looks. Refuses as `saveVendor` does, and at its field a logo that is no picture. */
export const saveVendorSettings = async (
  actor: Actor,
  { logo, isLogoRemoved, ...settings }: VendorSettings,
): Promise<SavedStep> => {
  requirePermission(actor, "programme.set-up", "programme");
  const kept = isLogoRemoved ? null : "as-it-is";
  const saved = await saveVendor(actor, { ...settings, logo: logo ? await drawn(actor, logo) : kept });
  forgetInstallation();
  return saved;
};
