import "server-only";
import { gunzipSync } from "node:zlib";
import type { BadgeClaim, StatusPlace } from "@/lib/badge/claim";
import { type JsonObject, listIn, objectIn, readBadgeJson, stringIn } from "@/lib/badge/json";
import type { BadgeCheck } from "@/lib/badge/judge";
import { identifierIn } from "@/lib/badge/read-ob2";
import { isToken, readBadgeToken } from "@/lib/badge/token";
import { sameIdentifier, type TrustedDocument } from "@/lib/badge/trust";
import type { Day } from "@/lib/date/day";
import { fromBase64Url } from "@/lib/digest/base64url";
import { copiesIn } from "./copies";

/** As many badges as one list may speak of, in bytes of one bit each. Source: assumption; the standard begins at 16 kB. */
const longestList = 16_777_216;

/** A list as JSON, or as the payload of its issuer's signature; staff entered it, so its own proof is not asked for again. */
export const listDocument = (content: string): JsonObject => {
  const text = content.trim();
  if (!isToken(text)) return readBadgeJson(text);
  const { payload } = readBadgeToken(text);
  return objectIn(payload.vc) ?? payload;
};

/** The ids that a list of revocations names (Open Badges 2.0 RevocationList, 1EdTech revocation list of 3.0). */
export const revokedIn = (content: string): Set<string> => {
  const document = listDocument(content);
  const subject = objectIn(document.credentialSubject) ?? {};
  const entries = [document.revokedAssertions, document.revokedCredential, subject.revokedCredential].flatMap(listIn);
  return new Set(entries.flatMap((one) => identifierIn(one) ?? stringIn(objectIn(one)?.uid) ?? []));
};

/** The bits of a status list (Bitstring Status List 1.0): packed by gzip, in base64url, of multibase or without. */
export const statusBits = (content: string): Buffer => {
  const document = listDocument(content);
  const encoded = stringIn(objectIn(document.credentialSubject)?.encodedList) ?? "";
  const packed = fromBase64Url(encoded.replace(/^u(?=H4sI)/, ""));
  return gunzipSync(packed ?? new Uint8Array(), { maxOutputLength: longestList });
};

/** A badge as far as lists speak of it. */
export type Listed = Pick<BadgeClaim, "id" | "status">;

type Answer = Pick<BadgeCheck, "status" | "listedOn">;

const latest = (documents: readonly TrustedDocument[], kind: TrustedDocument["kind"], address: string | null) =>
  documents
    .filter((one) => one.kind === kind && (address === null || sameIdentifier(one.address) === sameIdentifier(address)))
    .sort((a, b) => b.asOf.localeCompare(a.asOf))[0];

const unknown: Answer = { status: "unknown", listedOn: null };

const isBitSet = (bits: Buffer, index: number): boolean | null => {
  const byte = bits[index >> 3];
  return byte === undefined ? null : (byte & (0x80 >> (index & 7))) !== 0;
};

const answerAt = (place: StatusPlace, claim: Listed, documents: readonly TrustedDocument[]): Answer => {
  if (place.is === "other") return unknown;
  const kind = place.is === "revocations" ? "revocations" : "status-list";
  const list = latest(documents, kind, place.address);
  // An issuer of version 2.0 that names no list, and gave none, revokes nothing.
  if (!list) return place.address === null ? { status: "fine", listedOn: null } : unknown;
  const is =
    place.is === "revocations"
      ? revokedIn(list.content).has(claim.id ?? "")
      : isBitSet(statusBits(list.content), place.index);
  if (is === null) return unknown;
  return { status: is ? "revoked" : "fine", listedOn: list.asOf };
};

const ranks = { revoked: 0, unknown: 1, fine: 2 } as const;

const earliest = (days: readonly (Day | null)[]): Day | null => days.flatMap((day) => day ?? []).sort()[0] ?? null;

/** Whether a badge was revoked, by the lists that its issuer gave; the worst of what its places say. */
export const statusOf = (claim: Listed, documents: readonly TrustedDocument[]): Answer => {
  const answers = claim.status.map((place) => answerAt(place, claim, documents));
  const [worst = { status: "fine", listedOn: null } as const] = [...answers].sort(
    (a, b) => ranks[a.status] - ranks[b.status],
  );
  return { status: worst.status, listedOn: worst.listedOn ?? earliest(answers.map(({ listedOn }) => listedOn)) };
};

/** Which of these badges the lists and copies of their issuer revoke by now, by their place. */
export const revokedAmong = (badges: readonly Listed[], documents: readonly TrustedDocument[]): number[] => {
  const takenBack = new Set(
    documents
      .filter(({ kind }) => kind === "assertions")
      .flatMap(({ content }) => copiesIn(content))
      .flatMap(({ id, document }) => (document.revoked === true ? [id] : [])),
  );
  return badges.flatMap((badge, place) =>
    takenBack.has(badge.id ?? "") || statusOf(badge, documents).status === "revoked" ? [place] : [],
  );
};
