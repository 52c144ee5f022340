import { randomUUID } from "node:crypto";
import { afterAll, describe, expect, it, vi } from "vitest";
import { endSession } from "@/db/mutations/account/session";
import { addPerson } from "@/db/mutations/person/edit";
import { changesFor, listChangesAfter } from "@/db/queries/partner/change";
import { makeActivity } from "@/db/testing/declaration/rows";
import { personInput } from "@/db/testing/declaration/typed";
import { makeActor, partnerIdOf, testSystem } from "@/db/testing/factories";
import { mutate } from "@/db/transaction";
import type { Actor } from "@/lib/actor";
import type { ReaderLine } from "@/lib/server/live/line";
import { closeLive } from "@/lib/server/live/signal";
import { openStream } from "@/lib/server/live/stream";

afterAll(closeLive);

type Frame = { event: string; id: string | null; data: Record<string, unknown> };

const parse = (text: string): Frame[] =>
  text.split("\n\n").flatMap((part) => {
    const field = (name: string) => new RegExp(`^${name}: (.*)$`, "m").exec(part)?.[1] ?? null;
    const event = field("event");
    return event === null ? [] : [{ event, id: field("id"), data: JSON.parse(field("data") ?? "{}") }];
  });

type Asked = Parameters<typeof openStream>[1];
type Options = Partial<Pick<Asked, "after" | "isStillSignedIn" | "list" | "onEnd">>;

const list: Asked["list"] = (partnerId, after) => listChangesAfter(testSystem(), partnerId, after);

/** Takes over the connection as scripts/web-server/lines.mjs does: what is written on it, and how its reader leaves. */
const takeLine = (id: string) => {
  const { portalLines } = globalThis as { portalLines?: Map<string, (line: ReaderLine) => void> };
  const [written, leaving]: [string[], (() => void)[]] = [[], []];
  let isEnded = false;
  portalLines?.get(id)?.({
    write: (text) => written.push(text),
    end: () => {
      isEnded = true;
    },
    onClose: (left) => leaving.push(left),
  });
  const leave = (): void => {
    for (const left of leaving) left();
  };
  return { text: () => written.join(""), isEnded: () => isEnded, leave };
};

/** A stream of this actor; `until` waits until it has told what is asked for or has ended, and answers all so far. */
const open = (actor: Actor, options: Options = {}) => {
  const id = randomUUID();
  const response = openStream(new Request("http://portal.example", { headers: { "x-portal-request": id } }), {
    partnerId: actor.partnerId,
    after: options.after ?? 0,
    sessionId: actor.sessionId,
    list: options.list ?? list,
    pick: (changes) => changesFor(actor, changes),
    onEnd: options.onEnd ?? (() => undefined),
    isStillSignedIn: options.isStillSignedIn ?? (async () => true),
  });
  const line = takeLine(id);
  const until = async (isThere: (frames: Frame[]) => boolean): Promise<Frame[]> => {
    const soFar = (): Frame[] => parse(line.text());
    await expect.poll(() => isThere(soFar()) || line.isEnded(), { interval: 5 }).toBe(true);
    return soFar();
  };
  return { response, until, abort: line.leave, end: () => until(() => false) };
};

const changesIn = (frames: Frame[]): Frame[] => frames.filter(({ event }) => event === "change");

describe("a live stream", () => {
  it("greets, then sends what the reader missed with its number", async () => {
    const owner = await makeActor(["owner"]);
    await addPerson(owner, personInput);
    const { response, until, abort } = open(owner);
    expect(response.headers.get("content-type")).toBe("text/event-stream");
    const frames = await until((all) => changesIn(all).length > 0);
    expect(frames[0]?.event).toBe("hello");
    expect(changesIn(frames)[0]).toMatchObject({ id: "1", data: { seq: 1 } });
    abort();
  });

  it("sends only what came after the last event seen", async () => {
    const owner = await makeActor(["owner"]);
    await addPerson(owner, personInput);
    await addPerson(owner, { ...personInput, name: "Second Person" });
    const { until, abort } = open(owner, { after: 1 });
    const [first] = changesIn(await until((all) => changesIn(all).length > 0));
    expect(first?.id).toBe("2");
    abort();
  });

  it("sends each committed change of its own company once, and nothing of another", async () => {
    const [owner, other] = [await makeActor(["owner"]), await makeActor(["owner"])];
    const { until, abort } = open(owner);
    await until((all) => all.some(({ event }) => event === "hello"));
    await addPerson(other, personInput);
    await addPerson(owner, personInput);
    await addPerson(owner, { ...personInput, name: "Second Person" });
    const changes = changesIn(await until((all) => changesIn(all).length >= 2));
    expect(changes.map(({ id }) => id)).toEqual(["1", "2"]);
    abort();
  });

  it("asks once an event and company for all its streams, and misses none, whatever each had seen", async () => {
    const owner = await makeActor(["owner"]);
    const partnerId = partnerIdOf(owner);
    const viewer = await makeActor(["viewer"], { partnerId });
    for (let count = 1; count <= 3; count += 1) await addPerson(owner, personInput);
    const asked: number[] = [];
    const counting: Asked["list"] = (id, after) => {
      asked.push(after);
      return list(id, after);
    };
    const streams = [0, 1, 2, 3, 0, 3].map((after, at) => open(at % 2 ? viewer : owner, { after, list: counting }));
    const missed = [3, 2, 1, 0, 3, 0];
    for (const [at, { until }] of streams.entries())
      await until((all) => all.length > 0 && changesIn(all).length >= (missed[at] ?? 0));
    const before = asked.length;
    for (let count = 1; count <= 4; count += 1) await addPerson(owner, personInput);
    for (const { until } of streams) {
      const changes = changesIn(await until((all) => changesIn(all).some(({ id }) => id === "7")));
      expect(changes.map(({ id }) => id).slice(-4)).toEqual(["4", "5", "6", "7"]);
    }
    expect(asked.length - before).toBeLessThanOrEqual(4);
    for (const { abort } of streams) abort();
  });

  it("catches up on more than one answer holds", async () => {
    const owner = await makeActor(["owner"]);
    for (let count = 1; count <= 60; count += 1) await addPerson(owner, personInput);
    const { until, abort } = open(owner);
    expect(changesIn(await until((all) => changesIn(all).length >= 60)).at(-1)?.id).toBe("60");
    abort();
  });

  it("tells a reader without revenue nothing about it, though the question is shared", async () => {
    const owner = await makeActor(["owner"]);
    const partnerId = partnerIdOf(owner);
    const viewer = await makeActor(["viewer"], { partnerId });
    const revenueId = await makeActivity(owner);
    const note = (subjectId: string, kind: "activity.declared" | "revenue.viewed") =>
      mutate(owner, (_tx, record) => record(kind, subjectId, {}, { partnerId }));
    await note(revenueId, "activity.declared");
    await note(partnerId, "revenue.viewed");
    await addPerson(owner, personInput);
    const [seen, hidden] = await Promise.all(
      [owner, viewer].map(async (actor) => {
        const { until, abort } = open(actor);
        const frames = await until((all) => changesIn(all).some(({ data }) => data.seq === 3));
        abort();
        return changesIn(frames).map(({ data }) => data.seq);
      }),
    );
    expect(seen).toEqual([1, 2, 3]);
    expect(hidden).toEqual([3]);
  });

  it("gives its place back when it ends, once", async () => {
    const owner = await makeActor(["owner"]);
    const onEnd = vi.fn();
    const { until, abort, end } = open(owner, { onEnd });
    await until((all) => all.some(({ event }) => event === "hello"));
    abort();
    await end();
    expect(onEnd).toHaveBeenCalledTimes(1);
  });

  it("tells staff that something changed and nothing else", async () => {
    const [reviewer, owner] = [await makeActor(["reviewer"]), await makeActor(["owner"])];
    const { until, abort } = open(reviewer);
    await until((all) => all.some(({ event }) => event === "hello"));
    await addPerson(owner, personInput);
    const [change] = changesIn(await until((all) => changesIn(all).length > 0));
    expect(change).toEqual({ event: "change", id: null, data: {} });
    abort();
  });

  it("says so and ends when the reader is signed out", async () => {
    const owner = await makeActor(["owner"]);
    const { until, end } = open(owner, { isStillSignedIn: async () => false });
    await until((all) => all.some(({ event }) => event === "hello"));
    const { accountId, sessionId } = owner;
    await endSession(owner, { accountId: accountId ?? "", sessionId: sessionId ?? "", reason: "signed-out" });
    expect((await end()).at(-1)?.event).toBe("signed-out");
  });

  it("ends when the reader leaves", async () => {
    const owner = await makeActor(["owner"]);
    const { until, abort, end } = open(owner);
    await until((all) => all.some(({ event }) => event === "hello"));
    abort();
    expect((await end()).map(({ event }) => event)).not.toContain("signed-out");
  });
});
