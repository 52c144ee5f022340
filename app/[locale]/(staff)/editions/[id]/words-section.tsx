import { useLocale, useTranslations } from "next-intl";
import { useWordSentences } from "@/components/edition/use-word-sentences";
import { Section } from "@/components/layout/section";
import type { Edition } from "@/lib/edition/edition";
import { competencyKinds } from "@/lib/edition/leaf-rule";
import { credentialValues, kindValues } from "@/lib/editor/word-values";
import { CredentialForm } from "./credential-form";
import { DropWordButton } from "./drop-word-button";
import { KindForm } from "./kind-form";
import { TrackForm } from "./track-form";
import { useKindName } from "./use-kind-name";
import { WordList } from "./word-list";

type Row = { id: string; rowVersion: number } | null;
type Props = { edition: Edition; row: Row };

/** What a word is, with one of the edition's own for an example. */
const useWordHelp = () => {
  const t = useTranslations("edition.words");
  return (example: string | undefined): string =>
    example === undefined ? t("word-help-plain") : t("word-help", { example });
};

function Credentials({ edition, row }: Props) {
  const t = useTranslations("edition.words");
  const locale = useLocale();
  const sentences = useWordSentences();
  const ladder = edition.ladder.types;
  const serves = (type: string): string[] => {
    const lower = ladder.slice(0, Math.max(ladder.indexOf(type), 0));
    return lower.length > 0 ? [t("serves", { as: lower.join(", ") })] : [];
  };
  const help = useWordHelp()(edition.credentials[0]?.type);
  const formOf = (type: string) =>
    row && <CredentialForm key={row.rowVersion} {...{ row, ladder, help, values: credentialValues(edition, type) }} />;
  const words = edition.credentials.map(({ type, name }) => ({
    ...{ word: type, name: name[locale], said: [...sentences(edition, type), ...serves(type)].join(" · ") },
    form: formOf(type),
    drop: row && <DropWordButton row={row} list="credentials" word={type} />,
  }));
  return <WordList title={t("types")} words={words} add={row && { label: t("add-type"), form: formOf("") }} />;
}

function Tracks({ edition, row }: Props) {
  const t = useTranslations("edition.words");
  const locale = useLocale();
  const help = useWordHelp()(edition.tracks[0]?.id);
  const formOf = (track: string, name = { fr: "", en: "" }) =>
    row && <TrackForm key={row.rowVersion} {...{ row, track, name, help }} />;
  const words = edition.tracks.map(({ id, name }) => ({
    ...{ word: id, name: name[locale], said: null, form: formOf(id, name) },
    drop: row && <DropWordButton row={row} list="tracks" word={id} />,
  }));
  return <WordList title={t("tracks")} words={words} add={row && { label: t("add-track"), form: formOf("") }} />;
}

function Kinds({ edition, row }: Props) {
  const t = useTranslations("edition.words");
  const locale = useLocale();
  const nameOf = useKindName(edition);
  const words = competencyKinds.map((kind) => {
    const own = edition.competencyKinds?.find((one) => one.kind === kind);
    return {
      ...{ word: nameOf(kind), name: nameOf(kind), drop: null },
      said: own ? t("kind-several", { several: own.several[locale] }) : t("kind-default"),
      form: row && <KindForm key={row.rowVersion} {...{ row, values: kindValues(edition, kind) }} />,
    };
  });
  return <WordList title={t("kinds")} lead={t("kinds-lead")} words={words} add={null} />;
}

/** The words of an edition: its certifications, their tracks and its kinds of competencies; in a draft, with their forms. */
export function WordsSection({ edition, row }: Props) {
  const t = useTranslations("edition.words");
  return (
    <Section title={t("title")} id="words" lead={t("lead")}>
      <Credentials edition={edition} row={row} />
      <Tracks edition={edition} row={row} />
      <Kinds edition={edition} row={row} />
    </Section>
  );
}
