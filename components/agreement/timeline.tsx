import { useTranslations } from "next-intl";
import { Utc } from "@/components/agreement/utc";
import { Table } from "@/components/ui/table";
import type { Evidence } from "@/lib/contract/evidence";

type Entry = Evidence["timeline"][number];

function What({ entry }: { entry: Entry }) {
  const t = useTranslations("agreement");
  const refusal = useTranslations("refusals");
  const { kind, detail } = entry;
  const name = t(`timeline.kinds.${kind}`);
  if (detail === null) return name;
  if (kind === "attempt-refused") {
    const key = detail as Parameters<typeof refusal>[0];
    return (
      <>
        {name}{" "}
        <span className="block text-sm text-soft">
          {refusal.has(key) ? refusal(key, { minutes: 15, state: "", by: "" }) : detail}
        </span>
      </>
    );
  }
  const said = ["opened", "downloaded", "read-to-end", "signed"].includes(kind)
    ? t(`documents.language.${detail as "fr" | "en"}`)
    : kind === "step-up"
      ? t(`evidence.methods.${detail as "totp"}`)
      : detail;
  return (
    <>
      {name} <span className="text-sm text-soft">({said})</span>
    </>
  );
}

/** Everything that happened, in UTC, refused attempts included. */
export function Timeline({ entries }: { entries: readonly Entry[] }) {
  const t = useTranslations("agreement.timeline");
  const rows = entries.map((entry, place) => ({ ...entry, place }));
  return (
    <Table
      caption={t("zone")}
      rowKey={({ place, at }) => `${at}-${place}`}
      rows={rows}
      columns={[
        { id: "what", header: t("what"), cell: (entry) => <What entry={entry} />, isRowHeader: true },
        { id: "who", header: t("who"), cell: ({ by }) => by ?? t("portal") },
        { id: "at", header: t("at"), cell: ({ at }) => <Utc at={at} hasSeconds />, align: "end" },
      ]}
    />
  );
}
