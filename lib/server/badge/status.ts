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

/** The key of a list by its kind and address; without an address, the latest of the kind. */
const listKey = (kind: TrustedDocument["kind"], address: string | null): string =>
  address === null ? kind : `${kind} ${sameIdentifier(address)}`;

/** The latest list of each address and of each kind. */
const latestLists = (documents: readonly TrustedDocument[]): ReadonlyMap<string, TrustedDocument> => {
  const found = new Map<string, TrustedDocument>();
  for (const one of documents)
    for (const key of [listKey(one.kind, null), listKey(one.kind, one.address)]) {
      const known = found.get(key);
      if (!known || one.asOf > known.asOf) found.set(key, one);
    }
  return found;
};

/** The list that a place of a badge names; null where the issuer gave none. */
const listFor = (place: StatusPlace, lists: ReadonlyMap<string, TrustedDocument>): TrustedDocument | null =>
  place.is === "other" ? null : (lists.get(listKey(place.is, place.address)) ?? null);

/** Whether a list revokes a badge that stands at a place; null where it does not reach that far. */
type Says = (place: StatusPlace, id: string | null) => boolean | null;

/** Parses a list, of up to a megabyte that unfolds to sixteen, for as many badges as ask it. */
const readList = ({ kind, content }: TrustedDocument): Says => {
  if (kind === "revocations") {
    const revoked = revokedIn(content);
    return (_, id) => revoked.has(id ?? "");
  }
  const bits = statusBits(content);
  return (place) => (place.is === "status-list" ? isBitSet(bits, place.index) : null);
};

const unknown: Answer = { status: "unknown", listedOn: null };

const isBitSet = (bits: Buffer, index: number): boolean | null => {
  const byte = bits[index >> 3];
  return byte === undefined ? null : (byte & (0x80 >> (index & 7))) !== 0;
};

const answerAt = (place: StatusPlace, claim: Listed, lists: ReadonlyMap<string, TrustedDocument>): Answer => {
  if (place.is === "other") return unknown;
  const list = listFor(place, lists);
  // An issuer of version 2.0 that names no list, and gave none, revokes nothing.
  if (!list) return place.address === null ? { status: "fine", listedOn: null } : unknown;
  const is = readList(list)(place, claim.id);
  return is === null ? unknown : { status: is ? "revoked" : "fine", listedOn: list.asOf };
};

const ranks = { revoked: 0, unknown: 1, fine: 2 } as const;

const earliest = (days: readonly (Day | null)[]): Day | null => days.flatMap((day) => day ?? []).sort()[0] ?? null;

/** Whether a badge was revoked, by the lists that its issuer gave; the worst of what its places say. */
export const statusOf = (claim: Listed, documents: readonly TrustedDocument[]): Answer => {
  const lists = latestLists(documents);
  const answers = claim.status.map((place) => answerAt(place, claim, lists));
  const [worst = { status: "fine", listedOn: null } as const] = [...answers].sort(
    (a, b) => ranks[a.status] - ranks[b.status],
  );
  return { status: worst.status, listedOn: worst.listedOn ?? earliest(answers.map(({ listedOn }) => listedOn)) };
};

type Asking = { at: number; place: StatusPlace; id: string | null };

/** Which badges ask each list, so that it is parsed once and only one is held at a time. */
const askersOfLists = (badges: readonly Listed[], documents: readonly TrustedDocument[]) => {
  const lists = latestLists(documents);
  const askers = new Map<TrustedDocument, Asking[]>();
  for (const [at, { id, status }] of badges.entries())
    for (const place of status) {
      const list = listFor(place, lists);
      if (!list) continue;
      const others = askers.get(list);
      if (others) others.push({ at, place, id });
      else askers.set(list, [{ at, place, id }]);
    }
  return askers;
};

const idsTakenBack = (documents: readonly TrustedDocument[]): Set<string> =>
  new Set(
    documents
      .filter(({ kind }) => kind === "assertions")
      .flatMap(({ content }) => copiesIn(content))
      .flatMap(({ id, document }) => (document.revoked === true ? [id] : [])),
  );

/** Which of these badges the lists and copies of their issuer revoke by now, by their place. */
export const revokedAmong = (badges: readonly Listed[], documents: readonly TrustedDocument[]): number[] => {
  const takenBack = idsTakenBack(documents);
  const revoked = new Set(badges.flatMap(({ id }, at) => (takenBack.has(id ?? "") ? [at] : [])));
  for (const [list, askers] of askersOfLists(badges, documents)) {
    const says = readList(list);
    for (const { at, place, id } of askers) if (says(place, id)) revoked.add(at);
  }
  return [...revoked].toSorted((a, b) => a - b);
};
