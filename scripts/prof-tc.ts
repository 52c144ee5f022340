import { channelPartner2008 as edition } from "@/lib/edition/catalogue/channel-partner-2008";
import { evaluate } from "@/lib/evaluate/evaluate";
import { planRoutes } from "@/lib/plan/plan";

let seed = 7;
const rnd = () => (seed = (seed * 1103515245 + 12345) % 2147483648) / 2147483648;
for (const d of [0.03, 0.05, 0.08, 0.15]) {
  const facts: any = {
    partner: "x",
    businessModels: [],
    agreement: null,
    activity: [],
    people: Array.from({ length: 60 }, (_, p) => ({
      id: `p${p}`,
      employedFrom: "2017-01-01",
      employedUntil: null,
      credentials: edition.effort.earn.flatMap(({ type }: any) =>
        edition.tracks.flatMap(({ id: track }: any) =>
          rnd() < d
            ? [
                {
                  id: `c${p}-${type}-${track}`,
                  type,
                  track,
                  earnedOn: "2019-01-01",
                  expiresOn: null,
                  status: "verified",
                },
              ]
            : [],
        ),
      ),
    })),
  };
  for (let i = 0; i < 3; i++) {
    let t = performance.now();
    evaluate(edition, facts, "2020-03-01");
    const a = performance.now() - t;
    t = performance.now();
    const r = planRoutes(edition, facts, "2020-03-01", "gold");
    console.log(d, a, performance.now() - t, r.hours);
  }
}
