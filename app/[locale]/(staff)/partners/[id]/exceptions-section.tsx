import { getTranslations } from "next-intl/server";
import { FormattedDay } from "@/components/format/formatted-day";
import { Section } from "@/components/layout/section";
import { Disclosure } from "@/components/ui/disclosure";
import { type Exception, listExceptions } from "@/db/queries/tier/exception";
import type { Progress } from "@/db/queries/tier/progress";
import type { Actor } from "@/lib/actor";
import { lastDayOf } from "@/lib/date/last-day";
import { kindNamed } from "@/lib/edition/competency-kind";
import { nodeOf } from "@/lib/evaluate/trace/selectors";
import { titleOf } from "@/lib/evaluate/trace/sentence/title";
import type { Locale } from "@/lib/i18n/locale";
import { localName } from "@/lib/i18n/names";
import { sayWithKinds } from "@/lib/i18n/say";
import { grantableNodes } from "@/lib/tier/exception";
import { EndExceptionForm } from "./end-exception-form";
import { GrantExceptionForm } from "./grant-exception-form";

type Props = { actor: Actor; progress: Progress; locale: Locale };

const namer = async ({ edition, evaluation }: Progress, locale: Locale) => {
  const [trace, kinds, t] = await Promise.all([
    getTranslations("trace"),
    getTranslations("kinds"),
    getTranslations("partner.overrides"),
  ]);
  const say = sayWithKinds(trace, kinds);
  const ownerOf = (id: string): string => {
    const tier = edition.tiers.find((one) => one.id === id);
    const competency = edition.competencies.find((one) => one.id === id);
    if (!competency) return localName(tier?.name, locale) || id;
    const [name, kind] = [localName(competency.name, locale), kindNamed(edition, competency.kind, locale)];
    return kind ? t("of-kind", { name, kind: kind.one }) : t(competency.kind, { name });
  };
  return (id: string): string => {
    const node = nodeOf(evaluation.trace, id);
    const said = node && id.includes("/") ? say(titleOf(node, { edition, locale })) : null;
    return [ownerOf(id.split("/")[0] ?? id), said].filter(Boolean).join(" – ");
  };
};

async function Line({ line, name }: { line: Exception; name: string }) {
  const t = await getTranslations("partner.overrides");
  return (
    <li className="grid gap-1 border-rule border-b py-3">
      <p className={line.isRunning ? "font-semibold" : "text-soft"}>{name}</p>
      <p className="text-sm text-soft">
        {line.endedOn && line.endedOn <= line.fromOn
          ? t("never", { author: line.author })
          : t.rich("line", {
              author: line.author,
              from: () => <FormattedDay on={line.fromOn} />,
              until: () => <FormattedDay on={lastDayOf(line.endedOn ?? line.untilOn)} />,
            })}
      </p>
      <p className="text-sm">{line.reason}</p>
      {line.endReason ? <p className="text-sm">{t("ended", { reason: line.endReason })}</p> : null}
      {line.may.end ? (
        <Disclosure summary={t("end")}>
          <EndExceptionForm id={line.id} />
        </Disclosure>
      ) : null}
    </li>
  );
}

/** The company's exceptions: by whom, why and until when. */
export async function ExceptionsSection({ actor, progress, locale }: Props) {
  const { edition, evaluation, partner } = progress;
  const [{ lines, may }, t, nameOf] = await Promise.all([
    listExceptions(actor, partner.id),
    getTranslations("partner.overrides"),
    namer(progress, locale),
  ]);
  const choices = grantableNodes(evaluation.trace, edition).map(({ id }) => ({ value: id, label: nameOf(id) }));
  return (
    <Section id="overrides" title={t("title")} lead={t("lead")}>
      {lines.length === 0 ? <p className="text-soft">{t("none")}</p> : null}
      <ul>
        {lines.map((line) => (
          <Line key={line.id} line={line} name={nameOf(line.nodeId)} />
        ))}
      </ul>
      {may.grant && choices.length > 0 ? (
        <Disclosure summary={t("grant")}>
          <GrantExceptionForm partnerId={partner.id} choices={choices} />
        </Disclosure>
      ) : null}
    </Section>
  );
}
