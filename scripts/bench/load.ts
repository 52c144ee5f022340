import { Agent, get } from "node:http";

type Load = { requestsPerSecond: number; medianMs: number; p99Ms: number };

type Target = { url: string; cookie?: string };

const connections = 8;

/** Fetches one whole answer; throws on any status but 200, which would measure something else. */
const fetchOnce = (agent: Agent, { url, cookie }: Target): Promise<void> =>
  new Promise((resolve, reject) => {
    const request = get(url, { agent, headers: cookie ? { cookie } : {} }, (response) => {
      if (response.statusCode !== 200) reject(new Error(`${url} answered ${response.statusCode}`));
      response.resume().once("end", resolve).once("error", reject);
    });
    request.once("error", reject);
  });

/** The value below which this share of sorted values lies; 0.5 is the median. */
export const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;

const round = async (target: Target, forMs: number): Promise<number[]> => {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const until = performance.now() + forMs;
  const taken: number[] = [];
  const visitor = async (): Promise<void> => {
    while (performance.now() < until) {
      const begun = performance.now();
      await fetchOnce(agent, target);
      taken.push(performance.now() - begun);
    }
  };
  await Promise.all(Array.from({ length: connections }, visitor));
  agent.destroy();
  return taken;
};

const summary = (taken: number[], forMs: number): Load => {
  const sorted = taken.toSorted((a, b) => a - b);
  return {
    requestsPerSecond: (taken.length * 1_000) / forMs,
    medianMs: quantile(sorted, 0.5),
    p99Ms: quantile(sorted, 0.99),
  };
};

const rounds = 4;
const roundMs = 2_000;

/** Loads two pages in turn, so that other work of the machine affects both equally. */
export const loadSideBySide = async (one: Target, other: Target): Promise<[Load, Load]> => {
  for (const target of [one, other]) await round(target, roundMs);
  const [first, second]: [number[], number[]] = [[], []];
  for (let turn = 0; turn < rounds; turn += 1) {
    first.push(...(await round(one, roundMs)));
    second.push(...(await round(other, roundMs)));
  }
  return [summary(first, rounds * roundMs), summary(second, rounds * roundMs)];
};
