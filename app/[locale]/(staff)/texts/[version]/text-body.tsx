import { FaultSummary } from "@/components/agreement/text/draft/fault-list";
import { usePlaceName } from "@/components/agreement/text/draft/use-place-name";
import type { TextView } from "@/db/queries/agreement/text/find";
import { DiscardForm } from "./discard-form";
import { Outline } from "./outline";
import { TextSettings } from "./text-settings";

/** The faults of a draft first, then the whole text. */
export function TextBody({ text }: { text: TextView }) {
  const nameOf = usePlaceName(text.body);
  const { version, rowVersion } = text;
  return (
    <div className="grid gap-8">
      {text.state === "draft" ? <FaultSummary version={version} faults={text.faults} numberOf={nameOf} /> : null}
      <TextSettings text={text} />
      <Outline text={text} />
      {text.may.edit ? <DiscardForm row={{ version, rowVersion }} /> : null}
    </div>
  );
}
