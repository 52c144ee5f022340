import { useTranslations } from "next-intl";
import { UtcInstant } from "@/components/format/utc-instant";
import type { Evidence } from "@/lib/agreement/evidence/schema";
import type { AgreementLanguage } from "@/lib/agreement/text/language";

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
    ? t(`documents.language.${detail as AgreementLanguage}`)
    : kind === "step-up"
      ? t(`evidence.methods.${detail as "totp"}`)
      : detail;
  return (
    <>
      {name} <span className="text-sm text-soft">({said})</span>
    </>
  );
}

/** The timeline of an agreement in UTC, refused attempts included. */
export function Timeline({ entries }: { entries: readonly Entry[] }) {
  const t = useTranslations("agreement.timeline");
  const rows = entries.map((entry, place) => ({ ...entry, key: `${place}-${entry.at}` }));
  return (
    <ol>
      {rows.map((entry) => (
        <li
          key={entry.key}
          className="grid gap-x-6 border-rule border-b py-2 last:border-b-0 sm:grid-cols-[16rem_1fr_auto] sm:items-baseline"
        >
          <span className="text-sm text-soft">
            <UtcInstant at={entry.at} hasSeconds />
          </span>
          <span className="font-medium">
            <What entry={entry} />
          </span>
          <span className="text-soft max-sm:text-sm">{entry.by ?? t("portal")}</span>
        </li>
      ))}
    </ol>
  );
}
