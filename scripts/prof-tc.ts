import { editions } from "@/lib/edition/catalogue/editions";
import { keyPeople } from "@/lib/plan/key-people";
import { hasTrackIn } from "@/lib/edition/vocabulary";
let seed = 7;
const rnd = () => ((seed = (seed * 1103515245 + 12345) % 2147483648) / 2147483648);
for (const edition of editions) for (const n of [2000, 20000]) for (const d of [0.001, 0.05]) {
const facts: any = { partner: "x", businessModels: [], agreement: {inForceOn: "2019-01-01", endsOn: null}, activity: [],
  people: Array.from({ length: n }, (_, p) => ({ id: `p${p}`, employedFrom: "2017-01-01", employedUntil: null,
    credentials: edition.effort.earn.flatMap(({ type }: any) => (hasTrackIn(edition, type) ? edition.tracks.map(({id}) => id) : [null]).flatMap((track: any) =>
      rnd() < d ? [{ id: `c${p}-${type}-${track}`, type, track, earnedOn: "2019-01-01", expiresOn: rnd() < 0.5 ? null : `2020-0${1+Math.floor(rnd()*8)}-10`, status: "verified" }] : [])) })) };
const t = performance.now(); const r = keyPeople(edition, facts, "2020-03-01"); console.log(edition.id, n, d, (performance.now() - t).toFixed(0) + "ms", r.length);
}
