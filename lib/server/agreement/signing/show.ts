import "server-only";
import { redirect } from "next/navigation";
import {
  declineAgreement,
  refuseAgreement,
  returnAgreement,
  terminateAgreement,
  withdrawAgreement,
} from "@/db/mutations/agreement/close";
import { revokeShare } from "@/db/mutations/agreement/share";
import type { Actor } from "@/lib/actor";
import type { CloseAgreement, SignAgreement } from "@/lib/agreement/schema";
import { offerAgreement } from "@/lib/server/agreement/life/offer";
import { countersignAsPosted, signAsPosted } from "@/lib/server/agreement/signing/sign";

type Way = { locale: string };
type Closing = (actor: Actor, input: CloseAgreement) => Promise<unknown>;

const toPartnerPage = ({ locale }: Way, done: string): never => redirect(`/${locale}/agreement?done=${done}`);
const toStaffPage = ({ locale }: Way, id: string, done: string): never =>
  redirect(`/${locale}/countersign/${id}?done=${done}`);

/** Forms that also work without JavaScript end on a page that says what was done. */
export const prepareAndShow = async (actor: Actor, way: Way): Promise<void> => {
  await offerAgreement(actor);
  toPartnerPage(way, "offered");
};

export const signAndShow = async (actor: Actor, input: SignAgreement & Way): Promise<void> => {
  await signAsPosted(actor, input);
  toPartnerPage(input, "signed");
};

export const countersignAndShow = async (actor: Actor, input: SignAgreement & Way): Promise<void> => {
  await countersignAsPosted(actor, input);
  toStaffPage(input, input.id, "countersigned");
};

const closeForPartner = (close: Closing, done: string) => async (actor: Actor, input: CloseAgreement & Way) => {
  await close(actor, input);
  toPartnerPage(input, done);
};

const closeForStaff = (close: Closing, done: string) => async (actor: Actor, input: CloseAgreement & Way) => {
  await close(actor, input);
  toStaffPage(input, input.id, done);
};

export const declineAndShow = closeForPartner(declineAgreement, "declined");
export const withdrawByStaffAndShow = closeForStaff(withdrawAgreement, "withdrawn");
export const returnAndShow = closeForStaff(returnAgreement, "returned");
export const declineByVendorAndShow = closeForStaff(refuseAgreement, "declined-by-vendor");
export const terminateAndShow = closeForStaff(terminateAgreement, "terminated");

export const revokeAndShow = async (actor: Actor, input: { id: string } & Way): Promise<void> => {
  await revokeShare(actor, input);
  toPartnerPage(input, "share-revoked");
};
